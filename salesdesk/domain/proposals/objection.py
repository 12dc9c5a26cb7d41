"""What the customer held against it, and what she answered."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection in the customer's words; worked: whether the answer did, None while nobody knows.

    proposal_id: the offer it was held against, where it was one.
    """

    id: int
    deal_id: int
    at: datetime
    text: str
    answer: str = ''
    worked: bool | None = None
    deleted_at: datetime | None = None
    proposal_id: int | None = None
