"""Conditions asked the slow and obvious way: of one deal after the other, in plain Python."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import Operator, ValueKind, value_kind
from salesdesk.domain.custom_field import chosen_of
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.folding import fold


@dataclass(frozen=True)
class SlowDeal:
    """A deal with all that stands beside it; own values by their keys."""

    deal: Deal
    organization: str
    contact: str
    tags: frozenset[int]
    answers: dict[str, str]
    last_contact: datetime | None
    own: dict[str, str]
    competitors: frozenset[int] = frozenset()
    won_reason: int | None = None


def value_of(slow: SlowDeal, key: str, today: date, zone: ZoneInfo) -> Any:
    """None, words, a set of choices, a pair of amount and currency, a number or a day."""
    deal = slow.deal
    if key.startswith('own:'):
        return own_value(slow.own.get(key, ''), key)

    def day(instant: datetime | None) -> date | None:
        return instant.astimezone(zone).date() if instant else None

    action = deal.next_action
    return {
        'title': deal.title, 'organization': slow.organization or None, 'contact': slow.contact or None,
        'owner': deal.owner or None, 'product': deal.product or None, 'external_id': deal.external_id or None,
        'note': deal.note or None, 'amount': (deal.amount.minor, deal.amount.currency) if deal.amount else None,
        'currency': {deal.amount.currency} if deal.amount else None,
        'tags': {str(tag) for tag in slow.tags} or None, 'stage': {str(deal.stage_id)}, 'status': {str(deal.status)},
        'created': day(deal.created_at), 'stage_entered': day(deal.stage_entered_at), 'closed': day(deal.closed_at),
        'days_in_stage': Decimal(max(0, (today - deal.stage_entered_at.astimezone(zone).date()).days)),
        'expected_close': deal.expected_close_on, 'next_action': action.on if action else None,
        'next_action_kind': {str(action.kind)} if action else None, 'last_contact': day(slow.last_contact),
        'lost_reason': {str(deal.lost_reason_id)} if deal.lost_reason_id else None,
        'won_reason': {str(slow.won_reason)} if slow.won_reason and deal.won_at else None,
        'competitor': {str(rival) for rival in slow.competitors} or None,
        **{name: {slow.answers.get(name, 'unknown')} for name in ('need', 'value', 'budget', 'decision_maker')},
    }[key]  # fmt: skip


def own_value(value: str, key: str) -> Any:
    if not value:
        return None
    kind = key.split(':')[1]
    if kind == 'choices':
        return set(chosen_of(value))
    return {
        ValueKind.TEXT: lambda: value,
        ValueKind.CHOICE: lambda: {value},
        ValueKind.NUMBER: lambda: Decimal(value),
        ValueKind.MONEY: lambda: (int(value[:-4]), value[-3:]),
        ValueKind.DAY: lambda: date.fromisoformat(value),
    }[value_kind(key) or ValueKind.TEXT]()


def holds(condition: Condition, slow: SlowDeal, today: date, zone: ZoneInfo) -> bool:
    value = value_of(slow, condition.field, today, zone)
    match Operator(condition.operator):
        case Operator.EMPTY:
            return value is None
        case Operator.FILLED:
            return value is not None
        case Operator.NOT_CONTAINS:
            return not asks(condition, Operator.CONTAINS, value, today)
        case Operator.IS_NOT:
            return not asks(condition, Operator.IS, value, today)
        case Operator.NONE_OF:
            return not asks(condition, Operator.ONE_OF, value, today)
        case operator:
            return asks(condition, operator, value, today)


def asks(condition: Condition, operator: Operator, value: Any, today: date) -> bool:
    if value is None:
        return False
    given = condition.values
    match value_kind(condition.field):
        case ValueKind.TEXT:
            words = [fold(word.strip()) for word in given]
            return fold(value) in words if operator is Operator.IS else any(word in fold(value) for word in words)
        case ValueKind.CHOICE:
            return bool(value & set(given))
        case ValueKind.MONEY:
            amounts = [(int(word[:-4]), word[-3:]) for word in given]
            same = all(currency == value[1] for _minor, currency in amounts)
            return same and compares(operator, value[0], [minor for minor, _currency in amounts])
        case ValueKind.NUMBER:
            return compares(operator, value, [Decimal(word) for word in given])
        case _:
            return is_within(operator, value, given, today)


def compares(operator: Operator, value: Any, bounds: list[Any]) -> bool:
    return bool(
        {
            Operator.GREATER: value > bounds[0],
            Operator.LESS: value < bounds[0],
            Operator.BETWEEN: min(bounds) <= value <= max(bounds),
            Operator.IS: value == bounds[0],
        }[operator]
    )


def is_within(operator: Operator, day: date, given: tuple[str, ...], today: date) -> bool:
    if operator in {Operator.LAST_DAYS, Operator.NEXT_DAYS}:
        step = -1 if operator is Operator.LAST_DAYS else 1
        return day in {today + timedelta(days=step * n) for n in range(int(given[0]) + 1)}
    if operator is Operator.THIS_WEEK:
        return day.isocalendar()[:2] == today.isocalendar()[:2]
    if operator is Operator.THIS_MONTH:
        return (day.year, day.month) == (today.year, today.month)
    if operator is Operator.THIS_QUARTER:
        return (day.year, (day.month + 2) // 3) == (today.year, (today.month + 2) // 3)
    bounds = [date.fromisoformat(word) for word in given]
    if operator is Operator.BEFORE:
        return day < bounds[0]
    return day > bounds[0] if operator is Operator.AFTER else compares(operator, day, bounds)
