"""What a rule still lacks before it may be switched on; one that lacks something is never acted on."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.conditions.deal_fields import DealField, own_field
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind

# What a rule may write into; title, amount and people are hers alone.
SETTABLE = frozenset({DealField.OWNER, DealField.PRODUCT, DealField.EXPECTED_CLOSE})
# A closed deal has no next action, moves no more and is not followed up.
FOR_OPEN_DEALS = frozenset({EffectKind.PLAN, EffectKind.MOVE, EffectKind.START_CADENCE, EffectKind.STOP_CADENCE})
CLOSING = frozenset({TriggerKind.WON, TriggerKind.LOST})
MOST_DAYS = 3650

Values = Mapping[str, str]


def lacking(rule: Rule) -> tuple[str, ...]:
    """Codes: 'trigger', 'condition', 'effects' where there is none, 'effect:0' for the first effect ...; none if all
    is there. What a newer program wrote lacks, too: this one cannot act on it.
    """
    found = [] if is_whole_trigger(rule.trigger) else ['trigger']
    if not all(condition.is_complete for condition in rule.conditions):
        found.append('condition')
    if not rule.effects:
        found.append('effects')
    found += [f'effect:{n}' for n, effect in enumerate(rule.effects) if not is_whole_effect(effect, rule.trigger)]
    return tuple(found)


def is_whole_trigger(trigger: Trigger) -> bool:
    return trigger.kind is not None and _TRIGGERS.get(trigger.kind, _nothing)(trigger.values)


def is_whole_effect(effect: Effect, trigger: Trigger) -> bool:
    """Whether it says all that has to be done, and can be done at all after that trigger."""
    if effect.kind is None or not is_possible(effect.kind, trigger):
        return False
    return _EFFECTS.get(effect.kind, _nothing)(effect.values)


def is_possible(effect: EffectKind, trigger: Trigger) -> bool:
    """Whether the effect may be offered for that trigger."""
    return not (trigger.kind in CLOSING and effect in FOR_OPEN_DEALS)


def _nothing(_values: Values) -> bool:
    """Asks for no value."""
    return True


def _id(name: str) -> Callable[[Values], bool]:
    return lambda values: re.fullmatch('[0-9]{1,19}', values.get(name, '')) is not None


def _maybe_id(name: str) -> Callable[[Values], bool]:
    return lambda values: not values.get(name) or _id(name)(values)


def _days(values: Values, least: int) -> bool:
    text = values.get('days', '')
    return re.fullmatch('[0-9]{1,4}', text) is not None and least <= int(text) <= MOST_DAYS


def _done(values: Values) -> bool:
    return values.get('kind', '') in {'', *ActivityKind} and values.get('result', '') in {'', *ActivityResult}


def _is_money(values: Values) -> bool:
    return re.fullmatch('[0-9]{1,15} [A-Z]{3}', values.get('amount', '')) is not None


def _plan(values: Values) -> bool:
    minute = values.get('minute', '')
    in_a_day = not minute or (re.fullmatch('[0-9]{1,4}', minute) is not None and int(minute) < 24 * 60)
    return values.get('kind') in set(ActivityKind) and _days(values, 0) and in_a_day


def _set_field(values: Values) -> bool:
    """A value, '' to empty it; or, of a day, in how many working days it is."""
    key = values.get('field', '')
    if 'days' in values:
        return _days(values, 0) and (key == DealField.EXPECTED_CLOSE or key.startswith('own:date:'))
    known = key in SETTABLE or own_field(key) is not None
    return known and 'value' in values and (key != DealField.EXPECTED_CLOSE or _is_day(values['value']))


def _is_day(text: str) -> bool:
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_TRIGGERS: dict[TriggerKind, Callable[[Values], bool]] = {
    TriggerKind.STAGE_ENTERED: _maybe_id('stage_id'),
    TriggerKind.STAGE_LEFT: _maybe_id('stage_id'),
    TriggerKind.ACTIVITY_DONE: _done,
    TriggerKind.AMOUNT_OVER: _is_money,
    TriggerKind.TAG_ADDED: _maybe_id('tag_id'),
    TriggerKind.QUIET_FOR: lambda values: _days(values, 1),
}
_EFFECTS: dict[EffectKind, Callable[[Values], bool]] = {
    EffectKind.PLAN: _plan,
    EffectKind.START_CADENCE: _id('cadence_id'),
    EffectKind.ADD_TAG: _id('tag_id'),
    EffectKind.SET_FIELD: _set_field,
    EffectKind.MOVE: _id('stage_id'),
    EffectKind.WARN: lambda values: bool(values.get('text', '').strip()),
    EffectKind.START_DEAL: _id('pipeline_id'),
}
