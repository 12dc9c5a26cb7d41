"""Files that are written again and again on a day of the week or of the month: which day is due."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class Schedule:
    """weekday: 0 for Monday; None: on month_day of each month, or on its last day where it is shorter.

    names: of reports and tables; since: the day it was set up, before which nothing was due; done_for: the last due day
    whose files were written; ran_at: when it was last tried, as the seller's clock shows it; problem: why it failed.
    """

    id: int
    weekday: int | None
    month_day: int
    folder: str
    names: tuple[str, ...]
    format: str
    period: str
    since: date
    done_for: date | None = None
    ran_at: str = ''
    problem: str = ''

    def last_due(self, today: date) -> date | None:
        """The latest day up to today that it asks for, None where it has not come yet."""
        day = self._last_weekday(today) if self.weekday is not None else self._last_month_day(today)
        return day if day >= self.since else None

    def due(self, today: date) -> date | None:
        """The day whose files are still to be written: the last one alone, however many were missed."""
        day = self.last_due(today)
        if day is None or (self.done_for is not None and self.done_for >= day):
            return None
        return day

    def _last_weekday(self, today: date) -> date:
        return today - timedelta(days=(today.weekday() - (self.weekday or 0)) % DAYS_OF_WEEK)

    def _last_month_day(self, today: date) -> date:
        here = self._in_month(today)
        return here if here <= today else self._in_month(today.replace(day=1) - timedelta(days=1))

    def _in_month(self, day: date) -> date:
        return day.replace(day=min(self.month_day, monthrange(day.year, day.month)[1]))
