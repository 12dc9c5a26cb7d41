"""Which rules a fact sets off."""

from dataclasses import replace

import pytest
from building import NOW
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.automation.facts import Fact
from salesdesk.automation.rule_index import RuleIndex, in_order, is_set_off
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.money import Money
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind

WARN = Effect(EffectKind.WARN, {'text': 'Attention'})
T = TriggerKind


def rule(number: int, waits_for: TriggerKind, position: int = 0, **values: str) -> Rule:
    return Rule(number, f'Règle {number}', Trigger(waits_for, values), (), (WARN,), NOW, position, is_on=True)


def fact(what: TriggerKind, **values: str) -> Fact:
    return Fact(what, 7, 'key', values)


def over(before: Money | None, after: Money | None) -> Fact:
    return Fact(T.AMOUNT_OVER, 7, 'key', amounts=(before, after))


@pytest.mark.parametrize(
    ('trigger', 'happened', 'is_it'),
    [
        (rule(1, T.STAGE_ENTERED, stage_id='11'), fact(T.STAGE_ENTERED, stage_id='11'), True),
        (rule(1, T.STAGE_ENTERED, stage_id='11'), fact(T.STAGE_ENTERED, stage_id='12'), False),
        (rule(1, T.STAGE_ENTERED, stage_id='11'), fact(T.STAGE_LEFT, stage_id='11'), False),
        (rule(1, T.STAGE_ENTERED), fact(T.STAGE_ENTERED, stage_id='12'), True),
        (rule(1, T.ACTIVITY_DONE, kind='call'), fact(T.ACTIVITY_DONE, kind='call', result='answered'), True),
        (rule(1, T.ACTIVITY_DONE, result='no_answer'), fact(T.ACTIVITY_DONE, kind='call', result=''), False),
        (rule(1, T.ACTIVITY_DONE, kind='', result='done'), fact(T.ACTIVITY_DONE, kind='task', result='done'), True),
        (rule(1, T.AMOUNT_OVER, amount='1000 EUR'), over(None, Money(1001, 'EUR')), True),
        (rule(1, T.AMOUNT_OVER, amount='1000 EUR'), over(None, Money(1000, 'EUR')), False),
        (rule(1, T.AMOUNT_OVER, amount='1000 EUR'), over(Money(1001, 'EUR'), Money(2000, 'EUR')), False),
        (rule(1, T.AMOUNT_OVER, amount='1000 EUR'), over(Money(9000, 'USD'), Money(2000, 'EUR')), True),
        (rule(1, T.AMOUNT_OVER, amount='1000 EUR'), over(None, Money(2000, 'USD')), False),
        (rule(1, T.TAG_ADDED, tag_id='4'), fact(T.TAG_ADDED, tag_id='4'), True),
        # A newer program asks for something more that this one cannot answer.
        (rule(1, T.TAG_ADDED, tag_id='4', by='me'), fact(T.TAG_ADDED, tag_id='4'), False),
    ],
)  # fmt: skip
def test_what_a_trigger_waits_for(trigger: Rule, happened: Fact, is_it: bool) -> None:
    assert is_set_off(trigger.trigger, happened) is is_it
    assert (RuleIndex([trigger]).set_off_by(happened) == [trigger]) is is_it


def test_rules_act_in_her_order_whatever_they_are_found_by() -> None:
    first, second, third = (
        rule(3, T.STAGE_ENTERED, 0),
        rule(1, T.STAGE_ENTERED, 1, stage_id='11'),
        rule(2, T.STAGE_ENTERED, 2),
    )
    index = RuleIndex([third, second, first])
    assert index.set_off_by(fact(T.STAGE_ENTERED, stage_id='11')) == [first, second, third]


@pytest.mark.parametrize(
    'fields',
    [
        {'is_on': False},
        {'deleted_at': NOW},
        {'effects': ()},
        {'effects': (Effect(None, raw='{"kind": "sing"}'),)},
        {'trigger': Trigger(None, raw='{"kind": "full_moon"}')},
        {'conditions': (Condition('', '', raw='{"field": "mood"}'),)},
        {'conditions': (Condition('amount', 'greater', ()),)},
    ],
    ids=['off', 'deleted', 'no effect', 'new effect', 'new trigger', 'new condition', 'half a condition'],
)  # fmt: skip
def test_a_rule_that_lacks_something_is_never_set_off(fields: dict[str, object]) -> None:
    lame = replace(rule(1, T.WON), **fields)  # type: ignore[arg-type]
    assert RuleIndex([lame]).set_off_by(fact(T.WON)) == []


STAGES = st.sampled_from(['', '11', '12', '13'])
RULES = st.lists(st.tuples(st.sampled_from([T.STAGE_ENTERED, T.STAGE_LEFT]), st.integers(0, 3), STAGES), max_size=12)


@given(RULES, st.sampled_from([T.STAGE_ENTERED, T.STAGE_LEFT, T.WON]), STAGES.filter(bool))
def test_the_index_finds_what_looking_at_every_rule_finds(
    made: list[tuple[TriggerKind, int, str]], kind: TriggerKind, stage: str
) -> None:
    rules = [rule(number, *which, stage_id=at) for number, (*which, at) in enumerate(made)]  # type: ignore[arg-type]
    happened = fact(kind, stage_id=stage) if kind is not T.WON else fact(kind)
    assert RuleIndex(rules).set_off_by(happened) == [
        one for one in in_order(rules) if is_set_off(one.trigger, happened)
    ]
