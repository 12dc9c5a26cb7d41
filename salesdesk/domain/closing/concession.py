"""What one side gave way on."""

from dataclasses import dataclass
from datetime import datetime

from salesdesk.domain.closing.promise import Side
from salesdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class Concession:
    """A concession: MINE was given, THEIRS was got. cost is what it costs whoever gave it, as far as known.

    counterpart: what was asked in return.
    """

    id: int
    deal_id: int
    side: Side
    text: str
    cost: Money | None
    at: datetime
    deleted_at: datetime | None = None
    counterpart: str = ''
