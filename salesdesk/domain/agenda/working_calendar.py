"""The days and hours on which one seller works: her week, public holidays, and her own days off."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.domain.errors import NoWorkingDay

# Who is away for longer than this has no working day: better said than looked for without end.
LONGEST_BREAK = 3 * 366
MONDAY_TO_FRIDAY = frozenset({1, 2, 3, 4, 5})
# A day, or the one that is proposed instead: WorkingCalendar.proposed of a calendar that may be read only then.
DayMove = Callable[[date], date]


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """weekdays count from Monday, 1, to Sunday, 7; days_off are first and last day, both included.

    starts and ends are minutes after midnight. Every answer is a working day, or NoWorkingDay is raised.
    """

    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    holidays: frozenset[date] = frozenset()
    days_off: tuple[tuple[date, date], ...] = ()
    starts: int = 9 * 60
    ends: int = 18 * 60

    def is_working(self, day: date) -> bool:
        return (
            day.isoweekday() in self.weekdays
            and day not in self.holidays
            and not any(first <= day <= last for first, last in self.days_off)
        )

    def on_or_after(self, day: date) -> date:
        """The day itself where she works on it, else the first one behind it on which she does."""
        for ahead in self._days_from(day):
            if self.is_working(ahead):
                return ahead
        raise NoWorkingDay(day=day)

    def proposed(self, day: date) -> date:
        """The same for a day that she may change still: where no working day is left, that day itself."""
        try:
            return self.on_or_after(day)
        except NoWorkingDay:
            return day

    def plus(self, day: date, count: int) -> date:
        """So many working days on, counted from `on_or_after(day)`, which is 0."""
        if count < 0:
            raise ValueError(count)
        reached = self.on_or_after(day)
        for _ in range(count):
            reached = self.on_or_after(_next(reached))
        return reached

    def between(self, day: date, other: date) -> int:
        """How many working days on the other one is, less than 0 where it lies before; the inverse of `plus`."""
        if other < day:
            return -self.between(other, day)
        start, end = self.on_or_after(day), self.on_or_after(other)
        days = (start + timedelta(days=ahead) for ahead in range(1, (end - start).days + 1))
        return sum(self.is_working(each) for each in days)

    def within_hours(self, minute: int | None) -> int | None:
        """The minute, or the nearest one at which she works; None, a day without an hour, stays so."""
        return minute if minute is None else max(self.starts, min(minute, self.ends))

    def _days_from(self, day: date) -> Iterator[date]:
        last = min(day.toordinal() + LONGEST_BREAK, date.max.toordinal())
        return map(date.fromordinal, range(day.toordinal(), last + 1))


def _next(day: date) -> date:
    if day == date.max:
        raise NoWorkingDay(day=day)
    return day + timedelta(days=1)
