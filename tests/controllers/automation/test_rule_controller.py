"""The seller sets up her rules, sees what each would do on today's data, and switches it on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from building import NOW, TODAY, euros, in_days
from rule_desk import RuleDesk, effect, warns

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.automation.previewing import MOST_DEALS
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.jobs.automation_job import switch_on_rule
from salesdesk.jobs.job import JobCancelled

T, E = TriggerKind, EffectKind
PLAN = effect(E.PLAN, kind='call', days=1, subject='Rappeler')


def test_a_new_rule_is_off_and_behind_the_others(at: RuleDesk) -> None:
    ids = [at.rules.create(at.form(T.WON, name=name)) for name in ('Une', 'Deux')]
    assert [(rule.id, rule.is_on) for rule in at.rules.rules()] == [(one, False) for one in ids]
    at.rules.order(list(reversed(ids)))
    assert [rule.name for rule in at.rules.rules()] == ['Deux', 'Une']


@pytest.mark.parametrize(('name', 'problem'), [('  ', 'empty'), ('x' * 201, 'too_long')])
def test_a_rule_needs_a_name(at: RuleDesk, name: str, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        at.rules.create(replace(at.form(T.WON), name=name))
    assert refused.value.problem == problem


def test_every_change_of_a_rule_can_be_undone(at: RuleDesk) -> None:
    rule_id = at.rules.create(at.form(T.WON, name='Une'))
    states = [at.desk.dump()]
    for change in (
        lambda: at.rules.edit(rule_id, at.form(T.LOST, name='Autre')),
        lambda: at.rules.switch_on(rule_id),
        lambda: at.rules.duplicate(rule_id),
        lambda: at.rules.switch_off(rule_id),
        lambda: at.rules.delete(rule_id),
    ):
        change()
        states.append(at.desk.dump())
    for state in reversed(states[:-1]):
        at.desk.workspace.undo()
        assert at.desk.dump() == state


def test_an_undone_switch_is_off_for_the_next_action(at: RuleDesk) -> None:
    at.on(T.STAGE_ENTERED)
    at.desk.workspace.undo()
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    assert at.warnings(deal_id) == []


def test_a_copy_is_off(at: RuleDesk) -> None:
    copy = at.rules.rule(at.rules.duplicate(at.on(T.WON, name='Merci')))
    assert (copy.name, copy.is_on, copy.switched_on_at) == ('Merci (copy)', False, None)


@pytest.mark.parametrize(
    ('trigger', 'effects', 'codes'),
    [
        (Trigger(T.QUIET_FOR), (warns(),), ('trigger',)),
        (Trigger(T.WON), (), ('effects',)),
        (Trigger(T.WON), (warns(), effect(E.ADD_TAG)), ('effect:1',)),
        (Trigger(T.WON), (PLAN,), ('effect:0',)),
        (Trigger(None, raw='{"kind": "full_moon"}'), (Effect(None, raw='{"kind": "howl"}'),), ('trigger', 'effect:0')),
    ],
)
def test_a_rule_that_lacks_something_is_not_switched_on(
    at: RuleDesk, trigger: Trigger, effects: tuple[Effect, ...], codes: tuple[str, ...]
) -> None:
    form = replace(at.form(T.WON), trigger=trigger, effects=effects)
    assert at.rules.lacking(form) == codes
    assert at.rules.preview(form).acts == 0
    rule_id = at.rules.create(form)
    with pytest.raises(FieldInvalid):
        at.rules.switch_on(rule_id)
    assert not at.rules.rule(rule_id).is_on


def test_a_rule_that_is_on_stays_whole(at: RuleDesk) -> None:
    rule_id = at.on(T.WON)
    with pytest.raises(FieldInvalid):
        at.rules.edit(rule_id, at.form(T.QUIET_FOR))
    assert at.rules.rule(rule_id).trigger.kind is T.WON


def test_what_each_rule_did_is_counted(at: RuleDesk) -> None:
    busy, idle = at.on(T.STAGE_ENTERED, PLAN, warns()), at.on(T.WON)
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    at.desk.move(deal_id, 'proposition')
    figures = at.rules.figures()
    # The plan and the warning of the first time are still there.
    assert (figures[busy].firings, figures[busy].deals, figures[busy].acts) == (1, 1, 2)
    assert idle not in figures


def test_a_preview_does_nothing(at: RuleDesk) -> None:
    at.desk.put_ready()
    before = at.desk.dump()
    assert at.rules.preview(at.form(T.STAGE_ENTERED, PLAN)).acts == 1
    assert at.desk.dump() == before


def test_a_preview_says_which_act_on_which_deal_and_when(at: RuleDesk) -> None:
    stage = at.desk.stage('identification')
    ready, bare = at.desk.put_ready('Prête'), at.desk.put('Nue')
    at.desk.put_ready('Ailleurs', stage='proposition')
    onward = effect(E.MOVE, stage_id=at.desk.stage('qualification').id)
    preview = at.rules.preview(at.form(T.STAGE_ENTERED, PLAN, onward, stage_id=stage.id))
    said = {(line.deal_id, line.act.kind): (line.act.on, line.refused) for line in preview.lines}
    assert said == {
        (ready, E.PLAN): (in_days(1), ''), (ready, E.MOVE): (None, ''),
        (bare, E.PLAN): (in_days(1), ''), (bare, E.MOVE): (None, said[bare, E.MOVE][1]),
    }  # fmt: skip
    assert (preview.deals, preview.is_partial) == (2, False)


def test_a_preview_leaves_out_what_is_so_already(at: RuleDesk) -> None:
    tag_id = at.tag('Chaud')
    at.desk.put_ready(tags=('Chaud',))
    at.desk.put_ready()
    preview = at.rules.preview(at.form(T.STAGE_ENTERED, effect(E.ADD_TAG, tag_id=tag_id)))
    assert (preview.deals, preview.acts) == (2, 1)


def test_of_many_deals_the_first_are_shown_and_all_counted(at: RuleDesk) -> None:
    for number in range(MOST_DEALS + 5):
        at.desk.put(f'Affaire {number}')
    preview = at.rules.preview(at.form(T.STAGE_ENTERED, PLAN))
    assert (preview.deals, preview.acts, preview.is_partial) == (MOST_DEALS + 5, MOST_DEALS + 5, True)
    assert len(preview.lines) == MOST_DEALS


def log(at: RuleDesk, deal_id: int, kind: ActivityKind, result: ActivityResult) -> None:
    at.desk.activities.log(deal_id, kind, Done(result))


def standing(at: RuleDesk, when: TriggerKind, **values: object) -> set[str]:
    """The titles of the deals on which such a rule would act."""
    return {line.title for line in at.rules.preview(at.form(when, **values)).lines}


def test_who_stands_where_an_act_of_hers_would_set_a_rule_off(at: RuleDesk) -> None:
    desk = at.desk
    desk.move(desk.put_ready('moved'), 'qualification')
    desk.closing.win(desk.put_ready('won', 'proposition'), TODAY, None)
    desk.closing.lose(desk.put_ready('lost', 'proposition'), desk.reason('no_budget'))
    log(at, desk.put_ready('called', 'follow_up'), ActivityKind.CALL, ActivityResult.ANSWERED)
    log(at, desk.put_ready('missed', 'follow_up'), ActivityKind.CALL, ActivityResult.NO_ANSWER)
    at.offer(desk.put_ready('sent', 'negotiation'), 5)
    desk.put_ready('rich', 'negotiation', amount=euros(90_000), tags=('Chaud',))
    assert standing(at, T.STAGE_ENTERED, stage_id=desk.stage('qualification').id) == {'moved'}
    assert standing(at, T.STAGE_LEFT, stage_id=desk.stage('identification').id) == {'moved'}
    assert (standing(at, T.WON), standing(at, T.LOST)) == ({'won'}, {'lost'})
    assert standing(at, T.ACTIVITY_DONE, kind='call', result='answered') == {'called'}
    assert standing(at, T.ACTIVITY_DONE) == {'called', 'missed'}
    assert standing(at, T.PROPOSAL_SENT) == {'sent'}
    assert (standing(at, T.AMOUNT_OVER, amount='1000000 EUR'), standing(at, T.TAG_ADDED)) == ({'rich'}, {'rich'})


def test_who_stands_where_time_would_set_a_rule_off(at: RuleDesk) -> None:
    desk, old = at.desk, NOW.replace(month=5)
    at.offer(desk.put_ready('expired'), -1, sent=4)
    desk.put_ready('quiet', entered=old)
    desk.put_ready('late', expected_close_on=in_days(-1))
    desk.deals.delete(desk.put_ready('deleted', entered=old, expected_close_on=in_days(-1)))
    assert standing(at, T.PROPOSAL_EXPIRED) == {'expired'}
    assert (standing(at, T.QUIET_FOR, days=20), standing(at, T.CLOSE_PASSED)) == ({'quiet'}, {'late'})


def test_switched_on_at_once_it_does_what_the_preview_said(at: RuleDesk) -> None:
    for number in range(3):
        at.desk.put_ready(f'Affaire {number}', amount=euros(1_000 * number + 1))
    form = at.form(T.STAGE_ENTERED, PLAN, warns(), conditions=[Condition('amount', 'greater', ('50000 EUR',))])
    said = at.rules.preview(form)
    rule_id = at.rules.create(form)
    before = at.desk.dump()
    assert at.rules.switch_on(rule_id, at_once=True) == said.acts == 4
    assert {deal_id for _rule, deal_id, _fact in at.firings()} == {line.deal_id for line in said.lines}
    at.desk.workspace.undo()
    assert at.desk.dump() == before


def test_a_rule_that_is_on_can_be_applied_beside_her_work(at: RuleDesk) -> None:
    """As a job, on many deals; what it dealt with before is left out."""
    rule_id = at.on(T.QUIET_FOR, PLAN, days=10)
    for number in range(3):
        at.desk.put_ready(f'Affaire {number}', entered=NOW - timedelta(days=20))
    workspace = at.desk.workspace
    assert at.rules.standing(rule_id) == 3
    apply = switch_on_rule(workspace.path, at.desk.clock, rule_id)
    with pytest.raises(JobCancelled):
        apply(lambda _done, _total: None, lambda: True)
    assert apply(lambda _done, _total: None, lambda: False) == 3
    assert (workspace.undo_title(), at.rules.standing(rule_id)) == (titled('apply_rule', name='quiet_for'), 0)
