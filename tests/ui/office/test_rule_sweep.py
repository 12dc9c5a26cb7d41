"""At the start and when a day begins, rules look for what came with time; her pages hear of it, and so does she."""

from datetime import timedelta

import pytest
from building import NOW
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.automation.rule_controller import RuleController
from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.controllers.automation.sweep import Swept
from salesdesk.domain.errors import DatabaseBusy
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.ui.office.rule_sweep import RuleSweep
from salesdesk.ui.office.upkeep import Upkeep

PLAN = Effect(EffectKind.PLAN, {'kind': 'call', 'days': '0', 'subject': 'Relancer'})


@pytest.fixture
def sweep(seat: Seat) -> RuleSweep:
    return RuleSweep(seat.office.desk, seat.office)


def put_rule(seat: Seat) -> None:
    rules = RuleController(seat.desk.workspace, seat.desk.book)
    rules.switch_on(rules.create(RuleForm('Silence', Trigger(TriggerKind.QUIET_FOR, {'days': '10'}), (), (PLAN,))))


def test_without_rules_no_thread_is_begun(seat: Seat, sweep: RuleSweep) -> None:
    sweep.run()
    assert sweep._running is None


def test_what_rules_did_over_night_is_said_and_taken_back(qtbot: QtBot, seat: Seat, sweep: RuleSweep) -> None:
    deal_id = seat.desk.put_ready()
    put_rule(seat)
    seat.desk.clock.set(NOW + timedelta(days=12))
    with qtbot.waitSignal(sweep.ended):
        sweep.run()
        sweep.run()
    assert 'Les règles ont agi sur 1 affaire' in seat.toast()
    workspace = seat.office.desk.workplace.workspace
    assert 'Relancer' in [one.subject for one in seat.desk.activities.planned_of(deal_id)]
    title = workspace.undo()
    assert title is not None
    assert title.key == 'rules_swept'
    assert 'Relancer' not in [one.subject for one in seat.desk.activities.planned_of(deal_id)]


def test_a_long_sweep_is_told_once_of_all_its_steps(seat: Seat, sweep: RuleSweep) -> None:
    seat.desk.put_ready()
    put_rule(seat)
    sweep._end(Swept(900, 1200, 0, 3))
    assert 'Les règles ont agi sur 900 affaires' in seat.toast()
    assert 'en 3 étapes' in seat.toast()


def test_a_day_without_anything_to_do_says_nothing(qtbot: QtBot, seat: Seat, sweep: RuleSweep) -> None:
    put_rule(seat)
    with qtbot.waitSignal(sweep.ended):
        sweep.run()
    assert seat.toast() == ''
    assert sweep._running is None


def test_while_another_program_writes_it_tries_again(
    qtbot: QtBot, seat: Seat, sweep: RuleSweep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr('salesdesk.ui.office.rule_sweep.AGAIN_MS', 1)
    put_rule(seat)
    with qtbot.waitSignal(sweep.ended):
        sweep._fail(DatabaseBusy(path='base'))
    assert seat.toast() == ''


def test_at_midnight_rules_look_by_themselves(qtbot: QtBot, seat: Seat) -> None:
    upkeep = Upkeep(seat.office.desk, seat.office)
    deal_id = seat.desk.put_ready()
    put_rule(seat)
    seat.desk.clock.set(NOW + timedelta(days=12))
    with qtbot.waitSignal(upkeep.day_begun):
        upkeep._days.look()
    qtbot.waitUntil(lambda: 'Relancer' in [one.subject for one in seat.desk.activities.planned_of(deal_id)])
