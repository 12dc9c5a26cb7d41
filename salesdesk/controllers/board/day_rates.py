"""The rates that sums of other currencies are added up by."""

from datetime import date

from salesdesk.domain.exchange_rate import ExchangeRate, rate_of_the_day
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.rates import read_rates


def rates_into(database: Database, into: str, today: date) -> dict[str, ExchangeRate]:
    """The rate of the day of every currency that has one."""
    rates = read_rates(database)
    found = {rate.currency: rate_of_the_day(rates, rate.currency, into, today) for rate in rates}
    return {currency: rate for currency, rate in found.items() if rate is not None}
