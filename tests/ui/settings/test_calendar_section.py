"""The calendar file in the settings: chosen, written at once, its address copied, ended."""

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.calendar_section import CalendarSection


class Choice:
    """What she answers when she is asked for a file."""

    path: Path | None = None

    def __call__(self, proposed: Path) -> Path | None:
        assert proposed.suffix == '.ics'
        return self.path


@pytest.fixture
def choice(tmp_path: Path) -> Choice:
    choice = Choice()
    choice.path = tmp_path / 'Mon agenda.ics'
    return choice


@pytest.fixture
def section(qtbot: QtBot, ui_desk: Desk, choice: Choice) -> CalendarSection:
    section = CalendarSection(ui_desk, choice)
    qtbot.addWidget(section)
    section.changed.connect(lambda name, value: ui_desk.workplace.preferences.change(**{name: value}))
    section.refresh()
    section.show()
    return section


def kept(desk: Desk) -> str:
    return desk.workplace.preferences.preferences.calendar_file


def test_at_first_there_is_none(section: CalendarSection) -> None:
    assert not section.file.isVisible()
    assert not section.written.isVisible()


def test_the_file_chosen_is_written_at_once_and_kept(
    qtbot: QtBot, section: CalendarSection, ui_desk: Desk, choice: Choice
) -> None:
    with qtbot.waitSignal(section.changed):
        section.choose.click()
    assert choice.path is not None
    assert kept(ui_desk) == str(choice.path)
    assert Calendar.from_ical(choice.path.read_bytes()).walk('VEVENT')
    assert section.file.title.text() == 'Mon agenda.ics'
    section.copy.click()
    assert QGuiApplication.clipboard().text() == choice.path.as_uri()
    choice.path.unlink()
    section.refresh()
    assert section.written.description.text().startswith('Le fichier n’est plus là.')


def test_a_place_that_cannot_be_written_to_is_refused_there_and_then(
    qtbot: QtBot, section: CalendarSection, ui_desk: Desk, choice: Choice, tmp_path: Path
) -> None:
    choice.path = tmp_path / 'gone' / 'a.ics'
    section.choose.click()
    qtbot.waitUntil(section.problem.isVisible)
    assert str(tmp_path / 'gone') in section.problem.accessibleName()
    assert kept(ui_desk) == ''


def test_she_may_change_her_mind_and_end_it(
    qtbot: QtBot, section: CalendarSection, ui_desk: Desk, choice: Choice
) -> None:
    with qtbot.waitSignal(section.changed):
        section.choose.click()
    chosen, choice.path = choice.path, None
    section.choose.click()
    assert kept(ui_desk) == str(chosen)
    with qtbot.waitSignal(section.changed):
        section.end.click()
    assert kept(ui_desk) == ''
    section.refresh()
    assert not section.file.isVisible()


def test_once_writes_a_file_and_keeps_nothing(
    qtbot: QtBot, section: CalendarSection, ui_desk: Desk, choice: Choice
) -> None:
    section.export.click()
    assert choice.path is not None
    qtbot.waitUntil(choice.path.exists)
    assert kept(ui_desk) == ''
