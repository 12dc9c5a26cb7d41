"""A click on any bar or number lists its deals; a look at it says what it is."""

import csv
import io
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from report_seat import ReportSeat
from seat import focused

from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.reports.periods import PeriodKind
from salesdesk.ui.exchange.export_dialog import ExportDialog
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.reports.behind.behind_source import BehindSource
from salesdesk.ui.reports.tiles.tile_row import shown_of
from salesdesk.ui.reports.words.explained import Shown


def all_shown(reports: ReportSeat) -> Iterator[Shown]:
    """Every figure of the page, in both ways of counting."""
    overview = reports.page.overview
    yield from (shown_of(tile, overview.scope) for tile in overview.tiles.tiles)
    for mode in ('funnel', 'funnel_any'):
        overview.modes.chosen.emit(mode)
        yield from overview.contents()[0].shown
    for content in overview.contents()[1:]:
        yield from content.shown


def test_behind_every_figure_are_as_many_deals_as_it_rests_on(reports: ReportSeat) -> None:
    shown = [each for each in all_shown(reports) if each.figure.behind]
    lists = reports.page.explainer.lists
    counts = [(each.name, BehindSource(lists, each.figure.behind).count) for each in shown]
    assert counts == [(each.name, each.figure.n) for each in shown]
    assert len(shown) > 40


def test_every_spot_has_a_figure(reports: ReportSeat) -> None:
    for block in reports.page.overview.blocks:
        assert block.content is not None
        assert len(block.chart.buttons) == len(block.content.shown)


def test_a_click_on_a_bar_lists_its_deals(reports: ReportSeat) -> None:
    chart = reports.page.overview.lost.chart
    window = reports.seat.window
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     chart.mapTo(window, chart.spot_rect(0).topLeft() + QPoint(200, 12)))  # fmt: skip
    assert len(reports.list()) == 13
    assert reports.one(BehindDialog).accessibleName() == 'No budget: 13'


def test_a_click_on_a_tile_lists_its_deals(reports: ReportSeat) -> None:
    reports.page.overview.tiles.buttons[0].click()
    assert len(reports.list()) == 27


def test_what_was_lost_between_two_stages_is_a_number_too(reports: ReportSeat) -> None:
    reports.page.overview.funnel.chart.chosen.emit(1)
    assert reports.one(BehindDialog).accessibleName() == 'Identification, lost there: 19'
    assert len(reports.list()) == 19


def test_by_keyboard_from_a_bar_to_its_deal(reports: ReportSeat) -> None:
    reports.page.overview.lost.chart.move_to(0)
    reports.seat.press(Qt.Key.Key_Down)
    reports.seat.press(Qt.Key.Key_Return)
    title = reports.list()[0]
    reports.seat.press(Qt.Key.Key_Return)
    assert reports.seat.shown(BehindDialog) == []
    assert title in reports.one(DealPanel).accessibleName()


def test_escape_gives_the_keyboard_back_to_the_bar(reports: ReportSeat) -> None:
    reports.page.overview.lost.chart.move_to(2)
    reports.seat.press(Qt.Key.Key_Return)
    reports.seat.press(Qt.Key.Key_Escape)
    assert focused() is reports.page.overview.lost.chart.buttons[2]


def test_a_figure_of_nothing_has_an_empty_list(no_reports: ReportSeat) -> None:
    no_reports.page.overview.tiles.buttons[0].click()
    assert no_reports.one(BehindDialog).table is None


def test_a_figure_that_no_deals_make_up_opens_nothing(no_reports: ReportSeat) -> None:
    won = no_reports.page.overview.tiles.buttons[2]
    won.click()
    assert no_reports.seat.shown(BehindDialog) == []
    assert won.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_figure_with_the_keyboard_is_explained(reports: ReportSeat) -> None:
    reports.seat.press(Qt.Key.Key_Tab)
    reports.page.overview.tiles.buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    note = reports.page.explainer.callout
    assert note.isVisible()
    title, definition, filtered, counted, *beside = note.text().split('\n')
    assert title == 'Win rate: 34.78%'
    assert definition.startswith('Deals won / (deals won + deals lost), closed in the period.')
    assert filtered == 'Sales: deals closed from 1 Jul 2025 to 30 Jun 2026'
    assert counted == 'Counted: 69'
    assert beside[0].startswith('Win rate by value: 32.48%')


def test_a_bar_under_the_mouse_is_explained(reports: ReportSeat, qtbot: object) -> None:
    overview = reports.page.overview
    overview.times.chart.point(0)
    reports._qtbot.waitUntil(reports.page.explainer.callout.isVisible)
    assert reports.page.explainer.callout.text().startswith('Identification: 6.')
    overview.times.chart.point(-1)
    assert not reports.page.explainer.callout.isVisible()


def test_a_month_is_explained_as_that_month(reports: ReportSeat) -> None:
    april = reports.page.overview.forecast.content.shown[1] if reports.page.overview.forecast.content else None
    assert april is not None
    assert reports.page.explainer.about().paragraphs(april)[2] == 'Sales: deals closed from 1 Apr 2026 to 30 Apr 2026'


def test_escape_takes_an_explanation_away(reports: ReportSeat) -> None:
    reports.seat.press(Qt.Key.Key_Tab)
    reports.page.overview.tiles.buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    reports.seat.press(Qt.Key.Key_Escape)
    assert not reports.page.explainer.callout.isVisible()
    assert focused() is reports.page.overview.tiles.buttons[3]


def test_no_explanation_stays_over_other_figures(reports: ReportSeat) -> None:
    reports.seat.press(Qt.Key.Key_Tab)
    reports.page.overview.tiles.buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    reports.page.choice.choose_kind(PeriodKind.MONTH)
    reports.wait()
    assert not reports.page.explainer.callout.isVisible()


def test_an_explanation_goes_with_its_page(reports: ReportSeat) -> None:
    reports.seat.press(Qt.Key.Key_Tab)
    reports.page.overview.tiles.buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    reports.seat.window.show_page('board')
    assert not reports.page.explainer.callout.isVisible()


@pytest.mark.parametrize('block', ['funnel', 'forecast', 'lost', 'times'])
def test_a_screen_reader_hears_what_a_bar_means(reports: ReportSeat, block: str) -> None:
    button = getattr(reports.page.overview, block).chart.buttons[0]
    told = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description)
    assert 'Sales: deals' in told
    assert 'Counted: ' in told


def test_the_deals_behind_a_figure_can_be_exported(reports: ReportSeat) -> None:
    reports.page.overview.lost.chart.chosen.emit(0)
    reports.one(BehindDialog).export.click()
    form = reports.one(ExportDialog).form
    assert (form.chosen(), form.kinds['figure'].text()) == ('figure', 'Deals of this figure (13)')
    request = form.request()
    exporting = ExportController(reports.seat.desk.workspace.database, reports.seat.desk.clock)
    rows = list(csv.DictReader(io.StringIO(b''.join(exporting.chunks(request)).decode(), newline='')))
    assert {row['lost_reason'] for row in rows} == {'No budget'}
    assert len(rows) == 13
