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
    """Deals of one status, of one pipeline or of all; text is looked for in title, organisation and contact."""

    status: ListedStatus
    pipeline_id: int | None = None
    text: str = ''
    sort: ListColumn = ListColumn.CREATED
    descending: bool = True


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
