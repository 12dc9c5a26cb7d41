"""A report as a table of its own, without the page: its cells, its heads, its keys and its room."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from in_report import MOTIFS, deals, lead, made, whole
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.ui.reports.sheet.sheet_model import SheetModel, column_title
from salesdesk.ui.reports.sheet.sheet_table import WIDEST, SheetTable
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme

Key, Role = Qt.Key, Qt.ItemDataRole
CTRL = Qt.KeyboardModifier.ControlModifier
ACROSS = Qt.Orientation.Horizontal
LONG = 'Le client a préféré un concurrent déjà en place chez lui depuis de nombreuses années, et moins cher de moitié'


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False)
    use_language('en')


@pytest.fixture
def table(qtbot: QtBot) -> SheetTable:
    own = SheetTable()
    qtbot.addWidget(own)
    own.resize(900, 300)
    own.show()
    show(own, MOTIFS)
    return own


def show(table: SheetTable, report: Report) -> None:
    table.sheet.show_report(report)
    table.show_rows()


def cell(table: SheetTable, row: int, column: int, role: Role = Role.DisplayRole) -> Any:
    return table.sheet.index(row, column).data(role)


def test_the_model_is_a_proper_one(table: SheetTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.sheet)


def test_before_it_is_read_a_table_is_empty(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = SheetModel(qapp)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount(), model.headerData(0, ACROSS)) == (0, 0, None)
    assert model.shown(model.index(0, 0)) is None
    assert not model.is_figure(0)


@pytest.mark.parametrize(
    ('language', 'row'),
    [
        ('fr', ['Prix', '12', '41,7\u00a0%', '18\u202f451\u00a0€', '3,5\u00a0j', '9 juin 2026']),
        ('en', ['Prix', '12', '41.7%', '€18,451', '3.5d', '9 Jun 2026']),
    ],
)
def test_cells_are_written_in_her_language(table: SheetTable, language: str, row: list[str]) -> None:
    use_language(language)
    assert [cell(table, 0, column) for column in range(6)] == row


@pytest.mark.parametrize(('column', 'right'), [(0, False), (1, True), (2, True), (3, True), (4, True), (5, False)])
def test_figures_stand_at_the_right_with_their_heads(table: SheetTable, column: int, right: bool) -> None:
    head = table.sheet.headerData(column, ACROSS, Role.TextAlignmentRole)
    both = (cell(table, 0, column, Role.TextAlignmentRole), head)
    assert [bool(align and align & Qt.AlignmentFlag.AlignRight) for align in both] == [right, right]


def test_a_name_that_is_cut_is_whole_in_its_tip(table: SheetTable) -> None:
    show(table, made((LONG, 3), ('Prix', 12)))
    assert cell(table, 0, 0, Role.ToolTipRole).replace('\n', ' ') == LONG
    assert cell(table, 0, 1, Role.ToolTipRole) is None


def test_a_figure_without_deals_behind_it_is_quiet(table: SheetTable) -> None:
    quiet = cell(table, 1, 1, Role.ForegroundRole)
    assert quiet == theme().color('text-2')
    assert cell(table, 0, 1, Role.ForegroundRole) is None
    assert cell(table, 0, 0, Role.ForegroundRole) is None


@pytest.mark.parametrize(('currency', 'title'), [('', 'Won'), ('USD', 'Won (USD)'), ('JPY', 'Won (JPY)')])
def test_a_sum_of_one_currency_is_titled_with_it(currency: str, title: str) -> None:
    assert column_title(Column('won', 'Won', Unit.MONEY, currency=currency)) == title


@pytest.mark.parametrize(('definition', 'explained'), [('lost', True), ('no such key', False), ('', False)])
def test_a_head_is_explained_where_there_is_a_definition(table: SheetTable, definition: str, explained: bool) -> None:
    show(table, replace(MOTIFS, columns=(MOTIFS.columns[0], replace(MOTIFS.columns[1], definition=definition))))
    assert bool(table.sheet.headerData(1, ACROSS, Role.ToolTipRole)) is explained


def test_a_figure_is_named_after_its_row_and_its_column(table: SheetTable) -> None:
    shown = table.sheet.shown(table.sheet.index(0, 1))
    assert shown is not None
    assert (shown.name, shown.figure.value, shown.scope) == ('Prix: Lost', 12, MOTIFS.scope)
    assert table.sheet.shown(table.sheet.index(9, 0)) is None


def test_a_row_about_one_deal_leads_to_it_from_each_cell(table: SheetTable) -> None:
    show(table, made(('Toit', 3), deal_id=77))
    found = [table.sheet.shown(table.sheet.index(0, column)) for column in range(2)]
    assert [shown.figure.deal_id for shown in found if shown] == [77, 77]


def test_deals_of_its_own_come_before_the_deal_of_the_row(table: SheetTable) -> None:
    report = made(('Toit', 3), deal_id=77)
    row = (report.rows[0][0], deals(3))
    show(table, replace(report, rows=(row,)))
    shown = table.sheet.shown(table.sheet.index(0, 1))
    assert shown is not None
    assert shown.figure.deal_id is None
    assert shown.figure.behind


def test_another_report_takes_the_place_of_the_first(table: SheetTable) -> None:
    show(table, made(('Un', 1), ('Deux', 2), ('Trois', 3)))
    assert (table.sheet.rowCount(), table.sheet.columnCount(), cell(table, 2, 0)) == (3, 2, 'Trois')
    assert table.currentIndex() == table.sheet.index(0, 0)


@pytest.mark.parametrize('width', [900, 1380])
def test_what_is_spare_goes_to_the_columns(table: SheetTable, width: int) -> None:
    table.resize(width, 300)
    header = table.horizontalHeader()
    assert sum(header.sectionSize(at) for at in range(header.count())) == table.viewport().width()


def test_what_is_missing_is_scrolled_to_and_not_squeezed(table: SheetTable) -> None:
    table.resize(240, 300)
    header = table.horizontalHeader()
    assert [header.sectionSize(at) for at in range(header.count())] == table._widths()
    assert table.horizontalScrollBar().maximum() > 0
    assert table.whole_height() > SheetTable.whole_height(resized(table, 1600))


def resized(table: SheetTable, width: int) -> SheetTable:
    table.resize(width, 300)
    return table


def test_a_very_long_name_leaves_room_for_the_figures(table: SheetTable) -> None:
    show(table, made((LONG * 3, 3)))
    assert table._widths()[0] <= WIDEST + 30


def test_an_empty_report_has_a_height_and_no_cell_at_hand(table: SheetTable) -> None:
    show(table, made())
    assert not table.currentIndex().isValid()
    assert table.whole_height() > 0


def test_a_report_of_no_columns_shares_no_room(table: SheetTable) -> None:
    show(table, Report('none', MOTIFS.scope, (), ()))
    assert table._widths() == []


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter])
def test_enter_tells_the_figure_at_hand(table: SheetTable, qtbot: QtBot, key: Qt.Key) -> None:
    table.setCurrentIndex(table.sheet.index(0, 1))
    with qtbot.waitSignal(table.figure_chosen) as told:
        qtbot.keyClick(table, key)
    shown: Shown = told.args[0]
    assert shown.name == 'Prix: Lost'


@pytest.mark.parametrize(('row', 'column'), [(0, 0), (1, 1)])
def test_what_leads_nowhere_is_not_told(table: SheetTable, qtbot: QtBot, row: int, column: int) -> None:
    table.setCurrentIndex(table.sheet.index(row, column))
    with qtbot.assertNotEmitted(table.figure_chosen):
        qtbot.keyClick(table, Key.Key_Return)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, row, column).center())


def middle(table: SheetTable, row: int, column: int) -> QRect:
    return table.visualRect(table.sheet.index(row, column))


def test_a_click_tells_what_enter_does(table: SheetTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.figure_chosen) as told:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 0, 1).center())
    assert told.args[0].figure.value == 12


def test_ctrl_c_asks_for_a_copy_of_the_report(table: SheetTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.copy_asked):
        qtbot.keyClick(table, Key.Key_C, CTRL)


@pytest.mark.parametrize('letter', ['d', 'n', 'f', 'p'])
def test_a_letter_is_left_to_the_program(table: SheetTable, qtbot: QtBot, letter: str) -> None:
    show(table, made(('Prix', 1), ('Délai', 2)))
    qtbot.keyClicks(table, letter)
    assert table.currentIndex().row() == 0


def test_ctrl_enter_is_left_to_the_window(table: SheetTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.sheet.index(0, 1))
    with qtbot.assertNotEmitted(table.figure_chosen):
        qtbot.keyClick(table, Key.Key_Return, CTRL)


def test_arrows_walk_over_all_figures(table: SheetTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.sheet.index(0, 0))
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Right):
        qtbot.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 2)


def test_beside_the_cells_nothing_is_explained(table: SheetTable, qtbot: QtBot) -> None:
    told: list[Shown | None] = []
    table.figure_pointed.connect(lambda shown, _place: told.append(shown))
    QTest.mouseMove(table.viewport(), middle(table, 0, 1).center())
    QTest.mouseMove(table.viewport(), middle(table, 1, 1).bottomLeft() + QRect(0, 0, 1, 80).bottomLeft())
    assert told[-1] is None
    assert any(shown is not None and shown.figure.value == 12 for shown in told)


@pytest.mark.parametrize(
    ('first', 'month', 'days'),
    [
        (date(2026, 6, 1), date(2026, 6, 1), (date(2026, 6, 1), date(2026, 6, 15))),
        (date(2026, 5, 20), date(2026, 5, 1), (date(2026, 5, 20), date(2026, 5, 31))),
    ],
)
def test_a_figure_of_a_month_is_about_its_days_in_the_period(
    table: SheetTable, first: date, month: date, days: tuple[date, date]
) -> None:
    report = whole(first, (Figure(Unit.MONTH, month), Figure(Unit.COUNT, 3, n=3)))
    show(table, report)
    shown = table.sheet.shown(table.sheet.index(0, 1))
    assert shown is not None
    assert (shown.scope.period.first, shown.scope.period.last) == days


def test_nothing_to_count_from_is_a_dash_not_a_zero(table: SheetTable) -> None:
    row = lead('Prix'), Figure(Unit.SHARE, None), Figure(Unit.SHARE, Fraction(0)), Figure(Unit.COUNT, 0)
    columns = tuple(Column(str(at), str(at), figure.unit) for at, figure in enumerate(row))
    show(table, Report('rates', MOTIFS.scope, columns, (row,)))
    assert [cell(table, 0, column) for column in range(1, 4)] == ['–', '0.0%', '0']
