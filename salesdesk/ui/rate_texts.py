"""Exchange rates in words."""

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _


def rate_text(rate: ExchangeRate) -> str:
    """'1 USD = 0,92 EUR'."""
    return f'1 {rate.currency} = {decimal_text(rate.value)} {rate.into}'


def rates_text(rates: tuple[ExchangeRate, ...]) -> str:
    """By which rates other currencies were added, and of which day they are."""
    lines = [_('{rate}, rate of {day}').format(rate=rate_text(rate), day=date_text(rate.on)) for rate in rates]
    return '\n'.join(lines)
