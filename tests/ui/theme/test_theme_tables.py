"""Tables as the design draws them."""

import pytest
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.tables import CellDelegate, dress_table

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
