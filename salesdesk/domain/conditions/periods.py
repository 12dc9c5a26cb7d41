"""The days that a question about a day means, seen from today."""

from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import Operator

ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included; None where it does not end."""

    first: date | None
    last: date | None


def period_of(condition: Condition, today: date) -> Period:
    """Of a complete condition on a day that is not about presence."""
    operator, values = Operator(condition.operator), condition.values
    match operator:
        case Operator.LAST_DAYS:
            return Period(_shifted(today, -int(values[0])), today)
        case Operator.NEXT_DAYS:
            return Period(today, _shifted(today, int(values[0])))
        case Operator.THIS_WEEK:
            monday = today - today.weekday() * ONE
            return Period(monday, monday + 6 * ONE)
        case Operator.THIS_MONTH:
            return Period(today.replace(day=1), _month_end(today.year, today.month))
        case Operator.THIS_QUARTER:
            first = (today.month - 1) // 3 * 3 + 1
            return Period(date(today.year, first, 1), _month_end(today.year, first + 2))
    days = [date.fromisoformat(value) for value in values]
    match operator:
        case Operator.BEFORE:
            return Period(None, _shifted(days[0], -1))
        case Operator.AFTER:
            return Period(_shifted(days[0], 1), None)
        case Operator.BETWEEN:
            return Period(min(days), max(days))
        case _:
            return Period(days[0], days[0])


def _shifted(day: date, days: int) -> date:
    """Stays at the calendar's own end."""
    try:
        return day + days * ONE
    except OverflowError:
        return date.min if days < 0 else date.max


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - ONE
