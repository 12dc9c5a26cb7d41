"""Conditions of many rules asked of many deals, and what time brought about for more rules than fit one question."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from building import NOW, PARIS, TODAY, Desk, euros, in_days

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind
from salesdesk.storage.automation import judging, time_candidates
from salesdesk.storage.automation.judging import judge
from salesdesk.storage.automation.time_candidates import read_candidates
from salesdesk.storage.deals.board_filter import Today

JUNE = Today(TODAY, PARIS)
WARN = Effect(EffectKind.WARN, {'text': 'Attention'})


def rule(number: int, *conditions: Condition, kind: TriggerKind = TriggerKind.CLOSE_PASSED, **values: str) -> Rule:
    since = NOW - timedelta(days=100)
    trigger = Trigger(kind, values)
    return Rule(number, f'Règle {number}', trigger, conditions, (WARN,), since, number, True, since)


def over(amount: int) -> Condition:
    return Condition('amount', 'greater', (f'{amount * 100} EUR',))


@pytest.fixture
def deals(desk: Desk) -> list[int]:
    """Worth 100, 200, 300 ..."""
    close_on = in_days(-3)
    return [desk.put(f'A {number}', amount=euros(100 * number), expected_close_on=close_on) for number in range(1, 8)]


@pytest.mark.parametrize(('rules', 'together'), [(500, 500), (3, 2), (1, 1)])
def test_however_they_are_asked_each_pair_is_answered(
    desk: Desk, deals: Sequence[int], monkeypatch: pytest.MonkeyPatch, rules: int, together: int
) -> None:
    monkeypatch.setattr(judging, 'MOST_RULES', rules)
    monkeypatch.setattr(judging, 'MOST_DEALS', together)
    asked = [rule(number, over(50 + 100 * number)) for number in range(5)]
    found = judge(desk.workspace.database, dict.fromkeys(deals, asked), JUNE)
    assert found == {
        (deal_id, one.id) for place, deal_id in enumerate(deals, 1) for one in asked if 100 * place > 50 + 100 * one.id
    }


def test_each_deal_is_asked_by_the_rules_it_set_off_alone(desk: Desk, deals: Sequence[int]) -> None:
    one, other = rule(1), rule(2)
    asked = {deals[0]: [one], deals[1]: [one, other]}
    assert judge(desk.workspace.database, asked, JUNE) == {(deals[0], 1), (deals[1], 1), (deals[1], 2)}


def test_what_lies_in_the_trash_sets_nothing_off(desk: Desk, deals: Sequence[int]) -> None:
    desk.deals.delete(deals[0])
    assert judge(desk.workspace.database, {deals[0]: [rule(1)]}, JUNE) == set()


@pytest.mark.parametrize('most', [400, 2])
def test_many_rules_in_time_come_deal_by_deal_in_their_order(
    desk: Desk, deals: Sequence[int], monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(time_candidates, 'MOST_RULES', most)
    rules = [rule(3), rule(1, over(450)), rule(2, kind=TriggerKind.QUIET_FOR, days='5'), rule(4, over(650))]
    found = [(one.deal_id, one.rule_id) for one in read_candidates(desk.workspace.database, rules, JUNE)]
    assert found == [
        (deal_id, number)
        for place, deal_id in enumerate(deals, 1)
        for number, least in ((3, 0), (1, 450), (4, 650))
        if 100 * place > least
    ]


def test_four_hundred_rules_fit_one_question(desk: Desk, deals: Sequence[int]) -> None:
    rules = [rule(number, over(650)) for number in range(time_candidates.MOST_RULES)]
    found = read_candidates(desk.workspace.database, rules, JUNE)
    assert [one.rule_id for one in found] == [one.id for one in rules]
    assert {one.deal_id for one in found} == {deals[-1]}
