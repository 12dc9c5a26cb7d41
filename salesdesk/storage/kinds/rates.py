"""The dated rates she set: how they are kept, and reading them."""

from fractions import Fraction

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import maybe_day


def _rate_to_row(r: ExchangeRate) -> Values:
    return r.id, r.currency, r.into, str(r.value), r.on.isoformat()


def _rate_from_row(row: Values) -> ExchangeRate:
    on = maybe_day(row[4])
    assert on is not None
    return ExchangeRate(row[0], row[1], row[2], Fraction(row[3]), on)


RATE = RecordKind(
    'exchange_rate',
    'id currency into_currency value on_day',
    _rate_to_row,
    _rate_from_row,
)


def read_rates(database: Database) -> list[ExchangeRate]:
    """Every dated rate, newest first within its currency; of one day's rates the one entered last comes first."""
    rows = database.rows(f'{RATE.select_sql} ORDER BY currency, on_day DESC, id DESC')
    return [RATE.from_row(row) for row in rows]
