"""Months, quarters and years as periods; a fiscal year may begin with any month."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from salesdesk.reports.report import Period

MONTHS = 12
# Days a calendar cannot go beyond: a period that would is cut there.
FIRST_YEAR, LAST_YEAR = 1, 9999
EVER = Period(date.min, date.max)


class PeriodKind(StrEnum):
    """What the switch of the page offers; a RANGE is any two days."""

    MONTH = 'month'
    QUARTER = 'quarter'
    TWELVE_MONTHS = 'twelve_months'
    YEAR = 'year'
    RANGE = 'range'


_LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.TWELVE_MONTHS: 12, PeriodKind.YEAR: 12}


def period_around(kind: PeriodKind, day: date, year_starts: int = 1) -> Period:
    """The month, quarter or year a day is in, or the twelve months that end with its own; of a RANGE: the day alone.

    year_starts: the month (1 to 12) a fiscal year begins with; quarters are counted from it.
    """
    if kind is PeriodKind.RANGE:
        return Period(day, day)
    length = _LENGTHS[kind]
    if kind is PeriodKind.TWELVE_MONTHS:
        first = add_months(day, 1 - length)
    else:
        first = add_months(day, -((day.month - year_starts) % MONTHS % length))
    return whole_months(first, length)


def whole_months(first: date, count: int) -> Period:
    """So many months, from that of a day on."""
    return Period(first.replace(day=1), month_end(add_months(first, count - 1)))


def add_months(day: date, count: int) -> date:
    """The first day of the month that is so many later."""
    index = day.year * MONTHS + day.month - 1 + count
    index = min(max(index, FIRST_YEAR * MONTHS), LAST_YEAR * MONTHS + MONTHS - 1)
    return date(index // MONTHS, index % MONTHS + 1, 1)


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def is_over(month: date, today: date) -> bool:
    """Whether it was before the month of today."""
    return month < today.replace(day=1)


def month_count(period: Period) -> int:
    """How many months it is made of; 0 if it begins or ends within one."""
    first, last = period.first, period.last
    return 0 if first > last or first.day != 1 or last != month_end(last) else month_span(period)


def month_span(period: Period) -> int:
    """How many months it touches."""
    first, last = period.first, period.last
    return (last.year - first.year) * MONTHS + last.month - first.month + 1


def months_of(period: Period) -> Iterator[date]:
    """The first day of every month it touches."""
    month = period.first.replace(day=1)
    while month <= period.last:
        yield month
        following = add_months(month, 1)
        if following == month:
            return
        month = following


def period_before(period: Period) -> Period:
    """The one it is compared with: as many whole months where it is made of them, else as many days, just before."""
    months = month_count(period)
    if months:
        return whole_months(add_months(period.first, -months), months)
    days = (period.last - period.first).days + 1
    if (period.first - date.min).days < days:
        return Period(date.min, date.min)
    return Period(period.first - timedelta(days), period.first - timedelta(1))


def period_behind(period: Period) -> Period:
    """The next one of its kind."""
    months = month_count(period)
    if months:
        return whole_months(add_months(period.first, months), months)
    days = (period.last - period.first).days + 1
    if (date.max - period.last).days < days:
        return Period(date.max, date.max)
    return Period(period.last + timedelta(1), period.last + timedelta(days))
