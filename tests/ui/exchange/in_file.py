"""Rows of a file made by hand, as reading gives them."""

from datetime import date
from typing import Any

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.exchange.deals.deal_rows import DealRow, RefusedRow
from salesdesk.exchange.errors import RowError

_DEFAULTS: dict[str, Any] = {'status': DealStatus.OPEN, 'tags': (), 'answers': (), 'extra': {}, 'own': {}, 'number': 2}
_TEXTS = (
    'title', 'stage', 'pipeline', 'currency', 'organization', 'contact', 'email', 'phone', 'owner', 'product',
    'external_id', 'note', 'lost_reason', 'lost_note',
)  # fmt: skip


def row(**fields: Any) -> DealRow:
    """A row that says this and nothing else."""
    empty = dict.fromkeys(DealRow._fields) | dict.fromkeys(_TEXTS, '') | _DEFAULTS
    return DealRow(**(empty | fields))


def refused(number: int, *cells: str, codes: tuple[str, ...] = ('title_missing',)) -> RefusedRow:
    return RefusedRow(number, cells, tuple(RowError(code) for code in codes))


def bad_date(number: int, value: str, column: str = 'Créée le') -> RefusedRow:
    return RefusedRow(number, ('Toit', value), (RowError('date_unreadable', column, {'value': value}),))


DAY = date(2026, 6, 30)
