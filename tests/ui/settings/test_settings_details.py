"""Smaller things of the settings: lists, forms and progress."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.jobs.job import JobCancelled
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.backups.backup_checks import BackupChecks, check_backups
from salesdesk.ui.settings.parts.currency_select import CurrencySelect, currency_options
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.settings.parts.settings_section import WIDEST, SettingsSection
from salesdesk.ui.settings.section_list import SectionList
from salesdesk.ui.settings.sections.backups_section import BackupsSection
from salesdesk.ui.settings.sections.currencies_section import CurrenciesSection
from salesdesk.ui.settings.sections.reasons_section import ReasonsSection
from salesdesk.ui.settings.settings_page import SettingsPage
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.separator import Separator

TITLES = {'one': 'One', 'two': 'Two', 'three': 'Three'}


@pytest.fixture
def section_list(qtbot: QtBot) -> SectionList:
    sections = SectionList('Sections', TITLES)
    qtbot.addWidget(sections)
    sections.resize(196, 200)
    return sections


def section_of(page: SettingsPage, key: str, kind: type[SettingsSection]) -> SettingsSection:
    page.open_section(key)
    section = page.section(key)
    assert isinstance(section, kind)
    return section


def color_at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def test_choosing_for_her_is_silent_and_choosing_herself_is_told(qtbot: QtBot, section_list: SectionList) -> None:
    with qtbot.assertNotEmitted(section_list.chosen):
        section_list.choose('two')
    with qtbot.waitSignal(section_list.chosen) as heard:
        section_list.buttons['three'].click()
    assert heard.args == ['three']


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_the_open_section_is_tinted(qapp: QApplication, section_list: SectionList, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    section_list.choose('two')
    image = section_list.grab().toImage()
    tints = [color_at(image, 4, section_list.buttons[key].geometry().center().y()) for key in TITLES]
    assert [tint == theme().color('accent-soft').name() for tint in tints] == [False, True, False]
    apply_theme(qapp, 'light', animations=False)


def test_a_pane_separates_its_rows_and_can_be_emptied(qtbot: QtBot) -> None:
    pane = Pane('Rows')
    qtbot.addWidget(pane)
    for text in ('one', 'two', 'three'):
        pane.add_row(QLabel(text))
    assert len(pane.findChildren(Separator)) == 2
    pane.clear()
    assert all(row.isHidden() for row in pane.findChildren(QLabel))


def test_a_bar_ends_in_a_line(qtbot: QtBot) -> None:
    bar = PageBar('Settings')
    qtbot.addWidget(bar)
    bar.resize(300, 56)
    image = bar.grab().toImage()
    assert color_at(image, 200, 55) == theme().color('border').name()
    assert color_at(image, 200, 54) == theme().color('surface').name()


def test_a_section_never_grows_too_wide_to_read(qtbot: QtBot) -> None:
    section = SettingsSection('Title', 'A sentence.')
    qtbot.addWidget(section)
    part = QWidget()
    section.add(part)
    section.resize(1400, 600)
    section.show()
    assert part.width() == WIDEST


@pytest.mark.parametrize(('width', 'shown'), [(120, 'CHF'), (220, 'Franc suisse (CHF)')])
def test_a_currency_is_shortened_only_where_there_is_no_room(
    qtbot: QtBot, ui_desk: Desk, width: int, shown: str
) -> None:
    select = CurrencySelect('Currency', currency_options())
    qtbot.addWidget(select)
    select.choose('CHF')
    select.resize(width, 32)
    assert select.currentText() == shown
    assert select.toolTip() == 'Franc suisse (CHF)'


def test_the_field_of_a_rate_says_which_way_it_goes(page: SettingsPage) -> None:
    section = section_of(page, 'currencies', CurrenciesSection)
    assert isinstance(section, CurrenciesSection)
    assert section.form.value.label.text() == '1 USD en EUR'
    section.form.currency.choose('CHF')
    section.form.currency.chosen.emit('CHF')
    assert section.form.value.line.accessibleName() == '1 CHF en EUR'


def test_enter_adds_the_rate(qtbot: QtBot, ui_desk: Desk, page: SettingsPage) -> None:
    section = section_of(page, 'currencies', CurrenciesSection)
    assert isinstance(section, CurrenciesSection)
    section.form.value.line.setFocus()
    qtbot.keyClicks(section.form.value.line, '0,92')
    qtbot.keyClick(section.form.value.line, Qt.Key.Key_Return)
    assert len(ui_desk.workplace.reference.rates()) == 1


def test_a_reason_being_typed_is_saved_when_another_section_is_opened(ui_desk: Desk, page: SettingsPage) -> None:
    section = section_of(page, 'reasons', ReasonsSection)
    assert isinstance(section, ReasonsSection)
    section.form.name.line.setFocus()
    section.form.name.line.setText('Trop cher')
    page.list.buttons['general'].setFocus()
    page.list.buttons['general'].click()
    assert ui_desk.workplace.reference.lost_reasons()[0].name.fr == 'Trop cher'


def test_a_copy_on_its_way_can_be_stopped(qtbot: QtBot, ui_desk: Desk, page: SettingsPage) -> None:
    section = section_of(page, 'backups', BackupsSection)
    assert isinstance(section, BackupsSection)
    section.make.click()
    section.progress.stop.click()
    qtbot.waitUntil(section.make.isEnabled)
    assert section.progress.isHidden()


def test_a_second_press_starts_no_second_copy(qtbot: QtBot, ui_desk: Desk, page: SettingsPage) -> None:
    section = section_of(page, 'backups', BackupsSection)
    assert isinstance(section, BackupsSection)
    section.copy_now()
    section.copy_now()
    qtbot.waitUntil(section.make.isEnabled)
    assert len(ui_desk.workplace.backups.backups()) == 1


def test_every_copy_is_read_and_told_apart(ui_desk: Desk) -> None:
    backups = ui_desk.workplace.backups
    good, bad = backups.make(), backups.make()
    bad.path.write_bytes(b'garbage')
    told: list[tuple[int, int]] = []
    verdicts = check_backups(backups, [good, bad])(lambda done, total: told.append((done, total)), lambda: False)
    assert verdicts == {good.path: True, bad.path: False}
    assert told == [(1, 2), (2, 2)]


def test_reading_the_copies_can_be_stopped(ui_desk: Desk) -> None:
    backup = ui_desk.workplace.backups.make()
    with pytest.raises(JobCancelled):
        check_backups(ui_desk.workplace.backups, [backup])(lambda _done, _total: None, lambda: True)


def test_a_copy_is_read_once_only(qtbot: QtBot, ui_desk: Desk) -> None:
    backup = ui_desk.workplace.backups.make()
    checks = BackupChecks(ui_desk.workplace.backups, ui_desk.jobs, ui_desk.window)
    with qtbot.waitSignal(checks.found):
        checks.look_at([backup])
    with qtbot.assertNotEmitted(checks.found, wait=200):
        checks.look_at([backup])
    assert checks.verdicts == {backup.path: True}


def test_a_copy_that_went_meanwhile_is_not_intact(ui_desk: Desk) -> None:
    gone = Backup(ui_desk.workplace.backups.make().made_at, Path('/nowhere/gone.db'), 1)
    assert check_backups(ui_desk.workplace.backups, [gone])(lambda _d, _t: None, lambda: False) == {gone.path: False}
