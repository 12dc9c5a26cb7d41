"""The page of reports: what it shows, its switches, and that it follows what happens."""

from datetime import date

import pytest
from building import TODAY, Desk, euros
from furnishing import furnished
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from report_seat import ReportSeat

from salesdesk.domain.money import Money
from salesdesk.reports.periods import PeriodKind, period_before, whole_months
from salesdesk.reports.report import Period
from salesdesk.ui.reports.period_popover import PeriodPopover
from salesdesk.ui.reports.report_page import ReportPage
from salesdesk.ui.widgets.focus.focus_trap import focus_stops


def test_the_tiles_say_what_the_design_s_do(reports: ReportSeat) -> None:
    assert reports.tiles() == {
        'Open pipeline': ('€406,250', '27 deals'),
        'Weighted forecast': ('€186,420', '46% of the pipeline'),
        'Won in the period': ('€289,630', '41% of the target of 1 month'),
        'Win rate': ('35%', '24 won of 69'),
        'Mean cycle': ('47d', 'median 47d'),
        'Velocity': ('€2,411', 'per day'),
    }


def test_the_funnel_says_what_the_design_s_does(reports: ReportSeat) -> None:
    assert reports.spots('funnel')[:4] == [
        'Identification: 96 deals', 'Identification: 19 lost',
        'Qualification: 71 deals, 74% of the stage before', 'Qualification: 13 lost',
    ]  # fmt: skip
    assert reports.spots('funnel')[-1] == 'Won deals: 24 deals, 86% of the stage before'


def test_the_forecast_has_a_bar_for_each_part(reports: ReportSeat) -> None:
    assert reports.spots('forecast') == [
        'March 2026, won: €34,300', 'April 2026, won: €46,900', 'May 2026, won: €41,600',
        'June 2026, won: €18,450, target €45,000', 'June 2026, weighted: €35,940, target €45,000',
        'July 2026, weighted: €61,230', 'August 2026, weighted: €54,960', 'September 2026, weighted: €32,085',
    ]  # fmt: skip


def test_the_other_blocks_say_what_the_design_s_do(reports: ReportSeat) -> None:
    assert reports.spots('lost')[0] == 'No budget: 13 deals lost, 29%'
    assert reports.spots('times')[3] == 'Follow-up: 11d of 10d'


def test_before_it_is_read_the_page_is_there(qtbot: QtBot, qapp: QApplication, sample_desk: Desk) -> None:
    with furnished(qtbot, qapp, sample_desk) as seat:
        page = seat.window.show_page('reports')
        assert isinstance(page, ReportPage)
        assert page.overview.tiles.faces() == []
        assert page.overview.isVisible()
        qtbot.waitUntil(lambda: len(page.overview.tiles.faces()) == 6)


def test_another_pipeline_has_other_figures(reports: ReportSeat) -> None:
    reports.page.bar.tabs.setCurrentIndex(0)
    reports.wait()
    assert reports.spots('funnel')[0] != 'Identification: 96 deals'
    assert reports.page.choice.pipeline_id == reports.seat.desk.pipeline('prospecting').id


@pytest.mark.parametrize(
    ('kind', 'words'),
    [(PeriodKind.MONTH, 'June 2026'), (PeriodKind.QUARTER, 'Apr to Jun 2026'), (PeriodKind.YEAR, '2026')],
)
def test_the_switch_changes_the_period(reports: ReportSeat, qtbot: QtBot, kind: PeriodKind, words: str) -> None:
    segment = next(each for each in reports.page.bar.kinds.segments if each.option.key == kind.value)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    reports.wait()
    assert reports.page.bar.range.caption() == words


def test_a_month_is_held_against_the_month_before(reports: ReportSeat) -> None:
    reports.page.choice.choose_kind(PeriodKind.MONTH)
    reports.wait()
    assert reports.tiles()['Win rate'][1].startswith('2 won of 2 +')
    assert 'on a month' in reports.tiles()['Velocity'][1]


def test_any_span_of_days_can_be_asked_for(reports: ReportSeat, qtbot: QtBot) -> None:
    reports.page.bar.range.click()
    popover = reports.one(PeriodPopover)
    popover.first.set_text('1 March 2026')
    popover.last.set_text('15 March 2026')
    popover.button.click()
    reports.wait()
    assert reports.page.choice.period == Period(date(2026, 3, 1), date(2026, 3, 15))
    assert reports.page.bar.range.caption() == '1 Mar\u00a0– 15 Mar 2026'
    assert reports.page.bar.kinds.current() == ''


