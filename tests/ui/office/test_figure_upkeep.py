"""Figures are made anew while nothing else happens, and nobody is told of it."""

from collections.abc import Iterator

import pytest
from building import TODAY
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.reports.figures import Figures
from salesdesk.domain.errors import DatabaseBusy, DiskFull
from salesdesk.ui.office import figure_upkeep
from salesdesk.ui.office.figure_upkeep import FigureUpkeep


@pytest.fixture
def upkeep(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> Iterator[FigureUpkeep]:
    """One that does not wait long."""
    monkeypatch.setattr(figure_upkeep, 'IDLE_MS', 30)
    upkeep = FigureUpkeep(seat.office.desk, seat.office)
    yield upkeep
    upkeep.stop()


def is_fresh(seat: Seat) -> bool:
    return Figures(seat.desk.workspace).is_fresh()


def stages(seat: Seat) -> set[str]:
    """Where the figures say that deals are."""
    return {sum_.subject for sum_ in Figures(seat.desk.workspace).stock(None, TODAY)}


def test_figures_follow_what_she_does(qtbot: QtBot, seat: Seat, upkeep: FigureUpkeep) -> None:
    deal_id = seat.desk.put_ready()
    seat.desk.move(deal_id, 'qualification')
    seat.office.desk.workplace.signals.look_elsewhere()
    qtbot.waitUntil(lambda: stages(seat) == {str(seat.desk.stage('qualification').id)})
    seat.office.desk.workplace.workspace.undo()
    qtbot.waitUntil(lambda: stages(seat) == {str(seat.desk.stage('identification').id)})


def test_nothing_is_drawn_again_for_it(qtbot: QtBot, seat: Seat, upkeep: FigureUpkeep) -> None:
    seat.desk.closing.win(seat.desk.put(), TODAY, None)
    seat.office.desk.workplace.signals.look_elsewhere()
    qtbot.waitUntil(lambda: is_fresh(seat))
    with qtbot.assertNotEmitted(seat.office.desk.workplace.signals.changed):
        seat.office.desk.workplace.signals.look_elsewhere()


def test_a_file_that_is_busy_is_tried_again(seat: Seat, upkeep: FigureUpkeep) -> None:
    upkeep._idle.stop()
    upkeep._fail(DatabaseBusy(path='deals.db'))
    assert upkeep._idle.isActive()


def test_what_she_can_mend_is_said(qtbot: QtBot, seat: Seat, upkeep: FigureUpkeep) -> None:
    upkeep._idle.stop()
    with qtbot.waitSignal(seat.office.desk.jobs.failed):
        upkeep._fail(DiskFull(path='deals.db'))
    assert not upkeep._idle.isActive()


def test_two_at_once_are_one_after_the_other(qtbot: QtBot, seat: Seat, upkeep: FigureUpkeep) -> None:
    seat.desk.put()
    jobs, before = seat.office.desk.jobs, list(seat.office.desk.jobs._running)
    upkeep._refresh()
    upkeep._refresh()
    assert len([running for running in jobs._running if running not in before]) == 1
    assert upkeep._idle.isActive()
    qtbot.waitUntil(lambda: not upkeep._is_refreshing)
    assert is_fresh(seat)
