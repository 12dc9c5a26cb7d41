"""What was learnt when a deal was won or lost."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.domain.money import Money


class Outcome(StrEnum):
    """How a sale ended."""

    WON = 'won'
    LOST = 'lost'


@dataclass(frozen=True, slots=True)
class ClosingReport:
    """The report of one ending; a deal that was lost twice has two.

    at: when it was won or lost; written_at: when she said so. reason_id is one of the won or the lost reasons, by
    outcome; analysis what she thinks of it, of a win what worked. competitor_id and price: who got it instead, and for
    how much. summary is the history of contacts as it stood then, never computed again.
    """

    id: int
    deal_id: int
    outcome: Outcome
    at: datetime
    written_at: datetime
    reason_id: int | None
    analysis: str = ''
    competitor_id: int | None = None
    price: Money | None = None
    lesson_id: int | None = None
    returns_on: date | None = None
    contract_id: int | None = None
    summary: ContactSummary | None = None
