"""A repeated action as calendars repeat it: from the day it is planned for, not from the first day of its series.

Where a rule cannot say it (a day moved by hand), its days are named one by one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from salesdesk.domain.agenda.recurrence import Frequency, Recurrence, next_after, occurrences
from salesdesk.domain.agenda.rrule import WEEKDAYS

# Days named one by one end here: a file cannot hold them for ever.
MOST_DAYS = 100
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31


@dataclass(frozen=True, slots=True)
class Repeats:
    """How an action comes back. rule: the parts of an RRULE without its end, none where `days` name the rest.

    count: how many there are from the planned day on, that one included; until: the last day; not both.
    """

    rule: Mapping[str, str | int | list[str] | list[int]] | None = None
    count: int | None = None
    until: date | None = None
    days: tuple[date, ...] = ()


def repeats_of(rule: Recurrence, start: date, due_on: date) -> Repeats:
    """The same days as SalesDesk will plan if each is done in its time; start is the first day of the series."""
    count = None if rule.count is None else 1 + sum(day > due_on for day in occurrences(rule, start))
    if not _is_day_of(rule, start, due_on):
        return Repeats(days=_following(rule, start, due_on))
    return Repeats(_parts(rule, start), count, rule.until)


def _following(rule: Recurrence, start: date, due_on: date) -> tuple[date, ...]:
    if rule.count is not None:
        return tuple(islice((day for day in occurrences(rule, start) if day > due_on), MOST_DAYS))
    days: list[date] = []
    after: date | None = due_on
    while after is not None and len(days) < MOST_DAYS:
        after = next_after(rule, start, after)
        days += [] if after is None else [after]
    return tuple(days)


def _is_day_of(rule: Recurrence, start: date, due_on: date) -> bool:
    """Whether a rule that begins on the planned day counts that day and all of its later ones."""
    if due_on != start:
        return next_after(rule, start, due_on - timedelta(1)) == due_on
    # The start is planned whether the rule knows the day or not.
    if rule.frequency is Frequency.WEEKLY:
        return not rule.weekdays or start.weekday() in rule.weekdays
    return not rule.on_last_day or (start + timedelta(1)).day == 1


def _parts(rule: Recurrence, start: date) -> Mapping[str, str | int | list[str] | list[int]]:
    parts: dict[str, str | int | list[str] | list[int]] = {'FREQ': str(rule.frequency), 'INTERVAL': rule.interval}
    if rule.frequency is Frequency.WEEKLY:
        parts['BYDAY'] = [WEEKDAYS[day] for day in sorted(rule.weekdays or {start.weekday()})]
    elif rule.on_last_day:
        parts['BYMONTHDAY'] = -1
    elif rule.frequency in {Frequency.MONTHLY, Frequency.YEARLY}:
        parts |= _day_of_month(start.day)
    if rule.frequency is Frequency.YEARLY:
        parts['BYMONTH'] = start.month
    return parts


def _day_of_month(day: int) -> Mapping[str, int | list[int]]:
    """A calendar leaves a month out that has no 31st: the last of the days it has is what is meant."""
    if day <= _SHORTEST_MONTH:
        return {'BYMONTHDAY': day}
    return {'BYMONTHDAY': list(range(_SHORTEST_MONTH, min(day, _LONGEST_MONTH) + 1)), 'BYSETPOS': -1}
