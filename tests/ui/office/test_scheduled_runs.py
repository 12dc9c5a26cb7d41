"""What was due while the program was closed is written once at the next start, and what is due on a day that begins."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from building import NOW, TODAY
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.schedules.schedule_book import ScheduleBook
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.ui.schedules.schedule_runs import ScheduleRuns


@pytest.fixture
def runs(seat: Seat) -> ScheduleRuns:
    return ScheduleRuns(seat.office.desk, seat.office)


@pytest.fixture
def book(seat: Seat) -> ScheduleBook:
    return ScheduleBook(seat.office.desk.workplace.workspace)


@pytest.fixture
def fridays(book: ScheduleBook, tmp_path: Path) -> Schedule:
    """Set up on a Tuesday."""
    (tmp_path / 'files').mkdir()
    return book.save(Schedule(0, 4, 1, str(tmp_path / 'files'), ('funnel',), 'csv', 'year', date.min))


def written(schedule: Schedule) -> list[str]:
    return sorted(path.name for path in Path(schedule.folder).iterdir())


def test_missed_fridays_are_written_once(
    qtbot: QtBot, seat: Seat, runs: ScheduleRuns, book: ScheduleBook, fridays: Schedule
) -> None:
    seat.desk.clock.set(NOW + timedelta(days=20))
    with qtbot.waitSignal(runs.ended):
        runs.run_due()
    assert written(fridays) == ['funnel 2026-06-26.csv']
    assert book.due() == []
    runs.run_due()
    assert not runs._is_running


def test_before_its_day_nothing_is_written(seat: Seat, runs: ScheduleRuns, fridays: Schedule) -> None:
    runs.run_due()
    assert not runs._is_running
    assert written(fridays) == []


def test_asked_twice_at_once_it_is_written_once(
    qtbot: QtBot, seat: Seat, runs: ScheduleRuns, fridays: Schedule
) -> None:
    seat.desk.clock.set(NOW + timedelta(days=3))
    with qtbot.waitSignal(runs.ended):
        runs.run_due()
        runs.run_due()
    assert len(written(fridays)) == 1


def test_what_fails_is_said_and_tried_again(
    qtbot: QtBot, seat: Seat, runs: ScheduleRuns, book: ScheduleBook, fridays: Schedule
) -> None:
    Path(fridays.folder).rmdir()
    seat.desk.clock.set(NOW + timedelta(days=3))
    with qtbot.waitSignal(runs.ended):
        runs.run_due()
    assert seat.toast().startswith('Le dossier')
    assert [one.problem for one, _day in book.due()] == [seat.toast()]
    Path(fridays.folder).mkdir()
    with qtbot.waitSignal(runs.ended):
        runs.run_due()
    assert [(one.problem, one.done_for) for one in book.all()] == [('', date(2026, 6, 12))]


def test_a_start_writes_what_is_due(qtbot: QtBot, seat: Seat, book: ScheduleBook, fridays: Schedule) -> None:
    book.save(replace(fridays, weekday=TODAY.weekday()))
    seat.office._upkeep._settle_in()
    qtbot.waitUntil(lambda: written(fridays) == ['funnel 2026-06-09.csv'])
    qtbot.waitUntil(lambda: book.due() == [])
