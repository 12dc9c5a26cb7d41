"""Who else is in the race for a deal."""

from dataclasses import dataclass
from datetime import datetime

from salesdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class Competitor:
    """A competitor, once, under the name the seller gave it."""

    id: int
    name: str
    created_at: datetime
    note: str = ''
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DealCompetitor:
    """A competitor in the race for a deal, and its price as far as known. Who won stands in the closing report."""

    deal_id: int
    competitor_id: int
    price: Money | None = None
    note: str = ''
