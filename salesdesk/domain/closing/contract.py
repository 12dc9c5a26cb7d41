"""What was signed."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract of a deal. notice_on: the last day to give notice; renews: it goes on by itself at its end.

    settled_on: the day on which the question of its notice was settled; asked_again_on: it is put off until then.
    """

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
    settled_on: date | None = None
    asked_again_on: date | None = None

    def next_days(self) -> tuple[date | None, date | None, date | None]:
        """Start, end and notice of a term as long as this one, from the day after its end; None for what is not said.

        A term of whole months stays one: a year is as long as the calendar says, in a leap year too.
        """
        if self.end_on is None:
            return None, None, None
        start = self.end_on + timedelta(days=1)
        if self.start_on is None:
            return start, None, None
        months = (start.year - self.start_on.year) * 12 + start.month - self.start_on.month
        if months and start.day == self.start_on.day:
            notice = _later(self.notice_on, months) if self.notice_on else None
            return start, _later(start, months) - timedelta(days=1), notice
        shift = start - self.start_on
        return start, self.end_on + shift, self.notice_on + shift if self.notice_on else None


def _later(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
