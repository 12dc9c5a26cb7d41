"""A cadence at work on a deal: started, paused, resumed and stopped, each inside the action of its caller."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from salesdesk.controllers.activities.activity_edits import made, renew_next
from salesdesk.controllers.cadences.run_events import RunAct, tell
from salesdesk.controllers.deals.silence import silent_of
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.domain.activity import REACHING, Activity, ActivityKind, NewAction
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity, RunCause, RunState, StopReason
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.domain.cadences.step_days import Laid, day_of, first_day, minute_of, start_after_break
from salesdesk.domain.deals.deal import Deal
from salesdesk.i18n.translator import _, current_language
from salesdesk.storage.cadences.cadence_query import read_laid, read_live_runs, read_steps
from salesdesk.storage.unit_of_work import UnitOfWork

_KINDS = {
    StepKind.CALL: ActivityKind.CALL,
    StepKind.EMAIL: ActivityKind.EMAIL,
    StepKind.MEETING: ActivityKind.MEETING,
    StepKind.TASK: ActivityKind.TASK,
    StepKind.DECIDE: ActivityKind.TASK,
}


def start(
    work: UnitOfWork, time: WorkingTime, deal_id: int, cadence_id: int, cause: RunCause, *,
    second: SecondRun = SecondRun.ASK, rule_id: int | None = None, proposal_id: int | None = None,
) -> CadenceRun | None:  # fmt: skip
    """Lays the steps into the agenda. Where another one is at work already it waits, unless `second` says otherwise.

    None where there is nothing to start: the deal is closed, the cadence is gone or has no step.
    """
    deal, cadence = work.get(Deal, deal_id), work.get(Cadence, cadence_id)
    if not deal.is_open or cadence.deleted_at is not None or not read_steps(work.database, cadence_id):
        return None
    live = read_live_runs(work.database, deal_id)
    run = CadenceRun(
        work.new_id(), cadence_id, deal_id, work.now, time.today, RunState.WAITING, cause, work.now,
        rule_id=rule_id, proposal_id=proposal_id,
    )  # fmt: skip
    if live and second is SecondRun.ASK:
        return _waiting(live, cadence_id) or _wait(work, run)
    if second is SecondRun.REPLACE:
        _stop_each(work, live, StopReason.REPLACED)
    return _go(work, time, run)


def answer(work: UnitOfWork, time: WorkingTime, run_id: int, second: SecondRun) -> None:
    """What she says about a run that waits: REPLACE, BOTH or DROP."""
    run = work.get(CadenceRun, run_id)
    if run.state is not RunState.WAITING or second is SecondRun.ASK:
        return
    if second is SecondRun.DROP:
        stop(work, run_id, StopReason.BY_HAND)
        return
    if second is SecondRun.REPLACE:
        others = [one for one in read_live_runs(work.database, run.deal_id) if one.id != run_id]
        _stop_each(work, others, StopReason.REPLACED)
    _go(work, time, run)


def pause(work: UnitOfWork, run_id: int, why: StopReason) -> None:
    """What is planned goes out of the agenda until it is resumed. Nothing where it does not run."""
    run = work.get(CadenceRun, run_id)
    if run.state is RunState.RUNNING:
        _end(work, run, RunState.PAUSED, why, RunAct.PAUSED)


def resume(work: UnitOfWork, time: WorkingTime, run_id: int, second: SecondRun = SecondRun.ASK) -> bool:
    """What was not done comes back, as many working days later; what she moved by hand keeps its day if it is to come.

    False where nothing is resumed: it was not paused, or another one is at work and `second` is ASK.
    """
    run = work.get(CadenceRun, run_id)
    others = [one for one in read_live_runs(work.database, run.deal_id) if one.state is RunState.RUNNING]
    if run.state is not RunState.PAUSED or (others and second is SecondRun.ASK):
        return False
    if second is SecondRun.REPLACE:
        _stop_each(work, others, StopReason.REPLACED)
    left = [one for one in read_laid(work.database, run.id) if one.waits_for(run)]
    again = start_after_break(time.calendar, run.started_on, time.day_of(run.state_at), time.now, left)
    # All of them have a day before the first one comes back.
    for activity in [_brought_back(work, time, one, run, again) for one in left]:
        work.save(activity)
    resumed = replace(run, started_on=again, state=RunState.RUNNING, state_at=work.now, why=None)
    work.save(resumed)
    _renew(work, run.deal_id)
    tell(work, resumed, RunAct.RESUMED)
    return True


def stop(work: UnitOfWork, run_id: int, why: StopReason) -> None:
    """For good: what is planned goes out of the agenda. Nothing where it is over already."""
    run = work.get(CadenceRun, run_id)
    if run.is_live:
        _end(work, run, RunState.STOPPED, why, RunAct.STOPPED)


def stop_all(work: UnitOfWork, deal_id: int, why: StopReason, cadence_id: int | None = None) -> int:
    """Every one at work on a deal, or those of one cadence; says how many."""
    live = [one for one in read_live_runs(work.database, deal_id) if cadence_id in {None, one.cadence_id}]
    _stop_each(work, live, why)
    return len(live)


def finish(work: UnitOfWork, run_id: int) -> None:
    """Every step is done."""
    run = work.get(CadenceRun, run_id)
    if run.state is RunState.RUNNING:
        _end(work, run, RunState.FINISHED, StopReason.STEPS_DONE, RunAct.FINISHED)


def _waiting(live: Iterable[CadenceRun], cadence_id: int) -> CadenceRun | None:
    """She is asked once, however often it wants to start."""
    return next((one for one in live if one.state is RunState.WAITING and one.cadence_id == cadence_id), None)


def _wait(work: UnitOfWork, run: CadenceRun) -> CadenceRun:
    work.save(run)
    tell(work, run, RunAct.WAITING)
    return run


def _go(work: UnitOfWork, time: WorkingTime, run: CadenceRun) -> CadenceRun:
    """NoWorkingDay, with nothing laid yet, where one of its steps has no day to be laid on."""
    started_on = first_day(time.calendar, time.now)
    running = replace(run, started_on=started_on, state=RunState.RUNNING, state_at=work.now)
    deal = work.get(Deal, run.deal_id)
    silent = silent_of(work, deal.contact_id, deal.organization_id)
    steps = [(step, _action(time, running, step, silent)) for step in read_steps(work.database, run.cadence_id)]
    work.save(running)
    for step, action in steps:
        activity = made(work, deal.id, action)
        work.save(activity)
        work.save(RunActivity(activity.id, run.id, step.id))
    _renew(work, deal.id)
    tell(work, running, RunAct.STARTED)
    return running


def _action(time: WorkingTime, run: CadenceRun, step: CadenceStep, silent: str) -> NewAction:
    on = day_of(time.calendar, run.started_on, step)
    kind, note = allowed(_KINDS[step.kind], silent)
    minute, subject = minute_of(time.calendar, on, step, time.now), step.subject.read(current_language())
    return NewAction(kind, on, minute, subject, note=note)


def _brought_back(work: UnitOfWork, time: WorkingTime, one: Laid, run: CadenceRun, started_on: date) -> Activity:
    deal = work.get(Deal, run.deal_id)
    kind, note = allowed(one.activity.kind, silent_of(work, deal.contact_id, deal.organization_id))
    activity = replace(one.activity, deleted_at=None, kind=kind, note=note or one.activity.note)
    hers = one.is_moved(time.calendar, run.started_on) and activity.due_on >= time.today
    if not hers:
        on = day_of(time.calendar, started_on, one.step)
        activity = replace(activity, due_on=on, due_minute=minute_of(time.calendar, on, one.step, time.now))
    return activity


def allowed(kind: ActivityKind, silent: str) -> tuple[ActivityKind, str]:
    """Whoever does not want to be contacted is thought of, not called; the note says why."""
    if silent and kind in REACHING:
        return ActivityKind.TASK, _('{name} does not want to be contacted.').format(name=silent)
    return kind, ''


def _end(work: UnitOfWork, run: CadenceRun, state: RunState, why: StopReason, act: RunAct) -> None:
    for one in read_laid(work.database, run.id):
        if one.is_open:
            work.save(replace(one.activity, is_next=False, deleted_at=work.now))
    ended = replace(run, state=state, state_at=work.now, why=why)
    work.save(ended)
    _renew(work, run.deal_id)
    tell(work, ended, act)


def _stop_each(work: UnitOfWork, runs: Iterable[CadenceRun], why: StopReason) -> None:
    for run in runs:
        stop(work, run.id, why)


def _renew(work: UnitOfWork, deal_id: int) -> None:
    work.save(renew_next(work, work.get(Deal, deal_id)))
