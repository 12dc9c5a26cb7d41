"""The seller's targets, month by month."""

from datetime import date

from salesdesk.domain.money import Money
from salesdesk.storage.connection.database import Database


def read_targets(database: Database, currency: str) -> dict[date, Money]:
    """Those in a currency, by the first day of their month."""
    rows = database.rows('SELECT month, amount FROM target WHERE currency = ? ORDER BY month', (currency,))
    return {date.fromisoformat(f'{month}-01'): Money(amount, currency) for month, amount in rows}
