"""Tables as the design draws them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.tables import CellDelegate, dress_table, hovered_row

TABULAR = QFont.Tag('tnum')


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    dress_table(table)
    table.setModel(QStandardItemModel(table))
    return table


@pytest.mark.parametrize(('text', 'tabular'), [('12 400 €', True), ('Saint-Cyr-sur-Loire', False), ('Lot 3', True)])
def test_figures_stand_in_columns_and_names_are_not_torn(table: QTableView, text: str, tabular: bool) -> None:
    model, delegate, option = table.model(), table.itemDelegate(), QStyleOptionViewItem()
    assert isinstance(model, QStandardItemModel)
    assert isinstance(delegate, CellDelegate)
    model.appendRow(QStandardItem(text))
    option.font = table.font()
    delegate.initStyleOption(option, model.index(0, 0))
    assert (TABULAR in option.font.featureTags()) is tabular


def is_lit(table: QTableView, row: int, column: int) -> bool:
    option, delegate, model = QStyleOptionViewItem(), table.itemDelegate(), table.model()
    assert isinstance(delegate, CellDelegate)
    delegate.initStyleOption(option, model.index(row, column))
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def test_a_row_is_lit_as_a_whole(table: QTableView) -> None:
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    for number in range(3):
        model.appendRow([QStandardItem(f'{number}'), QStandardItem('')])
    table.show()
    assert hovered_row(table) == -1
    table.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    spot = table.visualRect(model.index(1, 0)).center()
    table.cursor().setPos(table.viewport().mapToGlobal(spot))
    assert [[is_lit(table, row, column) for column in (0, 1)] for row in range(3)] == [
        [False, False], [True, True], [False, False]
    ]  # fmt: skip
