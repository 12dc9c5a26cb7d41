"""How content a customer is."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """An answer: a score from 0 to 10, and the customer's words."""

    id: int
    deal_id: int
    at: datetime
    score: int
    words: str = ''
    deleted_at: datetime | None = None
