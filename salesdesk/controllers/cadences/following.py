"""What cadences make of an action: a stage entered, an offer sent, an answer, an end. Inside that action."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from salesdesk.controllers.cadences.hushing import hush
from salesdesk.controllers.cadences.runs import finish, pause, start, stop, stop_all
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.domain.activity import Activity, ActivityResult
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity, RunCause, RunState, StopReason
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.domain.change import Change
from salesdesk.domain.deals.deal import Deal, DealStatus
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.cadences.cadence_query import (
    cadences_of_proposals,
    cadences_of_stage,
    read_laid,
    read_live_runs,
)
from salesdesk.storage.unit_of_work import UnitOfWork

_ENDED = {DealStatus.WON: StopReason.WON, DealStatus.LOST: StopReason.LOST}
_ANSWERS = frozenset({ProposalState.ACCEPTED, ProposalState.REFUSED})


@dataclass
class _Happened:
    """What an action did to one deal."""

    deals: list[Change[Deal]] = field(default_factory=list)
    proposals: list[Change[Proposal]] = field(default_factory=list)
    activities: list[Change[Activity]] = field(default_factory=list)


def follow(work: UnitOfWork, changes: Iterable[Change[Any]], time: WorkingTime) -> None:
    """Starts, pauses and stops what these changes ask for. Called with its own changes it does nothing more."""
    changes = list(changes)
    for deal_id, happened in _by_deal(changes).items():
        _follow_deal(work, time, happened.deals)
        for proposal in happened.proposals:
            _follow_proposal(work, time, proposal)
        for activity in happened.activities:
            _follow_activity(work, deal_id, activity)
    hush(work, changes)


def end_what_is_over(work: UnitOfWork, changes: Iterable[Change[Any]]) -> None:
    """Where nothing may act by itself: a run whose last step or whose deal is done with is over all the same.

    And whoever wants to be left alone is left alone.
    """
    changes = list(changes)
    for deal_id, happened in _by_deal(changes).items():
        end = _end_of(happened.deals[-1].after) if happened.deals else None
        if end is not None:
            stop_all(work, deal_id, end)
        for activity in happened.activities:
            _follow_step(work, activity)
    hush(work, changes)


def _by_deal(changes: Iterable[Change[Any]]) -> dict[int, _Happened]:
    found: dict[int, _Happened] = {}
    for change in changes:
        match change.after:
            case Deal(id=deal_id):
                found.setdefault(deal_id, _Happened()).deals.append(change)
            case Proposal(deal_id=deal_id):
                found.setdefault(deal_id, _Happened()).proposals.append(change)
            case Activity(deal_id=deal_id):
                found.setdefault(deal_id, _Happened()).activities.append(change)
    return found


def _follow_deal(work: UnitOfWork, time: WorkingTime, changes: list[Change[Deal]]) -> None:
    """From before the first change to behind the last one: what came and went within an action never was."""
    if not changes:
        return
    before, after = changes[0].before, changes[-1].after
    end = _end_of(after)
    if end is not None:
        stop_all(work, after.id, end)
    elif before is None or before.stage_id != after.stage_id:
        stop_all(work, after.id, StopReason.STAGE_CHANGED)
        for cadence in cadences_of_stage(work.database, after.stage_id):
            start(work, time, after.id, cadence.id, RunCause.STAGE)


def _end_of(deal: Deal) -> StopReason | None:
    return StopReason.DELETED if deal.deleted_at is not None else _ENDED.get(deal.status)


def _follow_proposal(work: UnitOfWork, time: WorkingTime, change: Change[Proposal]) -> None:
    had, has = change.before.state if change.before else ProposalState.DRAFT, change.after.state
    if had is has or change.after.deleted_at is not None:
        return
    # An answer that is taken back, or more time given, sends nothing.
    if has is ProposalState.SENT and had is ProposalState.DRAFT:
        for cadence in cadences_of_proposals(work.database):
            _follow_up(work, time, change.after, cadence.id)
    elif has in _ANSWERS:
        for run in read_live_runs(work.database, change.after.deal_id):
            if run.cause is RunCause.PROPOSAL:
                stop(work, run.id, StopReason.ANSWERED)


def _follow_up(work: UnitOfWork, time: WorkingTime, proposal: Proposal, cadence_id: int) -> None:
    """One that follows up an earlier version begins again with this one: there is nothing to ask her."""
    had = [run for run in read_live_runs(work.database, proposal.deal_id) if run.cadence_id == cadence_id]
    was_on = any(run.state is RunState.RUNNING for run in had)
    for run in had:
        stop(work, run.id, StopReason.SENT_AGAIN)
    second = SecondRun.BOTH if was_on else SecondRun.ASK
    start(work, time, proposal.deal_id, cadence_id, RunCause.PROPOSAL, second=second, proposal_id=proposal.id)


def _follow_activity(work: UnitOfWork, deal_id: int, change: Change[Activity]) -> None:
    _follow_step(work, change)
    if _is_answer(change.after) and not (change.before and _is_answer(change.before)):
        for run in read_live_runs(work.database, deal_id):
            pause(work, run.id, StopReason.ANSWERED)


def _follow_step(work: UnitOfWork, change: Change[Activity]) -> None:
    if _is_over(change.after) and not (change.before and _is_over(change.before)):
        laid = work.find(RunActivity, change.after.id)
        if laid is not None:
            _end_if_last(work, work.get(CadenceRun, laid.run_id))


def _is_over(activity: Activity) -> bool:
    return activity.done_at is not None or activity.deleted_at is not None


def _is_answer(activity: Activity) -> bool:
    is_done = activity.done_at is not None and activity.deleted_at is None
    return is_done and activity.result is ActivityResult.ANSWERED


def _end_if_last(work: UnitOfWork, run: CadenceRun) -> None:
    """Where nothing is left to do it is over; what she deleted herself was not done."""
    laid = read_laid(work.database, run.id)
    if run.state is not RunState.RUNNING or any(one.is_open for one in laid):
        return
    if laid[-1].activity.done_at is not None:
        finish(work, run.id)
    else:
        stop(work, run.id, StopReason.BY_HAND)
