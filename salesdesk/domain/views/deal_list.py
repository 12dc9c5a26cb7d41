"""A list of deals with any status: what is asked of it, and one line of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from salesdesk.domain.activity import NextAction
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_card import CardTag

if TYPE_CHECKING:
    from salesdesk.domain.conditions.condition import Condition


class ListedStatus(StrEnum):
    """Which deals a list shows; deleted ones are in the trash whatever they were, and in no other list."""

    OPEN = 'open'
    WON = 'won'
    LOST = 'lost'
    ALL = 'all'
    CLOSED = 'closed'
    DELETED = 'deleted'


class ListColumn(StrEnum):
    """What a list shows and can be sorted by, besides the seller's own fields (see own_key)."""

    TITLE = 'title'
    ORGANIZATION = 'organization'
    CONTACT = 'contact'
    STAGE = 'stage'
    AMOUNT = 'amount'
    WEIGHTED = 'weighted'
    EXPECTED_CLOSE = 'expected_close'
    NEXT_ACTION = 'next_action'
    LAST_CONTACT = 'last_contact'
    DAYS_IN_STAGE = 'days_in_stage'
    TAGS = 'tags'
    OWNER = 'owner'
    PRODUCT = 'product'
    STATUS = 'status'
    LOST_REASON = 'lost_reason'
    CREATED = 'created'
    CLOSED = 'closed'
    RETURNS = 'returns'
    DELETED = 'deleted'
    EXTERNAL_ID = 'external_id'


@dataclass(frozen=True)
class DealListFilter:
    """Deals of one status, of one pipeline or of all; the other fields narrow as those of BoardFilter do.

    sort is a ListColumn or the key of an own field.
    """

    status: ListedStatus
    pipeline_id: int | None = None
    text: str = ''
    tag_ids: frozenset[int] = frozenset()
    owner: str = ''
    organization_id: int | None = None
    amount_from: int | None = None
    amount_to: int | None = None
    amount_currency: str = ''
    conditions: 'tuple[Condition, ...]' = ()
    sort: str = ListColumn.CREATED
    descending: bool = True

    @property
    def narrows(self) -> bool:
        """Whether more is asked for than a status of a pipeline."""
        plain = DealListFilter(self.status, self.pipeline_id, sort=self.sort, descending=self.descending)
        return self != plain


@dataclass(frozen=True, slots=True)
class ListedDeal:
    """One line of a list. days counts local days in the stage; own holds the own fields asked for, by their keys."""

    id: int
    title: str
    organization: str
    contact: str
    stage_id: int
    status: DealStatus
    amount: Money | None
    weighted: Money | None
    expected_close_on: date | None
    next_action: NextAction | None
    days: int
    owner: str
    product: str
    external_id: str
    created_at: datetime
    last_contact_at: datetime | None
    closed_at: datetime | None
    deleted_at: datetime | None
    lost_reason_id: int | None
    lost_note: str
    returns_on: date | None
    tags: tuple[CardTag, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)
