"""What happens to a deal starts, pauses and stops its cadences, in the action that causes it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from building import NOW, Desk, call, euros, in_days
from cadence_building import USUAL, june, only_run, planned, planned_days, put_cadence, runs_of

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.domain.cadences.cadence_run import RunCause, RunState, StopReason
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.proposals.proposal import Proposal, ProposalState

ANSWERED = Done(ActivityResult.ANSWERED, 'Intéressée')


def send(desk: Desk, deal_id: int, number: int = 1) -> int:
    """An offer, written down and sent."""
    with desk.workspace.transaction(titled('add_proposal', title='Atelier')) as work:
        offer = Proposal(work.new_id(), deal_id, number, ProposalState.DRAFT, work.now, amount=euros(900))
        work.save(offer)
    set_state(desk, offer.id, ProposalState.SENT)
    return offer.id


def set_state(desk: Desk, proposal_id: int, state: ProposalState) -> None:
    with desk.workspace.transaction(titled('edit_proposal', title='Atelier')) as work:
        work.save(replace(work.get(Proposal, proposal_id), state=state))


def started_by_stage(desk: Desk) -> int:
    """A deal that has just entered the stage of a cadence."""
    put_cadence(desk, stage='qualification')
    deal_id = desk.put_ready(action=None)
    desk.move(deal_id, 'qualification')
    return deal_id


def test_entering_its_stage_starts_it_in_the_same_action(desk: Desk) -> None:
    put_cadence(desk, stage='qualification')
    deal_id = desk.put_ready(action=None)
    before = desk.dump()
    desk.move(deal_id, 'qualification')
    assert planned_days(desk, deal_id) == june(9, 11, 16, 22)
    assert only_run(desk, deal_id).run.cause is RunCause.STAGE
    assert desk.undo_key() == 'move_deal'
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_deal_that_is_made_in_its_stage_starts_it_too(desk: Desk) -> None:
    put_cadence(desk, stage='identification')
    deal_id = desk.deals.create(desk.pipeline().id, desk.stage('identification').id, DealForm('Atelier'))
    assert only_run(desk, deal_id).run.state is RunState.RUNNING


def test_put_in_order_within_its_stage_it_starts_nothing(desk: Desk) -> None:
    deal_id = desk.put('Une')
    desk.put('Deux')
    put_cadence(desk, stage='identification')
    desk.move(deal_id, 'identification')
    assert runs_of(desk, deal_id) == []


@pytest.mark.parametrize(
    'off',
    [
        pytest.param(lambda desk: put_cadence(desk, stage='qualification', is_on=False), id='switched off'),
        pytest.param(lambda desk: put_cadence(desk, stage='qualification', deleted_at=NOW), id='deleted'),
        pytest.param(lambda desk: put_cadence(desk, steps=(), stage='qualification'), id='without a step'),
        pytest.param(lambda desk: put_cadence(desk, stage='proposition'), id='of another stage'),
        pytest.param(lambda desk: put_cadence(desk), id='by hand alone'),
    ],
)
def test_some_cadences_start_nothing(desk: Desk, off: Callable[[Desk], int]) -> None:
    off(desk)
    deal_id = desk.put_ready(action=None)
    desk.move(deal_id, 'qualification')
    assert runs_of(desk, deal_id) == []


def test_nothing_acts_by_itself_where_she_switched_that_off(desk: Desk) -> None:
    PreferencesController(desk.workspace).change(automation=False)
    assert runs_of(desk, started_by_stage(desk)) == []


def switched_off_with_a_run(desk: Desk, steps: int = 4) -> int:
    """A deal on which a cadence was at work before nothing was to act any more."""
    deal_id = desk.put_ready(action=None)
    RunController(desk.workspace).start(deal_id, put_cadence(desk, steps=USUAL[:steps]))
    PreferencesController(desk.workspace).change(automation=False)
    return deal_id


def test_switched_off_it_is_over_with_its_last_step_all_the_same(desk: Desk) -> None:
    deal_id = switched_off_with_a_run(desk, 1)
    desk.activities.complete(planned(desk, deal_id)[0].id, Done())
    assert only_run(desk, deal_id).run.state is RunState.FINISHED
    desk.workspace.undo()
    assert only_run(desk, deal_id).run.state is RunState.RUNNING


def test_switched_off_an_answer_does_not_pause_it_but_an_end_stops_it(desk: Desk) -> None:
    deal_id = switched_off_with_a_run(desk)
    desk.activities.log(deal_id, ActivityKind.CALL, ANSWERED)
    assert only_run(desk, deal_id).run.state is RunState.RUNNING
    desk.closing.win(deal_id, in_days(0), None)
    assert only_run(desk, deal_id).run.why is StopReason.WON


def test_a_stage_change_stops_what_runs_before_the_next_one_starts(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    put_cadence(desk, 'Suivante', [(1, StepKind.CALL)], stage='proposition')
    desk.move(deal_id, 'proposition', override_reason='Elle insiste')
    shown = only_run(desk, deal_id)
    assert (shown.name.fr, shown.run.state) == ('Suivante', RunState.RUNNING)
    assert planned_days(desk, deal_id) == june(10)
    stopped = [event for event in desk.deals.history(deal_id) if event.detail.get('act') == 'stopped']
    assert [event.detail['why'] for event in stopped] == [StopReason.STAGE_CHANGED]


def test_an_answer_pauses_it_whatever_the_action(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    desk.activities.log(deal_id, ActivityKind.EMAIL, ANSWERED)
    shown = only_run(desk, deal_id)
    assert (shown.run.state, shown.run.why) == (RunState.PAUSED, StopReason.ANSWERED)
    assert planned(desk, deal_id) == []
    desk.workspace.undo()
    assert planned_days(desk, deal_id) == june(9, 11, 16, 22)


def test_an_answer_that_is_noted_later_pauses_it_then(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    first = planned(desk, deal_id)[0]
    desk.activities.complete(first.id, Done(ActivityResult.NO_ANSWER))
    assert only_run(desk, deal_id).run.state is RunState.RUNNING
    desk.activities.correct(first.id, ANSWERED)
    assert only_run(desk, deal_id).run.state is RunState.PAUSED


@pytest.mark.parametrize(
    ('end', 'why'),
    [
        (lambda desk, deal_id: desk.closing.win(deal_id, desk.clock.today(), None), StopReason.WON),
        (lambda desk, deal_id: desk.closing.lose(deal_id, desk.reason('no_budget')), StopReason.LOST),
        (lambda desk, deal_id: desk.deals.delete(deal_id), StopReason.DELETED),
    ],
    ids=['won', 'lost', 'deleted'],
)
def test_an_end_stops_it_and_takes_its_actions_away(
    desk: Desk, end: Callable[[Desk, int], None], why: StopReason
) -> None:
    deal_id = started_by_stage(desk)
    end(desk, deal_id)
    assert only_run(desk, deal_id).run.why is why
    assert planned(desk, deal_id) == []
    desk.workspace.undo()
    assert len(planned(desk, deal_id)) == 4


def test_sending_an_offer_starts_its_follow_up_and_an_answer_to_it_stops_that(desk: Desk) -> None:
    put_cadence(desk, on_proposal_sent=True)
    deal_id = desk.put()
    offer = send(desk, deal_id)
    shown = only_run(desk, deal_id)
    assert (shown.run.cause, shown.run.proposal_id) == (RunCause.PROPOSAL, offer)
    set_state(desk, offer, ProposalState.ACCEPTED)
    assert only_run(desk, deal_id).run.why is StopReason.ANSWERED
    assert planned(desk, deal_id) == []


@pytest.mark.parametrize('had', [ProposalState.REFUSED, ProposalState.EXPIRED])
def test_an_offer_that_waits_again_was_not_sent_again(desk: Desk, had: ProposalState) -> None:
    deal_id = desk.put()
    offer = send(desk, deal_id)
    set_state(desk, offer, had)
    put_cadence(desk, on_proposal_sent=True)
    set_state(desk, offer, ProposalState.SENT)
    assert runs_of(desk, deal_id) == []


def test_a_later_version_sent_begins_the_same_follow_up_again_and_asks_nothing(desk: Desk) -> None:
    put_cadence(desk, on_proposal_sent=True)
    deal_id = desk.put()
    send(desk, deal_id)
    desk.clock.set(NOW + timedelta(days=3))
    later = send(desk, deal_id, number=2)
    shown = only_run(desk, deal_id)
    assert (shown.run.state, shown.run.proposal_id) == (RunState.RUNNING, later)
    assert planned_days(desk, deal_id) == june(12, 16, 19, 25)
    told = [event.detail for event in desk.deals.history(deal_id) if event.kind is EventKind.CADENCE]
    assert [(one['act'], one.get('why')) for one in told[1:]] == [('stopped', 'sent_again'), ('started', None)]


def test_a_later_version_sent_beside_another_cadence_is_asked_about_once_only(desk: Desk) -> None:
    put_cadence(desk, 'Offre', on_proposal_sent=True)
    deal_id = started_by_stage(desk)
    send(desk, deal_id)
    send(desk, deal_id, number=2)
    assert [shown.run.state for shown in runs_of(desk, deal_id)] == [RunState.WAITING, RunState.RUNNING]


def test_an_answered_offer_leaves_other_follow_ups_alone(desk: Desk) -> None:
    put_cadence(desk, 'Offre', on_proposal_sent=True)
    deal_id = started_by_stage(desk)
    offer = send(desk, deal_id)
    assert [shown.run.state for shown in runs_of(desk, deal_id)] == [RunState.WAITING, RunState.RUNNING]
    set_state(desk, offer, ProposalState.REFUSED)
    assert [shown.run.state for shown in runs_of(desk, deal_id)] == [RunState.RUNNING]


def test_of_two_that_a_stage_starts_the_second_waits_for_her(desk: Desk) -> None:
    put_cadence(desk, 'Une', stage='qualification', position=2)
    put_cadence(desk, 'Deux', stage='qualification', position=1)
    deal_id = desk.put_ready(action=None)
    desk.move(deal_id, 'qualification')
    found = {shown.name.fr: shown.run.state for shown in runs_of(desk, deal_id)}
    assert found == {'Deux': RunState.RUNNING, 'Une': RunState.WAITING}


def test_with_the_last_step_done_it_is_finished(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    for activity in planned(desk, deal_id):
        desk.activities.complete(activity.id, Done(ActivityResult.DONE))
    shown = only_run(desk, deal_id)
    assert (shown.run.state, shown.run.why, shown.done) == (RunState.FINISHED, StopReason.STEPS_DONE, 4)
    desk.workspace.undo()
    assert only_run(desk, deal_id).run.state is RunState.RUNNING


def test_with_the_last_step_deleted_it_is_stopped_by_hand(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    for activity in planned(desk, deal_id):
        desk.activities.delete(activity.id)
    assert only_run(desk, deal_id).run.why is StopReason.BY_HAND


def test_what_is_planned_beside_it_is_none_of_its_business(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    desk.activities.plan(deal_id, call(1))
    RunController(desk.workspace).stop(only_run(desk, deal_id).run.id)
    assert planned_days(desk, deal_id) == june(10)


def test_the_story_says_what_became_of_it_and_why(desk: Desk) -> None:
    deal_id = started_by_stage(desk)
    desk.activities.log(deal_id, ActivityKind.CALL, ANSWERED)
    desk.clock.set(NOW + timedelta(days=1))
    RunController(desk.workspace).resume(only_run(desk, deal_id).run.id)
    told = [event.detail for event in desk.deals.history(deal_id) if event.kind is EventKind.CADENCE]
    acts = [(detail['act'], detail.get('why', detail['cause'])) for detail in told]
    assert acts == [('started', 'stage'), ('paused', 'answered'), ('resumed', 'stage')]
    assert {detail['name_fr'] for detail in told} == {'Relance'}
