"""Schedules in the settings: set up, changed, written now, taken away; and what came of each run."""

from pathlib import Path

import pytest
from building import TODAY
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.schedules.schedule_book import ScheduleBook
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.schedules.schedule_form import MONTHLY
from salesdesk.ui.settings.schedules.schedule_rows import ScheduleRow
from salesdesk.ui.settings.sections.schedules_section import SchedulesSection
from salesdesk.ui.widgets.focus.focus_trap import focus_stops


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / 'comptable').mkdir()
    return tmp_path / 'comptable'


@pytest.fixture
def section(qtbot: QtBot, ui_desk: Desk, folder: Path) -> SchedulesSection:
    section = SchedulesSection(ui_desk, lambda _begin: folder)
    qtbot.addWidget(section)
    section.refresh()
    section.show()
    return section


def set_up(section: SchedulesSection, *names: str) -> ScheduleRow:
    section.form.choose.click()
    for name in names:
        section.form.names[name].setChecked(True)
    section.form.save.click()
    return section.pane.rows[-1]


def texts(row: QWidget) -> list[str]:
    return [label.accessibleName() or label.text() for label in row.findChildren(QWidget) if hasattr(label, 'text')]


def book(desk: Desk) -> ScheduleBook:
    return ScheduleBook(desk.workplace.workspace)


def test_nothing_is_scheduled_at_first(section: SchedulesSection) -> None:
    assert section.none.isVisible()
    assert not section.pane.isVisible()


def test_every_friday_these_files_into_this_folder(section: SchedulesSection, ui_desk: Desk, folder: Path) -> None:
    row = set_up(section, 'funnel', 'deals_list')
    (kept,) = book(ui_desk).all()
    assert (kept.weekday, kept.names, kept.folder, kept.since) == (4, ('funnel', 'deals_list'), str(folder), TODAY)
    assert {'Chaque vendredi', f'CSV, dans {folder}', 'Pas encore écrit.'} <= set(texts(row))
    assert section.form.schedule().names == ()


def test_a_day_of_the_month_is_asked_for_where_it_matters(section: SchedulesSection, ui_desk: Desk) -> None:
    assert not section.form.month_day.isVisible()
    section.form.when.choose(MONTHLY)
    section.form.when.chosen.emit(MONTHLY)
    assert section.form.month_day.isVisible()
    section.form.month_day.choose('31')
    assert 'Le 31 de chaque mois' in texts(set_up(section, 'deals_list'))
    assert (book(ui_desk).all()[0].weekday, book(ui_desk).all()[0].month_day) == (None, 31)


def test_what_says_too_little_is_said_and_stays_as_typed(section: SchedulesSection, ui_desk: Desk) -> None:
    section.form.names['deals_list'].setChecked(True)
    section.form.save.click()
    assert section.form.problem.text() == 'Choisissez un dossier où écrire.'
    assert section.form.names['deals_list'].isChecked()
    assert book(ui_desk).all() == []


def test_what_was_wrong_is_said_no_longer_once_it_is_put_right(section: SchedulesSection) -> None:
    section.form.names['deals_list'].setChecked(True)
    section.form.save.click()
    section.form.choose.click()
    assert section.form.problem.text() == ''


def test_set_up_on_its_own_day_it_is_written_at_once(
    qtbot: QtBot, section: SchedulesSection, folder: Path, ui_desk: Desk
) -> None:
    section.form.when.choose(str(TODAY.weekday()))
    with qtbot.waitSignal(section.runs.ended):
        set_up(section, 'deals_list')
    assert [path.suffix for path in folder.iterdir()] == ['.csv']
    assert book(ui_desk).due() == []


def test_one_is_changed_in_the_same_form(section: SchedulesSection, ui_desk: Desk) -> None:
    set_up(section, 'deals_list').edit.click()
    assert section.form.names['deals_list'].isChecked()
    section.form.format.choose('xlsx')
    section.form.save.click()
    assert [(one.id, one.format) for one in book(ui_desk).all()] == [(1, 'xlsx')]


def test_a_change_given_up_changes_nothing(section: SchedulesSection, ui_desk: Desk) -> None:
    set_up(section, 'deals_list').edit.click()
    section.form.names['funnel'].setChecked(True)
    section.form.give_up.click()
    assert book(ui_desk).all()[0].names == ('deals_list',)
    assert section.form.schedule().id == 0


def test_one_is_taken_away(section: SchedulesSection, ui_desk: Desk) -> None:
    set_up(section, 'deals_list').remove.click()
    assert book(ui_desk).all() == []
    assert section.none.isVisible()


def test_written_now_it_says_when(qtbot: QtBot, section: SchedulesSection, folder: Path) -> None:
    row = set_up(section, 'deals_list', 'funnel')
    with qtbot.waitSignal(section.runs.ended):
        row.write.click()
    assert {path.name for path in folder.iterdir()} == {'deals_list 2026-06-09.csv', 'funnel 2026-06-09.csv'}
    assert section.pane.rows[0].last.text() == 'Dernière écriture\u00a0: aujourd’hui 9:00.'


def test_a_folder_that_is_gone_is_said(qtbot: QtBot, section: SchedulesSection, folder: Path) -> None:
    row = set_up(section, 'deals_list')
    folder.rmdir()
    with qtbot.waitSignal(section.runs.ended):
        row.write.click()
    assert section.pane.rows[0].last.text().startswith('Échec\u00a0: aujourd’hui 9:00. Le dossier')


def test_every_control_can_be_reached_and_has_a_name(section: SchedulesSection) -> None:
    set_up(section, 'deals_list')
    stops = focus_stops(section)
    assert len(stops) > 20
    assert [stop for stop in stops if not (stop.accessibleName() or getattr(stop, 'text', str)())] == []


def test_every_file_has_a_name_of_its_own(section: SchedulesSection) -> None:
    names = [box.text() for box in section.form.names.values()]
    assert len(set(names)) == len(names)
