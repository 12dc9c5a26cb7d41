"""What the customer said of an offer."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Feedback:
    """What they liked of an offer, and what blocks; the objections stand apart, with their answers."""

    id: int
    proposal_id: int
    deal_id: int
    at: datetime
    liked: str = ''
    blocks: str = ''
    deleted_at: datetime | None = None
