"""Which columns a list begins with, how wide they are, and on which side their words stand."""

from salesdesk.domain.conditions.deal_fields import ValueKind, value_kind
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus

_ALWAYS = (ListColumn.TITLE, ListColumn.ORGANIZATION, ListColumn.STAGE, ListColumn.AMOUNT)
_CLOSED = (ListColumn.CREATED, ListColumn.CLOSED)
COLUMNS: dict[ListedStatus, tuple[str, ...]] = {
    ListedStatus.OPEN: (*_ALWAYS, ListColumn.EXPECTED_CLOSE, ListColumn.CREATED),
    ListedStatus.WON: (*_ALWAYS, *_CLOSED),
    # Where a lost deal stood matters less than why it was lost: the reason takes the stage's column.
    ListedStatus.LOST: (ListColumn.TITLE, ListColumn.ORGANIZATION, ListColumn.LOST_REASON, ListColumn.AMOUNT, *_CLOSED),
    ListedStatus.ALL: (*_ALWAYS, ListColumn.STATUS, *_CLOSED),
    ListedStatus.CLOSED: (*_ALWAYS, ListColumn.STATUS, *_CLOSED),
    ListedStatus.DELETED: (*_ALWAYS, ListColumn.CREATED, ListColumn.DELETED),
}

_WIDTHS = {
    ListColumn.ORGANIZATION: 220, ListColumn.STAGE: 170, ListColumn.LOST_REASON: 190, ListColumn.CONTACT: 170,
    ListColumn.TAGS: 170, ListColumn.NEXT_ACTION: 170,
}  # fmt: skip
OTHER_WIDTH = 120
TITLE_LEAST = 220
_NUMBERS = (ListColumn.AMOUNT, ListColumn.WEIGHTED, ListColumn.DAYS_IN_STAGE)


def usual_width(key: str) -> int:
    return _WIDTHS.get(ListColumn(key), OTHER_WIDTH) if key in set(ListColumn) else 140


def stands_right(key: str) -> bool:
    """Figures, so that their digits stand below one another."""
    return key in _NUMBERS or value_kind(key) in {ValueKind.MONEY, ValueKind.NUMBER}


def shown_columns(chosen: tuple[str, ...], status: ListedStatus, known: list[str]) -> tuple[str, ...]:
    """Those she has chosen, else the usual ones of the status; a field put away shows no more."""
    kept = tuple(key for key in chosen if key in known)
    return kept or COLUMNS[status]