@pytest.mark.parametrize('at', [0, 1])
def test_enter_in_a_day_shows_the_span(reports: ReportSeat, at: int) -> None:
    reports.page.bar.range.click()
    popover = reports.one(PeriodPopover)
    field = (popover.first, popover.last)[at]
    field.set_text(('1 March 2026', '30 April 2026')[at])
    field.line.setFocus()
    reports.seat.press(Qt.Key.Key_Return)
    reports.wait()
    period = reports.page.choice.period
    assert (period.first, period.last)[at] == (date(2026, 3, 1), date(2026, 4, 30))[at]


def test_the_keyboard_starts_at_the_first_day_and_enter_stays_in_the_period(reports: ReportSeat) -> None:
    before, chosen = reports.page.choice.period, list[Period]()
    reports.page.bar.range.click()
    popover = reports.one(PeriodPopover)
    popover.chosen.connect(chosen.append)
    assert reports.seat.window.focusWidget() is popover.first.line
    reports.seat.press(Qt.Key.Key_Return)
    assert chosen == [before]


@pytest.mark.parametrize('width', [1180, 1440])
def test_the_switch_stays_under_the_mouse(reports: ReportSeat, width: int) -> None:
    reports.seat.window.resize(width, 800)
    places = set()
    for kind in ('twelve_months', 'month', 'quarter', 'year'):
        reports.page.choice.choose_kind(PeriodKind(kind))
        for _step in range(4):
            reports.page.choice.choose_period(period_before(reports.page.choice.period))
            reports.wait()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            places.add((reports.page.bar.kinds.x(), reports.page.bar.range.width()))
    assert len(places) == 1


def test_a_period_without_closings_is_no_new_base(reports: ReportSeat) -> None:
    reports.page.choice.choose_period(Period(date(2020, 3, 1), date(2020, 3, 31)))
    reports.wait()
    assert reports.tiles()['Win rate'] == ('–', 'no deal closed in this period')
    content = reports.page.overview.lost.content
    assert content is not None
    assert content.empty == 'No deal closed in this period.'


def test_a_day_that_is_none_leaves_the_other_field_as_it_is(reports: ReportSeat, qtbot: QtBot) -> None:
    reports.page.bar.range.click()
    popover = reports.one(PeriodPopover)
    before = popover.last.geometry()
    popover.first.set_text('abc')
    popover.button.click()
    qtbot.waitUntil(lambda: popover.first.height() > before.height())
    assert popover.last.geometry() == before
    popover.dismiss()


def test_a_span_that_ends_before_it_begins_is_refused(reports: ReportSeat) -> None:
    reports.page.bar.range.click()
    popover = reports.one(PeriodPopover)
    popover.first.set_text('15 March 2026')
    popover.last.set_text('1 March 2026')
    popover.button.click()
    assert popover.last.error() == 'The period ends before it begins.'
    popover.dismiss()


def test_one_can_step_to_the_period_before(reports: ReportSeat) -> None:
    reports.page.bar.range.click()
    reports.one(PeriodPopover).before.click()
    reports.wait()
    assert reports.page.bar.range.caption() == 'Jul 2024 to Jun 2025'
    assert reports.page.choice.kind is PeriodKind.TWELVE_MONTHS


def test_her_business_year_begins_when_she_says(reports: ReportSeat) -> None:
    preferences = reports.page._desk.workplace.preferences
    preferences.change(year_starts=4)
    reports.page.arrive()
    reports.page.choice.choose_kind(PeriodKind.YEAR)
    assert reports.page.choice.period == Period(date(2026, 4, 1), date(2027, 3, 31))


def test_the_funnel_counts_in_two_ways(reports: ReportSeat) -> None:
    strict = reports.page.overview.funnel.content
    reports.page.overview.modes.chosen.emit('funnel_any')
    other = reports.page.overview.funnel.content
    assert strict is not None
    assert other is not None
    assert (strict.report.name, other.report.name) == ('funnel', 'funnel_any')


def test_a_deal_won_is_in_the_figures(reports: ReportSeat) -> None:
    deal = reports.seat.desk.put('Atelier', 'closing', amount=euros(1_000))
    reports.seat.desk.closing.win(deal, TODAY, euros(1_000))
    reports.page._desk.workplace.signals.look_elsewhere()
    reports.wait()
    assert reports.tiles()['Won in the period'][0] == '€290,630'


def test_who_leaves_waits_for_nothing(reports: ReportSeat) -> None:
    reports.page.choice.step(forward=False)
    reports.seat.window.show_page('board')
    assert not reports.page.reader.is_reading


