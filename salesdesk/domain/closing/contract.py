"""What was signed."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract of a deal. notice_on: the last day to give notice; renews: it goes on by itself at its end."""

    id: int
    deal_id: int
    title: str
    created_at: datetime
    signed_on: date | None = None
    start_on: date | None = None
    end_on: date | None = None
    notice_on: date | None = None
    renews: bool = False
    attachment_id: int | None = None
    note: str = ''
    deleted_at: datetime | None = None
