"""The menu of a deal in the list, asked for with the right button and with its key."""

import pytest
from list_seat import show_list
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.deal_list.deal_table import DealTable

Reason = QContextMenuEvent.Reason


@pytest.fixture
def table(seat: Seat) -> DealTable:
    """Four deals."""
    for number in range(4):
        seat.desk.put(f'Affaire {number}')
    return show_list(seat).table


def spot(table: DealTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


@pytest.mark.parametrize('row', [0, 1, 3])
def test_its_key_means_the_row_in_hand(qtbot: QtBot, table: DealTable, row: int) -> None:
    table.setCurrentIndex(table.model().index(row, 0))
    at = table.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    with qtbot.waitSignal(table.menu_asked) as heard:
        QApplication.sendEvent(table, QContextMenuEvent(Reason.Keyboard, at, table.mapToGlobal(at)))
    assert heard.args is not None
    assert heard.args[0] == row
    assert table.indexAt(table.viewport().mapFromGlobal(heard.args[1])).row() == row


@pytest.mark.parametrize(('row', 'asked'), [(2, [2]), (None, [])])
def test_the_right_button_means_the_row_under_it(table: DealTable, row: int | None, asked: list[int]) -> None:
    at = spot(table, row) if row is not None else QPoint(60, table.viewport().height() - 4)
    rows: list[int] = []
    table.menu_asked.connect(lambda number, _at: rows.append(number))
    event = QContextMenuEvent(Reason.Mouse, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), event)
    assert rows == asked