def test_without_a_deal_the_page_says_so(no_reports: ReportSeat) -> None:
    assert no_reports.tiles()['Win rate'] == ('–', 'no closed deals yet')
    assert no_reports.tiles()['Open pipeline'] == ('€0', '0 deals')
    empty = [block.content.empty for block in no_reports.page.overview.blocks if block.content]
    assert all(empty[:3])


def test_wins_without_losses_are_not_nothing_closed(reports: ReportSeat) -> None:
    reports.page.choice.choose_kind(PeriodKind.MONTH)
    reports.wait()
    content = reports.page.overview.lost.content
    assert content is not None
    assert content.empty == 'No loss in this period.'


def test_one_deal_is_enough_for_a_funnel(no_reports: ReportSeat) -> None:
    no_reports.seat.desk.put('Atelier', amount=euros(500))
    no_reports.page.arrive()
    no_reports.wait()
    assert no_reports.spots('funnel')[0] == 'Identification: 1 deal'
    assert no_reports.tiles()['Open pipeline'] == ('€500', '1 deal')


@pytest.mark.parametrize('width', [1180, 1440, 1920])
def test_the_bar_keeps_to_the_window(reports: ReportSeat, width: int) -> None:
    reports.seat.window.resize(width, 800)
    bar = reports.page.bar
    assert bar.paper.geometry().right() < bar.width()
    assert bar.tabs.width() >= bar.tabs.sizeHint().width()
    assert bar.others.accessibleName() == 'Other reports'


def test_a_long_count_is_said(reports: ReportSeat) -> None:
    counting = reports.page.counting
    reports.page.reader.progressed.emit(500, 100_000)
    assert counting.isVisible()
    assert counting.row.bar.value() == 500
    reports.page.reader.read.emit(None)
    assert not counting.isVisible()


def test_a_short_count_is_not(reports: ReportSeat) -> None:
    reports.page.reader.progressed.emit(500, 1_000)
    assert not reports.page.counting.isVisible()


def test_a_long_count_can_be_called_off(reports: ReportSeat) -> None:
    reports.page.choice.step(forward=False)
    reports.page.reader.progressed.emit(500, 100_000)
    reports.page.counting.row.stop.click()
    assert not reports.page.counting.isVisible()
    assert not reports.page.reader.is_reading


def test_tab_goes_through_the_page_as_one_reads(reports: ReportSeat) -> None:
    overview = reports.page.overview
    stops = focus_stops(reports.page)
    wanted = [
        reports.page.bar.paper, *overview.tiles.buttons, overview.modes.segments[0], overview.funnel.csv,
        overview.funnel.more, overview.funnel.chart.buttons[0], overview.forecast.csv,
    ]  # fmt: skip
    first = stops.index(wanted[0])
    assert stops[first : first + len(wanted)] == wanted


def test_in_a_report_tab_comes_to_the_chart_before_the_table(reports: ReportSeat) -> None:
    sheet = reports.page.sheet
    reports.open('months')
    wanted = [sheet.back, sheet.copy, sheet.csv, sheet.more, sheet.chart.buttons[0], sheet.table]
    assert focus_stops(sheet) == wanted


def test_amounts_of_another_currency_are_converted_when_she_asks(reports: ReportSeat) -> None:
    desk, line = reports.seat.desk, reports.page.overview.currencies
    assert not line.isVisible()
    desk.put('Dollars', amount=Money(100_000, 'USD'))
    desk.put_rate('USD', 'EUR', '0.5')
    reports.page.arrive()
    reports.wait()
    assert reports.tiles()['Open pipeline'][1] == '27 deals in EUR + $1,000'
    assert line.words.text() == 'Amounts in USD stand apart.'
    line.link.click()
    reports.wait()
    assert reports.tiles()['Open pipeline'] == ('€406,750', '28 deals')
    line.link.click()
    reports.wait()
    assert reports.tiles()['Open pipeline'][0] == '€406,250'


@pytest.mark.parametrize('first', [date(2025, 7, 1), date(2020, 3, 1)])
def test_in_french_too_the_tiles_stand_in_one_row(
    qtbot: QtBot, qapp: QApplication, sample_desk: Desk, first: date
) -> None:
    with furnished(qtbot, qapp, sample_desk, language='fr') as seat:
        seat.window.resize(1440, 900)
        reports = ReportSeat(seat, qtbot)
        reports.page.choice.choose_period(whole_months(first, 12))
        reports.wait()
        assert len({button.y() for button in reports.page.overview.tiles.buttons}) == 1
