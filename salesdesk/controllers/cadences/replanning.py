"""Moves what cadences have planned where her working days change, inside the action of the caller."""

from collections.abc import Iterable
from dataclasses import replace

from salesdesk.controllers.activities.activity_edits import renew_next
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.cadences.cadence_run import CadenceRun
from salesdesk.domain.cadences.step_days import Laid, day_of
from salesdesk.domain.deals.deal import Deal
from salesdesk.storage.cadences.cadence_query import read_begun, read_laid
from salesdesk.storage.unit_of_work import UnitOfWork


def replan(work: UnitOfWork, before: WorkingCalendar, after: WorkingCalendar) -> int:
    """What she did not move by hand goes to the day it has in the other calendar; says how many moved."""
    if before == after:
        return 0
    return sum(_replan_run(work, run, before, after) for run in read_begun(work.database))


def _replan_run(work: UnitOfWork, run: CadenceRun, before: WorkingCalendar, after: WorkingCalendar) -> int:
    moved = 0
    for one in _waiting(read_laid(work.database, run.id), before, run):
        on = day_of(after, run.started_on, one.step)
        if on != one.activity.due_on:
            minute = after.within_hours(one.activity.due_minute)
            work.save(replace(one.activity, due_on=on, due_minute=minute))
            moved += 1
    if moved:
        work.save(renew_next(work, work.get(Deal, run.deal_id)))
    return moved


def _waiting(laid: Iterable[Laid], before: WorkingCalendar, run: CadenceRun) -> list[Laid]:
    return [one for one in laid if one.waits_for(run) and not one.is_moved(before, run.started_on)]
