"""The copies: made, looked at, and asked back for, with real files."""

from datetime import timedelta

import pytest
from building import NOW
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.backups.backup_rows import BackupRow
from salesdesk.ui.settings.sections.backups_section import BackupsSection
from salesdesk.ui.settings.settings_page import SettingsPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def copies(ui_desk: Desk) -> list[Backup]:
    """Two of them, newest first: today's and yesterday's."""
    clock = ui_desk.workplace.clock
    assert isinstance(clock, FixedClock)
    clock.set(NOW - timedelta(days=1))
    ui_desk.workplace.backups.make()
    clock.set(NOW)
    ui_desk.workplace.backups.make()
    return ui_desk.workplace.backups.backups()


@pytest.fixture
def section(page: SettingsPage) -> BackupsSection:
    section = page.section('backups')
    assert isinstance(section, BackupsSection)
    return section


def opened(page: SettingsPage, section: BackupsSection) -> list[BackupRow]:
    page.open_section('backups')
    return list(section.pane.rows.values())


def test_without_copies_there_is_one_thing_to_do(page: SettingsPage, section: BackupsSection) -> None:
    assert opened(page, section) == []
    assert section.none.isVisible()
    assert section.pane.isHidden()
    assert not section.folder.isEnabled()


def test_a_copy_is_made_on_request_and_listed(qtbot: QtBot, page: SettingsPage, section: BackupsSection) -> None:
    page.open_section('backups')
    with qtbot.waitSignal(page.copy_made) as heard:
        qtbot.mouseClick(section.make, LEFT)
        assert not section.make.isEnabled()
        assert section.progress.isVisible()
    made = heard.args[0]
    assert made.path.exists()
    assert list(section.pane.rows) == [made.path]
    assert section.make.isEnabled()
    assert section.progress.isHidden()


def test_copies_are_listed_newest_first_and_checked(
    qtbot: QtBot, copies: list[Backup], page: SettingsPage, section: BackupsSection
) -> None:
    rows = opened(page, section)
    qtbot.waitUntil(lambda: rows[1].state.chip.text != 'en vérification')
    assert [row.when for row in rows] == ['aujourd’hui 9:00', 'hier 9:00']
    assert [row.state.chip.text for row in rows] == ['intacte', 'intacte']


def test_two_copies_of_one_minute_are_told_apart(
    ui_desk: Desk, copies: list[Backup], page: SettingsPage, section: BackupsSection
) -> None:
    clock = ui_desk.workplace.clock
    assert isinstance(clock, FixedClock)
    clock.set(NOW + timedelta(seconds=7))
    ui_desk.workplace.backups.make()
    rows = opened(page, section)
    assert [row.when for row in rows] == ['aujourd’hui 9:00:07', 'aujourd’hui 9:00:00', 'hier 9:00']
    assert rows[0].restore.accessibleName() != rows[1].restore.accessibleName()


def test_a_damaged_copy_says_so_and_cannot_be_restored(
    qtbot: QtBot, copies: list[Backup], page: SettingsPage, section: BackupsSection
) -> None:
    with copies[1].path.open('r+b') as file:
        file.seek(5000)
        file.write(b'garbage')
    row = opened(page, section)[1]
    qtbot.waitUntil(lambda: row.state.chip.text == 'abîmée')
    assert not row.restore.isEnabled()
    assert row.restore.toolTip() == 'Une copie abîmée ne peut pas être restaurée.'


def test_restoring_is_asked_twice(
    qtbot: QtBot, copies: list[Backup], page: SettingsPage, section: BackupsSection
) -> None:
    row = opened(page, section)[1]
    qtbot.mouseClick(row.restore, LEFT)
    assert row.is_asking()
    assert row.no.hasFocus()
    with qtbot.waitSignal(page.restore_asked) as heard:
        qtbot.mouseClick(row.yes, LEFT)
    assert heard.args == [copies[1]]


def test_restoring_can_be_taken_back(
    qtbot: QtBot, copies: list[Backup], page: SettingsPage, section: BackupsSection
) -> None:
    row = opened(page, section)[0]
    qtbot.mouseClick(row.restore, LEFT)
    with qtbot.assertNotEmitted(page.restore_asked):
        qtbot.keyClick(row.no, Qt.Key.Key_Return)
    assert not row.is_asking()
    assert row.restore.hasFocus()


def test_a_question_stays_open_while_copies_are_being_checked(
    qtbot: QtBot, copies: list[Backup], page: SettingsPage, section: BackupsSection
) -> None:
    row = opened(page, section)[0]
    row.restore.click()
    qtbot.waitUntil(lambda: row.state.chip.text == 'intacte')
    assert row.is_asking()


def test_the_folder_is_opened_by_what_was_given(qtbot: QtBot, copies: list[Backup], ui_desk: Desk) -> None:
    asked: list[object] = []
    page = SettingsPage(ui_desk, '1.2.3', asked.append)
    qtbot.addWidget(page)
    page.open_section('backups')
    section = page.section('backups')
    assert isinstance(section, BackupsSection)
    section.folder.click()
    assert asked == [ui_desk.workplace.backups.folder]


def test_a_disk_that_does_not_play_along_is_said_in_place(
    qtbot: QtBot, ui_desk: Desk, page: SettingsPage, section: BackupsSection
) -> None:
    page.open_section('backups')
    ui_desk.workplace.backups.folder.write_text('in the way')
    section.make.click()
    qtbot.waitUntil(section.problem.isVisible)
    assert section.problem.accessibleName()
    assert section.make.isEnabled()
