"""The calendar file is written after changes, off the window's thread; a fault is told once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench import Bench
from building import in_days
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.errors import DatabaseBusy, DiskFull
from salesdesk.ui.calendar_files import calendar_upkeep
from salesdesk.ui.calendar_files.activity_export import proposed_name
from salesdesk.ui.calendar_files.calendar_upkeep import CalendarUpkeep

Plan = Callable[[str], int]


@pytest.fixture
def file(bench: Bench, tmp_path: Path) -> Path:
    path = tmp_path / 'SalesDesk.ics'
    bench.workplace.preferences.change(calendar_file=str(path))
    return path


@pytest.fixture
def upkeep(bench: Bench, file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CalendarUpkeep]:
    """One that does not wait long."""
    monkeypatch.setattr(calendar_upkeep, 'IDLE_MS', 20)
    upkeep = CalendarUpkeep(bench.desk, bench.window)
    yield upkeep
    upkeep.stop()
    bench.jobs.stop_all()


@pytest.fixture
def plan(bench: Bench) -> Plan:
    """Plans a call of that subject on a deal of its own; the id of the action."""

    def act(subject: str) -> int:
        deal_id = bench.ledger.put('Atelier')
        bench.ledger.activities.plan(deal_id, NewAction(ActivityKind.CALL, in_days(1), 600, subject))
        return bench.ledger.activities.planned_of(deal_id)[0].id

    return act


def told(file: Path) -> list[str]:
    content = file.read_bytes() if file.exists() else b'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
    return sorted(str(event['summary']) for event in Calendar.from_ical(content).walk('VEVENT'))


def test_it_follows_what_she_plans_moves_and_takes_back(
    qtbot: QtBot, bench: Bench, file: Path, upkeep: CalendarUpkeep, plan: Plan
) -> None:
    plan('Budget')
    qtbot.waitUntil(lambda: told(file) == ['Appel\u00a0: Budget'])
    plan('Devis')
    qtbot.waitUntil(lambda: told(file) == ['Appel\u00a0: Budget', 'Appel\u00a0: Devis'])
    bench.workplace.workspace.undo()
    qtbot.waitUntil(lambda: told(file) == ['Appel\u00a0: Budget'])
    assert [path.name for path in file.parent.iterdir() if path.suffix in {'.ics', '.unfinished'}] == [file.name]


def test_where_she_wants_none_nothing_is_written(bench: Bench, file: Path, upkeep: CalendarUpkeep, plan: Plan) -> None:
    bench.workplace.preferences.change(calendar_file='')
    plan('Budget')
    assert not upkeep._idle.isActive()
    assert not file.exists()


def write(qtbot: QtBot, upkeep: CalendarUpkeep) -> None:
    upkeep.write()
    qtbot.waitUntil(lambda: not upkeep._is_writing)


def test_a_folder_that_is_gone_is_told_once_until_it_is_there_again(
    qtbot: QtBot, bench: Bench, file: Path, upkeep: CalendarUpkeep
) -> None:
    gone = file.parent / 'gone'
    bench.workplace.preferences.change(calendar_file=str(gone / 'a.ics'))
    write(qtbot, upkeep)
    assert str(gone) in bench.toasts()[-1]
    bench.desk.feedback.hush()
    write(qtbot, upkeep)
    assert bench.toasts() == []
    gone.mkdir()
    write(qtbot, upkeep)
    shutil.rmtree(gone)
    write(qtbot, upkeep)
    assert str(gone) in bench.toasts()[-1]


def test_a_database_that_is_busy_is_waited_for_and_a_full_disk_is_said(upkeep: CalendarUpkeep, bench: Bench) -> None:
    upkeep._fail(DatabaseBusy(path='deals.db'))
    assert upkeep._idle.isActive()
    assert bench.toasts() == []
    upkeep._fail(DiskFull(path='a.ics'))
    assert bench.toasts()[-1].startswith('Le disque est plein')


def test_a_file_is_named_after_what_is_to_be_done(bench: Bench, plan: Plan) -> None:
    lines = [bench.ledger.activities.line(plan(subject)) for subject in ('Budget : 2/3 ?', '', 'x' * 200, '...')]
    assert [proposed_name(line) for line in lines if line] == [
        'Budget 2 3.ics', 'Atelier.ics', 'x' * 80 + '.ics', 'action.ics',
    ]  # fmt: skip
