"""Conditions as SQL over rows of deal: every value is bound, every column is named by us."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import PRESENCE, DealField, Operator, ValueKind, value_kind
from salesdesk.domain.conditions.periods import period_of
from salesdesk.domain.folding import fold
from salesdesk.storage.conditions.operands import IDS, Operand, operand_of
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.schema.codecs import to_ms

Bind = Callable[[Any], str]
NEGATIONS = {
    Operator.NOT_CONTAINS: Operator.CONTAINS,
    Operator.IS_NOT: Operator.IS,
    Operator.NONE_OF: Operator.ONE_OF,
}


def conditions_sql(conditions: Iterable[Condition], today: Today, values: dict[str, Any]) -> list[str]:
    """One part each, all of which must hold; puts its values among `values`. Unknown or unfinished ones ask nothing."""

    def bind(value: Any) -> str:
        name = f'c{len(values)}'
        values[name] = value
        return f':{name}'

    return [_part(condition, today, bind) for condition in conditions if condition.is_complete]


def _part(condition: Condition, today: Today, bind: Bind) -> str:
    operator, operand = Operator(condition.operator), operand_of(condition.field)
    if operator in PRESENCE:
        return f'{operand.value} IS {"" if operator is Operator.EMPTY else "NOT "}NULL'
    if operator in NEGATIONS:
        # An empty field is not what she excludes: it stays.
        return f'NOT IFNULL({_positive(condition, NEGATIONS[operator], operand, today, bind)}, 0)'
    return _positive(condition, operator, operand, today, bind)


def _positive(condition: Condition, operator: Operator, operand: Operand, today: Today, bind: Bind) -> str:
    match value_kind(condition.field):
        case ValueKind.TEXT:
            return _text_sql(condition, operator, operand, bind)
        case ValueKind.CHOICE:
            return _choice_sql(condition, operand, bind)
        case ValueKind.MONEY:
            return _money_sql(condition, operator, operand, bind)
        case ValueKind.DAY:
            return _day_sql(condition, operand, today, bind)
        case _ if condition.field == DealField.DAYS_IN_STAGE:
            return _days_sql(condition, operator, today)
        case _:
            return _number_sql(operator, operand.value, [bind(float(value)) for value in condition.values])


def _text_sql(condition: Condition, operator: Operator, operand: Operand, bind: Bind) -> str:
    words = [bind(fold(value.strip())) for value in condition.values]
    if operator is Operator.IS:
        return f'{operand.value} IN ({", ".join(words)})'
    return _any(f'instr({operand.value}, {word}) > 0' for word in words)


def _choice_sql(condition: Condition, operand: Operand, bind: Bind) -> str:
    chosen = condition.values
    if condition.field in IDS:
        # An id that is none names nothing: nothing has it.
        names = ', '.join(str(int(value)) if value.isascii() and value.isdigit() else '0' for value in chosen)
        return operand.one_of.format(values=names) if operand.one_of else f'{operand.value} IN ({names})'
    if operand.one_of:
        lines = (f'instr(char(10) || value || char(10), {bind(_line(value))}) > 0' for value in chosen)
        return operand.one_of.format(values=' OR '.join(lines))
    return f'{operand.value} IN ({", ".join(bind(value) for value in chosen)})'


def _line(value: str) -> str:
    return f'\n{value}\n'


def _money_sql(condition: Condition, operator: Operator, operand: Operand, bind: Bind) -> str:
    """Within a currency: amounts of two are not compared. BETWEEN two different ones finds nothing."""
    amounts = [value.split(' ') for value in condition.values]
    compared = _number_sql(operator, operand.value, [bind(int(minor)) for minor, _currency in amounts])
    currencies = ' AND '.join(f'{operand.currency} = {bind(currency)}' for currency in {pair[1] for pair in amounts})
    return f'({compared} AND {currencies})'


def _number_sql(operator: Operator, value: str, bounds: list[str]) -> str:
    match operator:
        case Operator.GREATER:
            return f'{value} > {bounds[0]}'
        case Operator.LESS:
            return f'{value} < {bounds[0]}'
        case Operator.BETWEEN:
            low, high = (f'{name}({", ".join(bounds)})' for name in ('min', 'max'))
            return f'{value} BETWEEN {low} AND {high}'
        case _:
            return f'{value} = {bounds[0]}'


def _day_sql(condition: Condition, operand: Operand, today: Today, bind: Bind) -> str:
    period = period_of(condition, today.day)
    parts = []
    if operand.is_instant:
        if period.first is not None:
            parts.append(f'{operand.value} >= {_midnight_ms(period.first, today)}')
        if period.last is not None and period.last < date.max:
            parts.append(f'{operand.value} < {_midnight_ms(period.last + timedelta(days=1), today)}')
    else:
        if period.first is not None:
            parts.append(f'{operand.value} >= {bind(period.first.isoformat())}')
        if period.last is not None:
            parts.append(f'{operand.value} <= {bind(period.last.isoformat())}')
    return ' AND '.join(parts) or f'{operand.value} IS NOT NULL'


def _midnight_ms(day: date, today: Today) -> int:
    # The first and last days of the calendar have no midnight in every zone.
    inside = min(max(day, date(2, 1, 1)), date(9998, 12, 31))
    return to_ms(datetime.combine(inside, time(), today.zone).astimezone(UTC))


def _days_sql(condition: Condition, operator: Operator, today: Today) -> str:
    """Days in the stage as instants, so that no zone has to be known to SQL."""
    bounds = sorted(float(value) for value in condition.values)
    low, high = bounds[0], bounds[-1]
    match operator:
        case Operator.GREATER:
            return _at_least(int(low // 1) + 1, today)
        case Operator.LESS:
            return f'NOT {_at_least(-int(-low // 1), today)}'
        case _:
            return f'({_at_least(-int(-low // 1), today)} AND NOT {_at_least(int(high // 1) + 1, today)})'


def _at_least(days: int, today: Today) -> str:
    # Before the calendar begins nothing was entered; a deal has always stood for no day at least.
    if days <= 0:
        return '1'
    return f'stage_entered_at < {today.days_ago_ms(days)}' if days < 700_000 else '0'


def _any(parts: Iterable[str]) -> str:
    return f'({" OR ".join(parts)})'
