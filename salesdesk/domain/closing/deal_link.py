"""How one deal came of another."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LinkKind(StrEnum):
    """As what it came of it; FOLLOWS: a rule of hers started it."""

    AFTER_SALES = 'after_sales'
    REFERRAL = 'referral'
    RENEWAL = 'renewal'
    RETRY = 'retry'
    FOLLOWS = 'follows'


@dataclass(frozen=True, slots=True)
class DealLink:
    """From the older deal to the one it gave rise to; contact_id is who referred it."""

    id: int
    from_id: int
    to_id: int
    kind: LinkKind
    created_at: datetime
    contact_id: int | None = None
    deleted_at: datetime | None = None
