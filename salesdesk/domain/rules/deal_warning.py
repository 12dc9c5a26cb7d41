"""What a rule wants her to look at."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DealWarning:
    """A warning on a deal; seen_at: when she said that she has seen it."""

    id: int
    deal_id: int
    rule_id: int
    text: str
    at: datetime
    seen_at: datetime | None = None
    deleted_at: datetime | None = None
