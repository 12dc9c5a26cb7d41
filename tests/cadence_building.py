"""Cadences to put on a desk, and what stands in the agenda because of them."""

from collections.abc import Sequence
from datetime import date

from building import Desk

from salesdesk.controllers.cadences.run_controller import RunController, ShownRun
from salesdesk.domain.activity import Activity
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.process.wording import Wording

USUAL = ((0, StepKind.CALL), (2, StepKind.EMAIL), (5, StepKind.CALL), (9, StepKind.DECIDE))


def put_cadence(
    desk: Desk, name: str = 'Relance', steps: Sequence[tuple[int, StepKind]] = USUAL, *, stage: str = '',
    minute: int | None = None, **fields: object,
) -> int:  # fmt: skip
    """Outside the undo history. stage: the key of the stage that starts it; minute: the hour of its first step."""
    with desk.workspace.unrecorded() as work:
        stage_id = desk.stage(stage).id if stage else None
        cadence = Cadence(work.new_id(), '', Wording(name, name), work.now, stage_id=stage_id, **fields)  # type: ignore[arg-type]
        work.save(cadence)
        for position, (day, kind) in enumerate(steps):
            subject = Wording(f'{kind} {day}', f'{kind} {day}')
            hour = minute if position == 0 else None
            work.save(CadenceStep(work.new_id(), cadence.id, position, day, kind, subject, hour))
    desk.heard.clear()
    return cadence.id


def planned(desk: Desk, deal_id: int) -> list[Activity]:
    return desk.activities.planned_of(deal_id)


def planned_days(desk: Desk, deal_id: int) -> list[date]:
    return [activity.due_on for activity in planned(desk, deal_id)]


def runs_of(desk: Desk, deal_id: int) -> list[ShownRun]:
    return RunController(desk.workspace).of_deal(deal_id)


def only_run(desk: Desk, deal_id: int) -> ShownRun:
    (shown,) = runs_of(desk, deal_id)
    return shown


def june(*days: int) -> list[date]:
    return [date(2026, 6, day) for day in days]
