"""The days on which one sells."""

from collections.abc import Iterable
from datetime import date, timedelta

from salesdesk.domain.agenda.working_calendar import WorkingCalendar


def check_in_days(start: date, counts: Iterable[int], today: date, calendar: WorkingCalendar) -> list[tuple[int, date]]:
    """The working days so many days after the start, with their counts; none that lies behind, nor one twice."""
    days: dict[date, int] = {}
    for count in sorted(counts):
        day = calendar.on_or_after(start + timedelta(days=count))
        if day >= today:
            days.setdefault(day, count)
    return [(count, day) for day, count in days.items()]
