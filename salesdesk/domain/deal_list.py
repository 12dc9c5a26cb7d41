"""A list of deals with any status: what is asked of it, and one line of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.money import Money


class ListedStatus(StrEnum):
    """Which deals a list shows; deleted ones are in the trash whatever they were."""

    OPEN = 'open'
    WON = 'won'
    LOST = 'lost'
    DELETED = 'deleted'


class ListColumn(StrEnum):
    """What a list can be sorted by."""

    TITLE = 'title'
    ORGANIZATION = 'organization'
    STAGE = 'stage'
    AMOUNT = 'amount'
    EXPECTED_CLOSE = 'expected_close'
    CREATED = 'created'
    CLOSED = 'closed'
    DELETED = 'deleted'


@dataclass(frozen=True)
class DealListFilter:
    """Deals of one status, of one pipeline or of all; the other fields narrow as those of BoardFilter do."""

    status: ListedStatus
    pipeline_id: int | None = None
    text: str = ''
    tag_ids: frozenset[int] = frozenset()
    owner: str = ''
    organization_id: int | None = None
    amount_from: int | None = None
    amount_to: int | None = None
    sort: ListColumn = ListColumn.CREATED
    descending: bool = True

    @property
    def narrows(self) -> bool:
        """Whether more is asked for than a status of a pipeline."""
        plain = DealListFilter(self.status, self.pipeline_id, sort=self.sort, descending=self.descending)
        return self != plain


@dataclass(frozen=True, slots=True)
class ListedDeal:
    """One line of a list."""

    id: int
    title: str
    organization: str
    stage_id: int
    amount: Money | None
    expected_close_on: date | None
    created_at: datetime
    closed_at: datetime | None
    deleted_at: datetime | None
    lost_reason_id: int | None
    lost_note: str
    returns_on: date | None
