"""Whatever she does in whatever order: what stands in the agenda is what runs, on working days, and all is undone."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from building import NOW, Desk, desk_on
from cadence_building import planned, planned_days, put_cadence, runs_of
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.controllers.time_settings.days_off_controller import DaysOffController
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunState
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.storage.cadences.cadence_query import read_laid

Act = Callable[[Desk, int, int], None]


def live(desk: Desk, deal_id: int, number: int, *states: RunState) -> list[CadenceRun]:
    """One of those in these states, by number, or none."""
    runs = [shown.run for shown in runs_of(desk, deal_id) if shown.run.state in states]
    return runs[number % len(runs) :][:1] if runs else []


def start(desk: Desk, deal_id: int, number: int) -> None:
    controller = RunController(desk.workspace)
    offers = controller.on_offer()
    if desk.deal(deal_id).is_open:
        controller.start(deal_id, offers[number % len(offers)].id, list(SecondRun)[number % 3])


def pause(desk: Desk, deal_id: int, number: int) -> None:
    for run in live(desk, deal_id, number, RunState.RUNNING):
        RunController(desk.workspace).pause(run.id)


def resume(desk: Desk, deal_id: int, number: int) -> None:
    for run in live(desk, deal_id, number, RunState.PAUSED):
        RunController(desk.workspace).resume(run.id, list(SecondRun)[number % 3])


def answer(desk: Desk, deal_id: int, number: int) -> None:
    for run in live(desk, deal_id, number, RunState.WAITING):
        RunController(desk.workspace).answer(run.id, list(SecondRun)[1 + number % 3])


def do_next(desk: Desk, deal_id: int, number: int) -> None:
    for activity in planned(desk, deal_id)[:1]:
        desk.activities.complete(activity.id, Done(list(ActivityResult)[number % 5]))


def move(desk: Desk, deal_id: int, number: int) -> None:
    for activity in planned(desk, deal_id)[-1:]:
        desk.activities.move(activity.id, activity.due_on + timedelta(days=number % 9), None)


def drop(desk: Desk, deal_id: int, number: int) -> None:
    for activity in planned(desk, deal_id)[number % 4 :][:1]:
        desk.activities.delete(activity.id)


def change_stage(desk: Desk, deal_id: int, number: int) -> None:
    if desk.deal(deal_id).is_open:
        desk.move(deal_id, ('identification', 'qualification')[number % 2], reason='x', override_reason='x')


def hear(desk: Desk, deal_id: int, _number: int) -> None:
    desk.activities.log(deal_id, ActivityKind.EMAIL, Done(ActivityResult.ANSWERED))


def be_away(desk: Desk, _deal_id: int, number: int) -> None:
    first = desk.clock.today() + timedelta(days=number)
    DaysOffController(desk.workspace).add(first, first + timedelta(days=number % 4))


def wait(desk: Desk, _deal_id: int, number: int) -> None:
    desk.clock.set(desk.clock.now() + timedelta(days=number % 5, minutes=7))


ACTS: tuple[Act, ...] = (start, pause, resume, answer, do_next, move, drop, change_stage, hear, be_away, wait)
steps = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 30)), min_size=6, max_size=25)


def holds_together(desk: Desk, deal_id: int, moved: set[date]) -> None:
    """moved: days that she gave an action herself."""
    calendar = WorkingTime(desk.workspace).calendar
    for shown in runs_of(desk, deal_id):
        left = [one for one in read_laid(desk.workspace.database, shown.run.id) if one.is_open]
        assert bool(left) == (shown.run.state is RunState.RUNNING)
        assert all(calendar.is_working(one.activity.due_on) or one.activity.due_on in moved for one in left)
    waiting, following = planned(desk, deal_id), desk.deal(deal_id).next_action
    assert (following.on if following else None) == (waiting[0].due_on if waiting else None)


@settings(max_examples=30)
@given(done=steps)
def test_whatever_she_does_the_agenda_and_the_runs_agree(sales_file: Path, done: list[tuple[Act, int]]) -> None:
    with desk_on(sales_file) as desk:
        assert desk.clock.now() == NOW
        put_cadence(desk, 'Étape', stage='qualification')
        put_cadence(desk, 'Main', position=1)
        deal_id, moved, before = desk.put_ready(action=None), set[date](), desk.dump()
        for act, number in done:
            days = planned_days(desk, deal_id)
            # No two acts of hers are of one millisecond.
            desk.clock.set(desk.clock.now() + timedelta(seconds=1))
            act(desk, deal_id, number)
            if act is move:
                moved |= {*planned_days(desk, deal_id)} - {*days}
            holds_together(desk, deal_id, moved)
        while desk.workspace.undo() is not None:
            pass
        assert desk.dump() == before
