"""A cadence started, paused, resumed and stopped by hand: what stands in the agenda, and one undo for each."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from building import NOW, Desk, call
from cadence_building import USUAL, june, only_run, planned, planned_days, put_cadence, runs_of

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.domain.cadences.cadence_run import RunState, StopReason
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.domain.contact import Contact
from salesdesk.domain.errors import DealClosed


@pytest.fixture
def runs(desk: Desk) -> RunController:
    return RunController(desk.workspace)


def on_june(desk: Desk, day: int, hour: int = 7) -> None:
    desk.clock.set(datetime(2026, 6, day, hour, tzinfo=UTC))


def test_its_steps_are_laid_on_working_days_and_the_first_is_next(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    # The 9th is a Tuesday: two days on is Thursday, five Tuesday, nine the Monday after.
    assert planned_days(desk, deal_id) == june(9, 11, 16, 22)
    kinds = [activity.kind for activity in planned(desk, deal_id)]
    assert kinds == [ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.CALL, ActivityKind.TASK]
    next_action = desk.deal(deal_id).next_action
    assert next_action is not None
    assert next_action.on == june(9)[0]


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    before = desk.dump()
    runs.start(deal_id, cadence_id)
    after = desk.dump()
    assert desk.workspace.undo() is not None
    assert desk.dump() == before
    assert desk.workspace.redo() is not None
    assert desk.dump() == after


@pytest.mark.parametrize(
    ('hour', 'minute', 'day', 'kept'),
    [
        pytest.param(7, 600, 9, 600, id='an hour to come'),
        pytest.param(10, 600, 9, None, id='an hour that has passed'),
        pytest.param(7, 420, 9, None, id='before her hours, which have begun'),
        pytest.param(17, 600, 10, 600, id='her hours are over'),
    ],
)
def test_the_first_step_keeps_to_her_hours(
    desk: Desk, runs: RunController, hour: int, minute: int, day: int, kept: int | None
) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk, minute=minute)
    on_june(desk, 9, hour)
    runs.start(deal_id, cadence_id)
    first = planned(desk, deal_id)[0]
    assert (first.due_on, first.due_minute) == (june(day)[0], kept)


def test_whoever_does_not_want_to_be_contacted_is_thought_of(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(contact='Lise Marchand', organization='Tanneries'), put_cadence(desk)
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Contact, desk.deal(deal_id).contact_id), do_not_contact=True))
    runs.start(deal_id, cadence_id)
    assert {activity.kind for activity in planned(desk, deal_id)} == {ActivityKind.TASK}
    assert 'Lise Marchand' in planned(desk, deal_id)[0].note


def test_whoever_asked_not_to_be_contacted_meanwhile_is_not_called_after_a_pause(
    desk: Desk, runs: RunController
) -> None:
    deal_id, cadence_id = desk.put(contact='Lise Marchand'), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    run_id = only_run(desk, deal_id).run.id
    runs.pause(run_id)
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Contact, desk.deal(deal_id).contact_id), do_not_contact=True))
    runs.resume(run_id)
    assert {activity.kind for activity in planned(desk, deal_id)} == {ActivityKind.TASK}


def test_a_second_one_that_waits_is_not_said_to_have_started(desk: Desk, runs: RunController) -> None:
    deal_id = desk.put()
    for name in ('Une', 'Deux'):
        runs.start(deal_id, put_cadence(desk, name))
    assert desk.undo_key() == 'offer_cadence'


def test_paused_nothing_is_planned_but_what_she_planned_herself(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(action=3), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    runs.pause(only_run(desk, deal_id).run.id)
    assert planned_days(desk, deal_id) == june(12)
    shown = only_run(desk, deal_id)
    assert (shown.run.state, shown.run.why, shown.following) == (RunState.PAUSED, StopReason.BY_HAND, None)
    assert desk.workspace.undo() is not None
    assert planned_days(desk, deal_id) == june(9, 11, 12, 16, 22)


def test_resumed_what_is_left_comes_as_much_later_as_the_break_was_long(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    desk.activities.complete(planned(desk, deal_id)[0].id, Done())
    run_id = only_run(desk, deal_id).run.id
    runs.pause(run_id)
    on_june(desk, 12)
    runs.resume(run_id)
    # Three working days later than the 11th, the 16th and the 22nd; what was done stays done.
    assert planned_days(desk, deal_id) == june(16, 19, 25)
    assert (only_run(desk, deal_id).done, only_run(desk, deal_id).steps) == (1, 4)


def test_resumed_nothing_is_late_at_once(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    on_june(desk, 15)
    run_id = only_run(desk, deal_id).run.id
    runs.pause(run_id)
    runs.resume(run_id)
    assert planned_days(desk, deal_id)[0] == june(15)[0]
    assert planned_days(desk, deal_id) == june(15, 17, 22, 26)


@pytest.mark.parametrize(
    ('moved_to', 'resumed_on', 'expected'),
    [
        pytest.param(18, 11, june(11, 18, 18, 24), id='still to come: her day stays'),
        pytest.param(10, 15, june(15, 17, 22, 26), id='gone by: it is planned anew'),
    ],
)
def test_what_she_moved_by_hand_keeps_her_day(
    desk: Desk, runs: RunController, moved_to: int, resumed_on: int, expected: list[object]
) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    email = planned(desk, deal_id)[1]
    desk.activities.move(email.id, june(moved_to)[0], None)
    run_id = only_run(desk, deal_id).run.id
    runs.pause(run_id)
    on_june(desk, resumed_on)
    runs.resume(run_id)
    assert planned_days(desk, deal_id) == expected


def test_what_she_deleted_herself_does_not_come_back(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    desk.activities.delete(planned(desk, deal_id)[1].id)
    run_id = only_run(desk, deal_id).run.id
    on_june(desk, 9, 8)
    runs.pause(run_id)
    runs.resume(run_id)
    assert planned_days(desk, deal_id) == june(9, 16, 22)


def test_stopped_it_is_over_for_good_and_says_why(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    runs.start(deal_id, cadence_id)
    run_id = only_run(desk, deal_id).run.id
    runs.stop(run_id)
    runs.resume(run_id)
    assert planned(desk, deal_id) == []
    assert only_run(desk, deal_id).run.why is StopReason.BY_HAND
    assert desk.deal(deal_id).next_action is None


@pytest.mark.parametrize(
    ('second', 'states', 'planned_count'),
    [
        (SecondRun.ASK, [RunState.WAITING, RunState.RUNNING], 4),
        (SecondRun.BOTH, [RunState.RUNNING, RunState.RUNNING], 8),
        (SecondRun.REPLACE, [RunState.RUNNING], 4),
    ],
)
def test_a_second_one_is_asked_about(
    desk: Desk, runs: RunController, second: SecondRun, states: list[RunState], planned_count: int
) -> None:
    deal_id = desk.put()
    runs.start(deal_id, put_cadence(desk, 'Une'))
    runs.start(deal_id, put_cadence(desk, 'Deux'), second)
    assert [shown.run.state for shown in runs_of(desk, deal_id)] == states
    assert len(planned(desk, deal_id)) == planned_count


@pytest.mark.parametrize(
    ('second', 'names', 'planned_count'),
    [(SecondRun.DROP, ['Une'], 4), (SecondRun.BOTH, ['Deux', 'Une'], 8), (SecondRun.REPLACE, ['Deux'], 4)],
)
def test_what_waits_does_as_she_says(
    desk: Desk, runs: RunController, second: SecondRun, names: list[str], planned_count: int
) -> None:
    deal_id = desk.put()
    runs.start(deal_id, put_cadence(desk, 'Une'))
    runs.start(deal_id, put_cadence(desk, 'Deux'))
    waiting = runs_of(desk, deal_id)[0].run
    runs.answer(waiting.id, second)
    assert [shown.name.fr for shown in runs_of(desk, deal_id)] == names
    assert len(planned(desk, deal_id)) == planned_count
    # Answered once, it is no question any more.
    runs.answer(waiting.id, SecondRun.BOTH)
    assert len(planned(desk, deal_id)) == planned_count


def test_she_is_asked_once_about_one_that_wants_to_start_again_and_again(desk: Desk, runs: RunController) -> None:
    deal_id, other = desk.put(), put_cadence(desk, 'Deux')
    runs.start(deal_id, put_cadence(desk, 'Une'))
    runs.start(deal_id, other)
    runs.start(deal_id, other)
    assert [shown.run.state for shown in runs_of(desk, deal_id)] == [RunState.WAITING, RunState.RUNNING]


def test_a_paused_one_is_not_resumed_beside_another_unasked(desk: Desk, runs: RunController) -> None:
    deal_id = desk.put()
    runs.start(deal_id, put_cadence(desk, 'Une'))
    paused = only_run(desk, deal_id).run
    runs.pause(paused.id)
    runs.start(deal_id, put_cadence(desk, 'Deux'), SecondRun.BOTH)
    runs.resume(paused.id)
    assert len(planned(desk, deal_id)) == 4
    runs.resume(paused.id, SecondRun.REPLACE)
    assert [shown.name.fr for shown in runs_of(desk, deal_id)] == ['Une']
    assert len(planned(desk, deal_id)) == 4


def test_a_closed_deal_is_followed_up_no_more(desk: Desk, runs: RunController) -> None:
    deal_id, cadence_id = desk.put(won_at=NOW), put_cadence(desk)
    with pytest.raises(DealClosed):
        runs.start(deal_id, cadence_id)


def test_the_step_that_decides_is_told_from_other_tasks(desk: Desk, runs: RunController) -> None:
    deal_id = desk.put()
    runs.start(deal_id, put_cadence(desk, steps=[(0, StepKind.TASK), (1, StepKind.DECIDE)]))
    desk.activities.plan(deal_id, call(9))
    assert [runs.decides(activity.id) for activity in planned(desk, deal_id)] == [False, True, False]


def test_only_those_switched_on_are_on_offer(desk: Desk, runs: RunController) -> None:
    put_cadence(desk, 'Une', is_on=False)
    put_cadence(desk, 'Deux', USUAL[:1])
    assert [cadence.name.fr for cadence in runs.on_offer()] == ['Deux']
