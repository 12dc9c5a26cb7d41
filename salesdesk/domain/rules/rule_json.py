"""What a rule is made of, as JSON documents: what a newer program wrote goes out as it came in."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from salesdesk.domain.conditions.condition import Condition, conditions_from_data, conditions_to_data
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind

K = TypeVar('K', bound=StrEnum)


def trigger_to_json(trigger: Trigger) -> str:
    return _text(_to_data(trigger))


def trigger_from_json(text: str) -> Trigger:
    return Trigger(*_from_data(TriggerKind, json.loads(text)))


def effects_to_json(effects: Iterable[Effect]) -> str:
    return _text([_to_data(effect) for effect in effects])


def effects_from_json(text: str) -> tuple[Effect, ...]:
    data = json.loads(text)
    return tuple(Effect(*_from_data(EffectKind, entry)) for entry in (data if isinstance(data, list) else [data]))


def rule_conditions_to_json(conditions: Iterable[Condition]) -> str:
    return _text(conditions_to_data(conditions))


def rule_conditions_from_json(text: str) -> tuple[Condition, ...]:
    return conditions_from_data(json.loads(text))


def _to_data(part: Trigger | Effect) -> Any:
    return json.loads(part.raw) if part.raw else {'kind': str(part.kind or ''), 'values': dict(part.values)}


def _from_data(kinds: type[K], data: object) -> tuple[K | None, Mapping[str, str], str]:
    """Kind, values and raw: one that cannot be read whole is kept raw."""
    if isinstance(data, Mapping) and set(data) == {'kind', 'values'} and _is_texts(data['values']):
        kind = data['kind']
        if isinstance(kind, str) and kind in set(kinds):
            return kinds(kind), dict(data['values']), ''
    return None, {}, _text(data)


def _is_texts(values: object) -> bool:
    return isinstance(values, Mapping) and all(isinstance(value, str) for value in values.values())


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)
