"""An activity that comes back: every n days, weeks, months or years, for ever, until a day or so many times."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from enum import StrEnum
from itertools import count as counting
from itertools import islice, takewhile

from salesdesk.domain.errors import RecurrenceUnreadable

MOST_INTERVAL = 999
MOST_COUNT = 9_999
LONGEST_MONTH = 31


class Frequency(StrEnum):
    """The step of a recurrence, by its name in an RRULE."""

    DAILY = 'DAILY'
    WEEKLY = 'WEEKLY'
    MONTHLY = 'MONTHLY'
    YEARLY = 'YEARLY'


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every `interval` steps. weekdays (0 is Monday) only where the step is a week, on_last_day where it is a month.

    Without weekdays or on_last_day the first activity's own day is kept. It ends with `until`, that day included, or
    after `count` activities, the first one counted; not both.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: frozenset[int] = frozenset()
    on_last_day: bool = False
    until: date | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.interval <= MOST_INTERVAL:
            raise RecurrenceUnreadable('INTERVAL')
        if self.weekdays and (self.frequency is not Frequency.WEEKLY or not self.weekdays <= set(range(7))):
            raise RecurrenceUnreadable('BYDAY')
        if self.on_last_day and self.frequency is not Frequency.MONTHLY:
            raise RecurrenceUnreadable('BYMONTHDAY')
        if self.count is not None and (self.until is not None or not 1 <= self.count <= MOST_COUNT):
            raise RecurrenceUnreadable('COUNT')


def occurrences(rule: Recurrence, start: date) -> Iterator[date]:
    """Every day of the rule, in order. The start is the first of them even where it is no day of the rule: the seller
    planned it. Weeks run from Monday, and those of `interval` are counted from the week of the start."""
    days = takewhile(lambda day: rule.until is None or day <= rule.until, _endless(rule, start, 0))
    return islice(days, rule.count)


def next_after(rule: Recurrence, start: date, after: date) -> date | None:
    """The first day of the rule that lies after `after`; None when the rule has ended by then."""
    if rule.count is None:
        # Without a count nothing before matters, so the years gone by are stepped over at once.
        day = next((day for day in _endless(rule, start, _steps_to(rule, start, after)) if day > after), None)
        return None if day is None or (rule.until is not None and day > rule.until) else day
    return next((day for day in occurrences(rule, start) if day > after), None)


def next_due(rule: Recurrence, start: date, due_on: date, done_on: date) -> date | None:
    """The day of the activity that follows one due on `due_on` and done on `done_on`: those that went by in the
    meantime are left out, so that a daily call done a week late does not come back six times at once."""
    return next_after(rule, start, max(due_on, _day_before(done_on)))


def _endless(rule: Recurrence, start: date, first_step: int) -> Iterator[date]:
    """The days of the rule from a step on, until the calendar ends; the start's own step is number 0."""
    if first_step == 0:
        yield start
    for step in counting(first_step):
        try:
            days = _days_of_step(rule, start, step * rule.interval)
        except (OverflowError, ValueError):
            return
        yield from (day for day in days if day > start)


def _days_of_step(rule: Recurrence, start: date, ahead: int) -> list[date]:
    """The days of the rule in the day, week, month or year that lies so many of them after the start."""
    match rule.frequency:
        case Frequency.DAILY:
            return [start + timedelta(ahead)]
        case Frequency.WEEKLY:
            monday = start - timedelta(start.weekday()) + timedelta(weeks=ahead)
            return [monday + timedelta(weekday) for weekday in sorted(rule.weekdays or {start.weekday()})]
        case Frequency.MONTHLY:
            return [_in_month(start, ahead, LONGEST_MONTH if rule.on_last_day else start.day)]
        case Frequency.YEARLY:
            return [_in_month(start, ahead * 12, start.day)]


def _in_month(start: date, months: int, day: int) -> date:
    """The day in a later month, or that month's last one where it is shorter; 31 stays what is aimed at."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    # date() refuses a year behind the last one; monthrange would not.
    first = date(year, month + 1, 1)
    return first.replace(day=min(day, calendar.monthrange(first.year, first.month)[1]))


def _steps_to(rule: Recurrence, start: date, after: date) -> int:
    """How many steps of the rule can be left out because all their days lie before `after` or on it."""
    match rule.frequency:
        case Frequency.DAILY:
            gone = (after - start).days
        case Frequency.WEEKLY:
            gone = (after - start).days // 7
        case Frequency.MONTHLY:
            gone = (after.year - start.year) * 12 + after.month - start.month
        case Frequency.YEARLY:
            gone = after.year - start.year
    return max(0, gone // rule.interval)


def _day_before(day: date) -> date:
    return day - timedelta(1) if day > date(MINYEAR, 1, 1) else day
