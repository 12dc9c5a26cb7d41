"""How a list is looked at, apart from what it is narrowed to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_list import DealListFilter, ListColumn, ListedStatus


@dataclass(frozen=True)
class ListLook:
    """Status, order and columns of a list. No columns: the usual ones of the status. widths are in px, by column."""

    status: ListedStatus = ListedStatus.OPEN
    sort: str = ListColumn.CREATED
    descending: bool = True
    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)


def wanted_of(asked: BoardFilter, look: ListLook) -> DealListFilter:
    """The list of a board's filter, of all pipelines where it names none.

    Its attention chips are about open deals on the board and stay there.
    """
    return DealListFilter(
        look.status, asked.pipeline_id or None, asked.text, asked.tag_ids, asked.owner, asked.organization_id,
        asked.amount_from, asked.amount_to, asked.amount_currency, asked.conditions, look.sort, look.descending,
    )  # fmt: skip


def closed_look(status: ListedStatus = ListedStatus.CLOSED) -> ListLook:
    """How closed deals are looked at first: the last at the top."""
    return ListLook(status, ListColumn.CLOSED)


def trash_look(look: ListLook) -> ListLook:
    """The same for what was deleted, the last first."""
    return replace(look, status=ListedStatus.DELETED, sort=ListColumn.DELETED, descending=True)
