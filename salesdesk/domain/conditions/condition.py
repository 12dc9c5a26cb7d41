"""One condition on deals: a field, a question, the values it is asked with. Kept in views as JSON."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from salesdesk.domain.conditions.deal_fields import PERIODS, PRESENCE, Operator, ValueKind, operators_of, value_kind


@dataclass(frozen=True, slots=True)
class Condition:
    """Deals for which the answer is yes; several values mean any of them. Several conditions must all hold.

    Values are canonical text: '2026-06-09'; '1240050 EUR' in minor units; '-12.5'; the id or key of something chosen.
    raw is the JSON of one that a newer program wrote and this one cannot read.
    """

    field: str
    operator: str
    values: tuple[str, ...] = ()
    raw: str = ''

    @property
    def is_known(self) -> bool:
        """Whether this program knows the field and the question."""
        return not self.raw and self.operator in operators_of(self.field)

    @property
    def is_complete(self) -> bool:
        """Whether it can be asked: known, with as many readable values as its question wants."""
        if not self.is_known:
            return False
        operator = Operator(self.operator)
        return self._count_fits(operator) and all(map(_reader(self.field, operator), self.values))

    def _count_fits(self, operator: Operator) -> bool:
        if operator in PRESENCE or operator in PERIODS:
            return not self.values
        if operator is Operator.BETWEEN:
            return len(self.values) == 2
        single = value_kind(self.field) not in {ValueKind.TEXT, ValueKind.CHOICE}
        return len(self.values) == 1 if single else bool(self.values)


def conditions_to_data(conditions: Iterable[Condition]) -> list[Any]:
    """For a JSON document; what a newer program wrote goes out as it came in."""
    return [
        json.loads(condition.raw)
        if condition.raw
        else {'field': condition.field, 'operator': condition.operator, 'values': list(condition.values)}
        for condition in conditions
    ]


def conditions_from_data(data: object) -> tuple[Condition, ...]:
    """What conditions_to_data wrote, or a newer program; nothing is dropped."""
    return tuple(_from_data(entry) for entry in data) if isinstance(data, list) else ()


def _from_data(entry: object) -> Condition:
    if isinstance(entry, Mapping) and set(entry) == {'field', 'operator', 'values'}:
        field, operator, values = entry['field'], entry['operator'], entry['values']
        if isinstance(values, list) and all(isinstance(text, str) for text in (field, operator, *values)):
            return Condition(field, operator, tuple(values))
    return Condition('', '', raw=json.dumps(entry, ensure_ascii=False))


def _reader(field: str, operator: Operator) -> Callable[[str], bool]:
    if operator in {Operator.LAST_DAYS, Operator.NEXT_DAYS}:
        return _is_count
    kind = value_kind(field)
    return _READERS[kind] if kind is not None else _is_text


def _is_text(value: str) -> bool:
    return bool(value.strip())


def _is_count(value: str) -> bool:
    return re.fullmatch(r'[0-9]{1,4}', value) is not None


def _is_number(value: str) -> bool:
    return re.fullmatch(r'-?[0-9]{1,15}(\.[0-9]{1,10})?', value) is not None


def _is_money(value: str) -> bool:
    return re.fullmatch(r'-?[0-9]{1,15} [A-Z]{3}', value) is not None


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


_READERS: dict[ValueKind, Callable[[str], bool]] = {
    ValueKind.TEXT: _is_text,
    ValueKind.CHOICE: _is_text,
    ValueKind.MONEY: _is_money,
    ValueKind.NUMBER: _is_number,
    ValueKind.DAY: _is_day,
}
