"""What an effect comes to for one deal, and what a rule lacks before it may be switched on."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from building import NOW, TODAY, in_days

from salesdesk.automation.acts import DealSeen, planned_act
from salesdesk.automation.completeness import is_possible, is_whole_effect, is_whole_trigger
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind

DEAL = Deal(7, 1, 11, 'a', 'Atelier', NOW, NOW, owner='Camille', expected_close_on=in_days(20))
# Thursday is a public holiday, Friday a day off of hers.
JUNE = SimpleNamespace(
    today=TODAY, calendar=WorkingCalendar(holidays=frozenset({in_days(2)}), days_off=((in_days(3), in_days(3)),))
)
E, T = EffectKind, TriggerKind


def act_of(effect: EffectKind, seen: DealSeen | None = None, **values: str) -> Any:
    return planned_act(Effect(effect, values), seen or DealSeen(DEAL), JUNE)


@pytest.mark.parametrize(('days', 'on'), [('0', TODAY), ('1', in_days(1)), ('2', in_days(6)), ('3', in_days(7))])
def test_a_plan_is_laid_into_a_working_day(days: str, on: date) -> None:
    assert act_of(E.PLAN, kind='call', days=days).action.on == on


def test_a_plan_keeps_to_her_hours() -> None:
    assert act_of(E.PLAN, kind='call', days='1', minute='1200', subject=' Rappeler ').action.minute == 18 * 60


def test_nothing_is_planned_twice_for_the_same_day() -> None:
    seen = DealSeen(DEAL, planned=frozenset({(ActivityKind.CALL, in_days(1), 'Rappeler')}))
    assert act_of(E.PLAN, seen, kind='call', days='1', subject='Rappeler') is None
    assert act_of(E.PLAN, seen, kind='call', days='1', subject='Autre') is not None


def test_who_does_not_want_to_be_contacted_is_thought_of() -> None:
    silent = DealSeen(DEAL, is_silent=True)
    assert act_of(E.PLAN, silent, kind='email', days='0').action.kind is ActivityKind.TASK


@pytest.mark.parametrize(
    ('effect', 'seen'),
    [
        (Effect(E.ADD_TAG, {'tag_id': '4'}), DealSeen(DEAL, tags=frozenset({4}))),
        (Effect(E.SET_FIELD, {'field': 'owner', 'value': ' Camille '}), DealSeen(DEAL)),
        (Effect(E.SET_FIELD, {'field': 'product', 'value': ''}), DealSeen(DEAL)),
        (Effect(E.SET_FIELD, {'field': 'own:text:9', 'value': 'Lyon'}), DealSeen(DEAL, own={9: 'Lyon'})),
        (Effect(E.SET_FIELD, {'field': 'expected_close', 'value': '2026-06-29'}), DealSeen(DEAL)),
        (Effect(E.MOVE, {'stage_id': '11'}), DealSeen(DEAL)),
        (Effect(E.WARN, {'text': ' Attention '}), DealSeen(DEAL, warned=frozenset({'Attention'}))),
    ],
    ids=lambda value: ' '.join(value.values.values()) if isinstance(value, Effect) else '',
)
def test_what_is_so_already_is_not_done_again(effect: Effect, seen: DealSeen) -> None:
    assert planned_act(effect, seen, JUNE) is None


def test_a_day_to_be_set_is_counted_in_working_days() -> None:
    act = act_of(E.SET_FIELD, field='expected_close', days='2')
    assert (act.values, act.on) == ({'field': 'expected_close', 'value': '2026-06-15'}, in_days(6))


@pytest.mark.parametrize(
    ('effect', 'is_whole'),
    [
        (Effect(E.PLAN, {'kind': 'call', 'days': '2'}), True),
        (Effect(E.PLAN, {'kind': 'call', 'days': '-2'}), False),
        (Effect(E.PLAN, {'kind': 'dance', 'days': '2'}), False),
        (Effect(E.PLAN, {'kind': 'call', 'days': '2', 'minute': '1440'}), False),
        (Effect(E.PLAN, {'kind': 'call', 'days': '99999'}), False),
        (Effect(E.ADD_TAG, {'tag_id': '4'}), True),
        (Effect(E.ADD_TAG, {}), False),
        (Effect(E.ADD_TAG, {'tag_id': '٤'}), False),
        (Effect(E.SET_FIELD, {'field': 'owner', 'value': ''}), True),
        (Effect(E.SET_FIELD, {'field': 'title', 'value': 'Autre'}), False),
        (Effect(E.SET_FIELD, {'field': 'expected_close', 'value': '30/06'}), False),
        (Effect(E.SET_FIELD, {'field': 'expected_close', 'days': '5'}), True),
        (Effect(E.SET_FIELD, {'field': 'own:date:3', 'days': '5'}), True),
        (Effect(E.SET_FIELD, {'field': 'owner', 'days': '5'}), False),
        (Effect(E.SET_FIELD, {'field': 'own:text:3', 'value': 'Lyon'}), True),
        (Effect(E.STOP_CADENCE), True),
        (Effect(E.WARN, {'text': ' '}), False),
        (Effect(None, raw='{}'), False),
    ],
    ids=lambda value: ' '.join(map(str, value.values.items())) if isinstance(value, Effect) else str(value),
)
def test_an_effect_that_says_all_it_needs(effect: Effect, is_whole: bool) -> None:
    assert is_whole_effect(effect, Trigger(T.STAGE_ENTERED)) is is_whole


@pytest.mark.parametrize(
    ('trigger', 'is_whole'),
    [
        (Trigger(T.QUIET_FOR, {'days': '14'}), True),
        (Trigger(T.QUIET_FOR, {'days': '0'}), False),
        (Trigger(T.QUIET_FOR), False),
        (Trigger(T.AMOUNT_OVER, {'amount': '1240050 EUR'}), True),
        (Trigger(T.AMOUNT_OVER, {'amount': '12,40 EUR'}), False),
        (Trigger(T.ACTIVITY_DONE, {'kind': '', 'result': 'answered'}), True),
        (Trigger(T.ACTIVITY_DONE, {'result': 'shrugged'}), False),
        (Trigger(T.STAGE_ENTERED, {'stage_id': 'x'}), False),
        (Trigger(T.WON), True),
        (Trigger(None, raw='{}'), False),
    ],
    ids=lambda value: f'{value.kind} {dict(value.values)}' if isinstance(value, Trigger) else str(value),
)
def test_a_trigger_that_says_all_it_needs(trigger: Trigger, is_whole: bool) -> None:
    assert is_whole_trigger(trigger) is is_whole


def test_a_closed_deal_is_neither_planned_for_nor_moved() -> None:
    offered = [kind for kind in EffectKind if is_possible(kind, Trigger(T.WON))]
    assert offered == [E.ADD_TAG, E.SET_FIELD, E.WARN, E.START_DEAL]
