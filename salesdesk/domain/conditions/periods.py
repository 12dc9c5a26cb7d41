"""The days that a question about a day means, seen from today."""

from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import PERIODS, Operator

ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included; None where it does not end."""

    first: date | None
    last: date | None


def period_of(condition: Condition, today: date) -> Period:
    """Of a complete condition on a day that is not about presence."""
    operator, values = Operator(condition.operator), condition.values
    if operator in PERIODS:
        return _calendar_period(operator, today)
    if operator in {Operator.LAST_DAYS, Operator.NEXT_DAYS}:
        ends = today, _shifted(today, int(values[0]) * (-1 if operator is Operator.LAST_DAYS else 1))
        return Period(min(ends), max(ends))
    days = [date.fromisoformat(value) for value in values]
    if operator is Operator.BEFORE:
        return Period(None, _shifted(days[0], -1))
    return Period(_shifted(days[0], 1), None) if operator is Operator.AFTER else Period(min(days), max(days))


def _calendar_period(operator: Operator, today: date) -> Period:
    """Weeks begin on Monday, in both languages."""
    if operator is Operator.THIS_WEEK:
        monday = today - today.weekday() * ONE
        return Period(monday, monday + 6 * ONE)
    months = 1 if operator is Operator.THIS_MONTH else 3
    first = (today.month - 1) // months * months + 1
    return Period(date(today.year, first, 1), _month_end(today.year, first + months - 1))


def _shifted(day: date, days: int) -> date:
    """Stays at the calendar's own end."""
    try:
        return day + days * ONE
    except OverflowError:
        return date.min if days < 0 else date.max


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - ONE
