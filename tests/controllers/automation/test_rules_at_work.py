"""When this happens to a deal, then do so: each trigger and each effect, in the action that caused it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from building import TODAY, euros, form_of, in_days
from rule_desk import RuleDesk, effect, warns

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.contact import Contact
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.rules.rule import Effect, EffectKind, TriggerKind
from salesdesk.storage.closing.link_query import came_of
from salesdesk.storage.own_fields import read_values

T, E = TriggerKind, EffectKind


def move_on(at: RuleDesk, deal_id: int, stage: str = 'qualification') -> None:
    at.desk.move(deal_id, stage)


def test_entering_a_stage_plans_a_call_and_says_why(at: RuleDesk) -> None:
    stage = at.desk.stage('qualification')
    rule_id = at.on(T.STAGE_ENTERED, effect(E.PLAN, kind='call', days=2, subject='Rappeler'), stage_id=stage.id)
    deal_id = at.desk.put_ready()
    move_on(at, deal_id)
    assert ('Rappeler', in_days(2)) in [(one.subject, one.due_on) for one in at.planned(deal_id)]
    (line,) = at.told(deal_id)
    assert (line.detail['rule_id'], line.detail['act'], line.detail['on']) == (str(rule_id), 'plan', '2026-06-11')


def test_one_undo_takes_back_the_move_with_all_that_came_of_it(at: RuleDesk) -> None:
    tag_id = at.tag('Chaud')
    at.on(
        T.STAGE_ENTERED, effect(E.PLAN, kind='call', days=2), effect(E.ADD_TAG, tag_id=tag_id), warns(),
        stage_id=at.desk.stage('qualification').id,
    )  # fmt: skip
    deal_id = at.desk.put_ready()
    before = at.desk.dump()
    move_on(at, deal_id)
    after = at.desk.dump()
    assert at.tags(deal_id) == ['Chaud']
    assert at.desk.workspace.undo()
    assert at.desk.dump() == before
    at.desk.workspace.redo()
    assert at.desk.dump() == after


def test_a_new_deal_enters_its_stage(at: RuleDesk) -> None:
    stage = at.desk.stage('identification')
    at.on(T.STAGE_ENTERED, stage_id=stage.id)
    details = at.desk.deals.details(at.desk.put_ready('Modèle'))
    new_id = at.desk.deals.create(stage.pipeline_id, stage.id, replace(form_of(details), title='Neuve'))
    assert at.warnings(new_id) == ['Attention']


def test_leaving_a_stage(at: RuleDesk) -> None:
    at.on(T.STAGE_LEFT, stage_id=at.desk.stage('identification').id)
    deal_id, other = at.desk.put_ready(), at.desk.put_ready(stage='qualification')
    move_on(at, deal_id)
    move_on(at, other, 'proposition')
    assert (at.warnings(deal_id), at.warnings(other)) == (['Attention'], [])


def win(at: RuleDesk, deal_id: int) -> None:
    at.desk.closing.win(deal_id, TODAY, None)


def lose(at: RuleDesk, deal_id: int) -> None:
    at.desk.closing.lose(deal_id, at.desk.reason('no_budget'))


def send(at: RuleDesk, deal_id: int) -> None:
    at.offer(deal_id)


def draft(at: RuleDesk, deal_id: int) -> None:
    ProposalController(at.desk.workspace).add(deal_id, ProposalForm(euros(500)))


def call_answered(at: RuleDesk, deal_id: int) -> None:
    at.desk.activities.log(deal_id, ActivityKind.CALL, Done(ActivityResult.ANSWERED))


def raise_amount(at: RuleDesk, deal_id: int) -> None:
    form = form_of(at.desk.deals.details(deal_id))
    at.desk.deals.edit(deal_id, replace(form, amount=euros(20_000)))


def tag_it(at: RuleDesk, deal_id: int) -> None:
    BulkController(at.desk.workspace).change_tags([deal_id], ['Chaud'])


@pytest.mark.parametrize(
    ('when', 'values', 'act', 'is_set_off'),
    [
        (T.WON, {}, win, True),
        (T.WON, {}, lose, False),
        (T.LOST, {}, lose, True),
        (T.PROPOSAL_SENT, {}, send, True),
        (T.PROPOSAL_SENT, {}, draft, False),
        (T.ACTIVITY_DONE, {'kind': 'call', 'result': 'answered'}, call_answered, True),
        (T.ACTIVITY_DONE, {'kind': 'call', 'result': 'no_answer'}, call_answered, False),
        (T.AMOUNT_OVER, {'amount': '1000000 EUR'}, raise_amount, True),
        (T.AMOUNT_OVER, {'amount': '2000000 EUR'}, raise_amount, False),
        (T.TAG_ADDED, {}, tag_it, True),
    ],
)
def test_what_sets_a_rule_off(
    at: RuleDesk, when: TriggerKind, values: dict[str, str], act: Callable[[RuleDesk, int], None], is_set_off: bool
) -> None:
    at.on(when, **values)
    deal_id = at.desk.put_ready()
    act(at, deal_id)
    assert at.warnings(deal_id) == ['Attention'] * is_set_off


def test_a_rule_that_is_off_or_not_met_does_nothing(at: RuleDesk) -> None:
    off = at.on(T.STAGE_ENTERED)
    at.rules.switch_off(off)
    at.on(T.STAGE_ENTERED, conditions=[Condition('amount', 'greater', ('500000 EUR',))])
    poor, rich = at.desk.put_ready(), at.desk.put_ready(amount=euros(6_000))
    for deal_id in (poor, rich):
        move_on(at, deal_id)
    assert (at.warnings(poor), at.warnings(rich)) == ([], ['Attention'])


def test_conditions_see_what_the_action_did(at: RuleDesk) -> None:
    """The amount that the gate asked for came with the move itself."""
    at.on(T.STAGE_ENTERED, conditions=[Condition('stage', 'one_of', (str(at.desk.stage('qualification').id),))])
    deal_id = at.desk.put_ready()
    move_on(at, deal_id)
    assert at.warnings(deal_id) == ['Attention']


def test_fields_are_set_and_days_counted(at: RuleDesk) -> None:
    own = OwnFieldsController(at.desk.workspace).add(Entity.DEAL, 'Ville', FieldKind.TEXT)
    at.on(
        T.STAGE_ENTERED,
        effect(E.SET_FIELD, field='owner', value='Camille'),
        effect(E.SET_FIELD, field='product', value='Cuisine'),
        effect(E.SET_FIELD, field='expected_close', days=4),
        effect(E.SET_FIELD, field=f'own:text:{own}', value='Lyon'),
    )
    deal_id = at.desk.put_ready()
    move_on(at, deal_id)
    deal = at.desk.deal(deal_id)
    assert (deal.owner, deal.product, deal.expected_close_on) == ('Camille', 'Cuisine', in_days(6))
    assert read_values(at.desk.workspace.database, deal_id) == {own: 'Lyon'}
    assert at.acts(deal_id) == ['set_field'] * 4


def test_a_rule_moves_a_deal_through_its_gate(at: RuleDesk) -> None:
    at.on(T.ACTIVITY_DONE, effect(E.MOVE, stage_id=at.desk.stage('qualification').id))
    deal_id = at.desk.put_ready()
    call_answered(at, deal_id)
    assert at.desk.stage_of(deal_id) == 'qualification'
    at.desk.workspace.undo()
    assert at.desk.stage_of(deal_id) == 'identification'


def test_a_gate_that_refuses_a_rule_is_told_and_what_she_did_stays(at: RuleDesk) -> None:
    at.on(T.ACTIVITY_DONE, effect(E.MOVE, stage_id=at.desk.stage('proposition').id), warns('Appelé'), name='Avancer')
    deal_id = at.desk.put(stage='qualification')
    call_answered(at, deal_id)
    assert at.desk.stage_of(deal_id) == 'qualification'
    assert at.acts(deal_id) == ['refused', 'warn']
    assert at.warnings(deal_id)[0].startswith('The rule “Avancer” could not act')
    assert EventKind.ACTIVITY_DONE in at.desk.history(deal_id)


def test_a_deal_goes_back_with_the_rule_as_its_reason(at: RuleDesk) -> None:
    at.on(T.ACTIVITY_DONE, effect(E.MOVE, stage_id=at.desk.stage('identification').id), name='Recommencer')
    deal_id = at.desk.put_ready(stage='proposition')
    call_answered(at, deal_id)
    assert at.desk.event(deal_id, EventKind.STAGE_ENTERED).text == 'Recommencer'


def test_a_deal_of_another_pipeline_is_left_alone(at: RuleDesk) -> None:
    onward = effect(E.MOVE, stage_id=at.desk.stage('qualification').id)
    at.on(T.ACTIVITY_DONE, onward)
    deal_id = at.desk.put('Client', at.desk.book.process(at.desk.pipeline('after_sales').id).active[0].key,
                          pipeline='after_sales')  # fmt: skip
    call_answered(at, deal_id)
    assert (at.acts(deal_id), at.warnings(deal_id)) == ([], [])
    assert at.rules.preview(at.form(T.ACTIVITY_DONE, onward)).lines == ()


def test_a_lead_is_handed_over_by_a_rule(at: RuleDesk) -> None:
    prospecting = at.desk.pipeline('prospecting')
    assert prospecting.hands_over_to == at.desk.pipeline().id
    at.on(T.ACTIVITY_DONE, effect(E.MOVE, stage_id=at.desk.stage('identification').id))
    last = at.desk.book.process(prospecting.id).active[-1].key
    deal_id = at.desk.put_ready('Piste', last, pipeline='prospecting')
    call_answered(at, deal_id)
    assert at.desk.history(deal_id)[-2:].count(EventKind.HANDED_OVER) == 1


def test_a_win_starts_a_deal_elsewhere_that_follows_it(at: RuleDesk) -> None:
    after_sales = at.desk.pipeline('after_sales')
    at.on(T.WON, effect(E.START_DEAL, pipeline_id=after_sales.id, title='Formation'))
    deal_id = at.desk.put_ready()
    win(at, deal_id)
    started = came_of(at.desk.workspace.database, deal_id, LinkKind.FOLLOWS)
    assert started is not None
    deal = at.desk.deal(started)
    assert (deal.title, deal.pipeline_id, deal.amount) == ('Formation', after_sales.id, None)
    assert (at.acts(deal_id), at.acts(started)) == (['start_deal'], ['started_here'])


def test_who_does_not_want_to_be_called_is_thought_of(at: RuleDesk) -> None:
    at.on(T.STAGE_ENTERED, effect(E.PLAN, kind='call', days=1))
    deal_id = at.desk.put_ready(action=None)
    with at.desk.workspace.unrecorded() as work:
        contact = work.get(Contact, at.desk.deal(deal_id).contact_id)
        work.save(replace(contact, do_not_contact=True))
    with at.desk.workspace.unrecorded() as work:
        work.save(replace(at.desk.deal(deal_id), next_action=None))
    move_on(at, deal_id)
    assert ActivityKind.TASK in {one.kind for one in at.planned(deal_id)}


@pytest.mark.parametrize(
    'gone',
    [
        effect(E.ADD_TAG, tag_id=1),
        effect(E.MOVE, stage_id=1),
        effect(E.START_DEAL, pipeline_id=1),
        effect(E.START_CADENCE, cadence_id=1),
        effect(E.SET_FIELD, field='own:text:1', value='Lyon'),
    ],
    ids=lambda value: str(value.kind),
)
def test_what_is_gone_is_said_and_harms_nothing(at: RuleDesk, gone: Effect) -> None:
    at.on(T.STAGE_ENTERED, gone, warns('Suite'))
    deal_id = at.desk.put_ready()
    move_on(at, deal_id)
    assert at.acts(deal_id) == ['refused', 'warn']
    assert at.desk.stage_of(deal_id) == 'qualification'


def test_a_warning_she_has_not_seen_is_not_said_twice(at: RuleDesk) -> None:
    at.on(T.ACTIVITY_DONE, warns())
    deal_id = at.desk.put_ready()
    call_answered(at, deal_id)
    call_answered(at, deal_id)
    assert (at.warnings(deal_id), len(at.firings())) == (['Attention'], 1)


def test_nothing_is_planned_on_a_deal_that_is_closed(at: RuleDesk) -> None:
    at.on(T.ACTIVITY_DONE, effect(E.PLAN, kind='call', days=1), kind='call')
    deal_id = at.desk.put_ready()
    win(at, deal_id)
    call_answered(at, deal_id)
    assert at.acts(deal_id) == ['refused']


def test_several_deals_in_one_action_are_each_looked_at(at: RuleDesk) -> None:
    at.on(T.TAG_ADDED, conditions=[Condition('amount', 'greater', ('100000 EUR',))])
    deals = [at.desk.put_ready(amount=euros(amount)) for amount in (900, 1_100, 1_200)]
    BulkController(at.desk.workspace).change_tags(deals, ['Chaud'])
    assert [at.warnings(deal_id) for deal_id in deals] == [[], ['Attention'], ['Attention']]


def test_automation_switched_off_stays_still(at: RuleDesk) -> None:
    at.on(T.STAGE_ENTERED)
    PreferencesController(at.desk.workspace).change(automation=False)
    deal_id = at.desk.put_ready()
    move_on(at, deal_id)
    assert at.acts(deal_id) == []
