"""The step that decides, in the agenda: on with the deal, or give it up."""

import pytest
from building import Desk, call
from cadence_building import put_cadence, runs_of
from today_seat import TodaySeat

from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.domain.cadences.cadence_run import RunState, StopReason
from salesdesk.ui.deal.lost_dialog import LostDialog


@pytest.fixture
def deciding(today: TodaySeat) -> int:
    """A deal whose cadence has come to its decision."""
    deal_id = today.desk.put('Atelier')
    RunController(today.desk.workspace).start(deal_id, put_cadence(today.desk, steps=[(0, StepKind.DECIDE)]))
    today.page.arrive()
    today.click_check('Atelier')
    return deal_id


def run_of(desk: Desk, deal_id: int) -> tuple[RunState, StopReason | None]:
    (shown,) = runs_of(desk, deal_id)
    return shown.run.state, shown.run.why


def test_going_on_ends_the_cadence_and_plans_what_follows(today: TodaySeat, deciding: int) -> None:
    assert today.form.save.caption() == 'Continuer'
    today.form.save.click()
    assert run_of(today.desk, deciding) == (RunState.FINISHED, StopReason.STEPS_DONE)
    assert len(today.desk.activities.planned_of(deciding)) == 1


def test_giving_up_asks_why_and_stops_it(today: TodaySeat, deciding: int) -> None:
    today.form.abandon.click()
    assert today.seat.one(LostDialog).isVisible()
    today.desk.closing.lose(deciding, today.desk.reason('no_budget'))
    assert run_of(today.desk, deciding) == (RunState.STOPPED, StopReason.LOST)


def test_any_other_action_is_simply_saved(today: TodaySeat) -> None:
    deal_id = today.desk.put('Atelier')
    today.desk.activities.plan(deal_id, call(0))
    today.page.arrive()
    today.click_check('Atelier')
    assert today.form.save.caption() == 'Enregistrer'
    assert not today.form.abandon.isVisible()
