"""Every report as a table: its figures, its chart, its definitions, and the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from refusing import refusing
from report_seat import ReportSeat
from seat import focused

from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.domain.touched import EVERYTHING
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.widgets.floating.menu import Menu

ROLE = Qt.ItemDataRole


@pytest.mark.parametrize('name', REPORTS)
def test_each_report_is_a_table_with_its_definitions(reports: ReportSeat, name: str) -> None:
    table = reports.open(name)
    sheet = reports.page.sheet
    assert sheet.report is not None
    assert sheet.report.name == name
    assert table.sheet.rowCount() == len(sheet.report.rows)
    keys = {column.definition for column in sheet.report.columns} & set(DEFINITIONS)
    assert all(DEFINITIONS[key].text in sheet.meanings.text() for key in keys)


@pytest.mark.parametrize('name', REPORTS)
def test_each_report_of_nothing_is_empty_and_quiet(no_reports: ReportSeat, name: str) -> None:
    no_reports.open(name)
    sheet = no_reports.page.sheet
    assert sheet.empty.isVisible() != sheet.table_pane.isVisible()


def test_the_months_are_in_rows(reports: ReportSeat) -> None:
    reports.open('months')
    assert [row[0] for row in reports.cells()][-2:] == ['May 2026', 'June 2026']
    assert reports.page.sheet.chart_pane.isVisible()


def test_a_table_ends_where_its_rows_do(reports: ReportSeat) -> None:
    table = reports.open('months')
    last = table.visualRect(table.sheet.index(table.sheet.rowCount() - 1, 0))
    assert table.viewport().height() - last.bottom() in range(4)


def test_the_columns_take_the_room_there_is(reports: ReportSeat) -> None:
    table = reports.open('lost_reasons')
    header = table.horizontalHeader()
    assert sum(header.sectionSize(at) for at in range(header.count())) == table.viewport().width()


def test_a_head_says_what_its_column_means(reports: ReportSeat) -> None:
    model = reports.open('lost_reasons').sheet
    tip = model.headerData(2, Qt.Orientation.Horizontal, ROLE.ToolTipRole)
    assert tip.startswith('Deals lost for this reason')


def test_enter_on_a_figure_lists_its_deals(reports: ReportSeat) -> None:
    table = reports.open('lost_reasons')
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.sheet.index(0, 1))
    reports.seat.press(Qt.Key.Key_Return)
    assert len(reports.list()) == 13


def test_a_name_leads_nowhere(reports: ReportSeat) -> None:
    table = reports.open('lost_reasons')
    table.clicked.emit(table.sheet.index(0, 0))
    assert reports.seat.shown(BehindDialog) == []


def test_a_row_about_one_deal_opens_it(reports: ReportSeat) -> None:
    table = reports.open('movers')
    figure = reports.page.sheet.report.rows[0][0] if reports.page.sheet.report else None
    table.clicked.emit(table.sheet.index(0, 0))
    assert figure is not None
    assert reports.seat.office._pages.deal_in_panel() == figure.deal_id


def test_a_cell_with_the_keyboard_is_explained(reports: ReportSeat) -> None:
    table = reports.open('lost_reasons')
    table.setFocus(Qt.FocusReason.TabFocusReason)
    reports.seat.press(Qt.Key.Key_Right)
    assert reports.page.explainer.callout.text().startswith('No budget: Deals lost: 13')


def test_the_overview_is_one_button_away(reports: ReportSeat, qtbot: object) -> None:
    reports.open('lost_reasons')
    assert focused() is reports.page.sheet.back
    reports.seat.press(Qt.Key.Key_Return)
    reports.wait()
    assert reports.page.overview.isVisible()


def test_the_menu_offers_every_report(reports: ReportSeat) -> None:
    reports.page.bar.others.click()
    menu = reports.one(Menu)
    # Those of a kind stand behind one line: thirty lines are higher than a window.
    groups = [action.menu() for action in menu.actions()]
    lines = [action for group in (menu, *filter(None, groups)) for action in group.actions() if not action.menu()]
    titles = [action.text() for action in lines if not action.isSeparator()]
    assert sorted(titles) == sorted(['Overview', *(kind.title for kind in REPORTS.values())])
    menu.close()


def test_a_block_can_be_seen_as_a_table(reports: ReportSeat) -> None:
    reports.page.overview.lost.more.click()
    menu = reports.one(Menu)
    menu.actions()[0].trigger()
    menu.close()
    reports.wait()
    assert reports.page.sheet.title.text() == 'Reasons for losses'


@pytest.mark.parametrize(('name', 'title'), [('months', 'Month by month'), ('lost_reasons', 'Reasons for losses')])
def test_the_chart_of_a_report_is_saved_as_a_picture(
    reports: ReportSeat, tmp_path: Path, name: str, title: str
) -> None:
    names: list[str] = []
    reports.page.ways.ask_file = lambda _title, _kinds, own: names.append(own) or tmp_path / own
    reports.open(name)
    for entry in range(2):
        reports.page.sheet.more.click()
        menu = reports.one(Menu)
        menu.actions()[entry].trigger()
        menu.close()
    assert names == [f'{title}.png', f'{title}.svg']
    assert QImage(str(tmp_path / names[0])).width() > 1000
    assert title in (tmp_path / names[1]).read_text(encoding='utf-8')


def test_a_report_without_a_chart_offers_no_picture(reports: ReportSeat) -> None:
    reports.open('unattended')
    assert not reports.page.sheet.more.isVisible()


def test_another_period_is_shown_in_the_table(reports: ReportSeat) -> None:
    reports.open('months')
    reports.page.choice.step(forward=False)
    reports.wait()
    assert reports.cells()[0][0] == 'July 2024'


def test_the_stages_of_one_deal_are_asked_for_in_its_list(reports: ReportSeat) -> None:
    reports.page.overview.tiles.buttons[0].click()
    reports.one(BehindDialog).times.click()
    reports.wait()
    assert reports.page.sheet.title.text() == 'Its time per stage'
    assert reports.cells()


def test_after_how_many_days_a_deal_is_unattended_is_chosen_and_kept(reports: ReportSeat) -> None:
    reports.open('months')
    days = reports.page.sheet.days
    assert not days.isVisible()
    reports.open('unattended')
    assert (days.isVisible(), days.select.current()) == (True, '14')
    more = len(reports.cells())
    days.select.chosen.emit('30')
    reports.wait()
    assert len(reports.cells()) < more
    assert reports.page.sheet.notes.text() == 'Without contact for 30d or longer.'
    reports.open('unattended')
    assert days.select.current() == '30'


def test_what_she_has_seen_is_no_longer_changed(reports: ReportSeat) -> None:
    reports.open('changed')
    assert reports.page.sheet.seen.isVisible() == bool(reports.cells())
    reports.page.sheet.seen.click()
    reports.wait()
    assert reports.cells() == []
    assert not reports.page.sheet.seen.isVisible()


def test_days_that_cannot_be_kept_are_not_counted_by(reports: ReportSeat) -> None:
    reports.open('unattended')
    days = reports.page.sheet.days
    with refusing(reports.seat.office.desk.workplace.workspace):
        days.select.chosen.emit('30')
        assert reports.seat.toast()
        reports.wait()
    assert days.select.current() == '14'


def test_read_again_without_a_change_her_cell_stays(reports: ReportSeat) -> None:
    table = reports.open('months')
    table.setCurrentIndex(table.sheet.index(2, 1))
    reports.page.follow(EVERYTHING)
    reports.wait()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)


def test_the_rows_stand_at_once_where_they_stay(reports: ReportSeat) -> None:
    table = reports.open('sources')
    at_once = table.mapTo(reports.page, table.rect().topLeft())
    QApplication.sendPostedEvents()
    reports.page.follow(EVERYTHING)
    reports.wait()
    assert table.mapTo(reports.page, table.rect().topLeft()) == at_once


def test_a_press_is_meant_though_the_report_is_read_again_beneath_it(reports: ReportSeat) -> None:
    table, hand = reports.open('sources'), reports.seat.hand
    cell = table.visualRect(table.sheet.index(0, 1)).center()
    spot = table.viewport().mapTo(reports.seat.window, cell)
    hand.press(spot)
    reports.page.follow(EVERYTHING)
    reports.wait()
    hand.release(spot)
    reports.one(BehindDialog).reject()
