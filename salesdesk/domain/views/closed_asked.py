"""What is asked of closed deals most often, as the conditions of a filter: when they ended, why, who else was there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClosedAsked:
    """first, last: of the days they were closed on, None for no bound. reason: 'lost_reason:id' or 'won_reason:id'.

    competitor: an id as text; '' asks nothing.
    """

    first: date | None = None
    last: date | None = None
    reason: str = ''
    competitor: str = ''

    def conditions(self) -> tuple[Condition, ...]:
        field, _colon, reason = self.reason.partition(':')
        days = _days(self.first, self.last)
        chosen = ((field, reason), (DealField.COMPETITOR, self.competitor))
        return (*days, *(Condition(key, Operator.ONE_OF, (value,)) for key, value in chosen if value))


def _days(first: date | None, last: date | None) -> tuple[Condition, ...]:
    field = DealField.CLOSED
    if first is not None and last is not None:
        return (Condition(field, Operator.BETWEEN, (first.isoformat(), last.isoformat())),)
    if first is not None:
        return (Condition(field, Operator.AFTER, ((first - _DAY).isoformat(),)),)
    return (Condition(field, Operator.BEFORE, ((last + _DAY).isoformat(),)),) if last is not None else ()


def asked_of(conditions: Sequence[Condition]) -> ClosedAsked:
    """What of them is asked in this way; other questions about the same fields stand in the filter alone."""
    asked = ClosedAsked()
    for condition in conditions:
        asked = _taken(asked, condition)
    return asked


def asking(conditions: Sequence[Condition], asked: ClosedAsked) -> tuple[Condition, ...]:
    """The conditions with these questions instead of those that asked_of() found in them."""
    known = set(asked_of(conditions).conditions())
    return (*(condition for condition in conditions if condition not in known), *asked.conditions())


def _taken(asked: ClosedAsked, condition: Condition) -> ClosedAsked:
    """The last of several is the one that is shown."""
    field, operator, values = condition.field, condition.operator, condition.values
    if not condition.is_complete:
        return asked
    if field == DealField.CLOSED and operator in (Operator.BETWEEN, Operator.AFTER, Operator.BEFORE):
        days = [date.fromisoformat(value) for value in values]
        first = {Operator.BETWEEN: min(days), Operator.AFTER: _shifted(days[0], _DAY)}.get(Operator(operator))
        last = {Operator.BETWEEN: max(days), Operator.BEFORE: _shifted(days[0], -_DAY)}.get(Operator(operator))
        return ClosedAsked(first, last, asked.reason, asked.competitor)
    if operator != Operator.ONE_OF or len(values) != 1:
        return asked
    if field in (DealField.LOST_REASON, DealField.WON_REASON):
        return ClosedAsked(asked.first, asked.last, f'{field}:{values[0]}', asked.competitor)
    if field == DealField.COMPETITOR:
        return ClosedAsked(asked.first, asked.last, asked.reason, values[0])
    return asked


def _shifted(day: date, by: timedelta) -> date | None:
    """None beyond the ends of the calendar."""
    try:
        return day + by
    except OverflowError:
        return None
