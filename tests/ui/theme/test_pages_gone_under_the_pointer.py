"""A page with a table may be hidden or deleted under the pointer: a filter on its events once crashed the program."""

import subprocess
import sys

import pytest

# In a program of its own: what it guards against would take the tests down with it.
PROGRAM = """
import sys
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHoverEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QTableView, QVBoxLayout, QWidget
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.tables import dress_table, hovered_row

app = QApplication(['test', '-platform', 'offscreen'])
apply_theme(app, 'light', animations=False)
pages = QStackedWidget()
pages.resize(400, 300)
pages.addWidget(QWidget())


def page_with_table():
    page = QWidget()
    table = QTableView()
    dress_table(table)
    model = QStandardItemModel(8, 2, table)
    table.setModel(model)
    QVBoxLayout(page).addWidget(table)
    pages.addWidget(page)
    pages.setCurrentWidget(page)
    return page, table


def pointed_at(table, row):
    ground = table.viewport()
    at = table.visualRect(table.model().index(row, 0)).center()
    spot, far = QPointF(at), QPointF(ground.mapToGlobal(at))
    table.cursor().setPos(far.toPoint())
    QCoreApplication.sendEvent(ground, QEnterEvent(spot, spot, far))
    QCoreApplication.sendEvent(ground, QHoverEvent(QEvent.Type.HoverMove, spot, far, QPointF()))
    none = Qt.MouseButton.NoButton
    QCoreApplication.sendEvent(
        ground, QMouseEvent(QEvent.Type.MouseMove, spot, far, none, none, Qt.KeyboardModifier.NoModifier)
    )
    QTest.mouseMove(pages.windowHandle(), ground.mapTo(pages, at))
    app.processEvents()


def hide(page, table):
    pages.setCurrentIndex(0)
    QCoreApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    app.processEvents()


def delete(page, table):
    # Whole, with the pointer still over its table: a table says that it is left while it is taken apart.
    shiboken6.delete(page)
    app.processEvents()


pages.show()
app.processEvents()
lit = []
for _round in range(20):
    page, table = page_with_table()
    app.processEvents()
    pointed_at(table, 1)
    lit.append(hovered_row(table))
    for go in GONE:
        go(page, table)
    if 'delete' not in [go.__name__ for go in GONE]:
        pages.setCurrentWidget(page)
        pointed_at(table, 2)
        lit.append(hovered_row(table))
    else:
        QTest.mouseMove(pages.windowHandle(), QPoint(30, 30))
        app.processEvents()
print(sorted(set(lit)))
"""


GONE = {'hidden': ('hide,', '[1, 2]'), 'deleted': ('delete,', '[1]'), 'hidden and deleted': ('hide, delete', '[1]')}


@pytest.mark.parametrize(('gone', 'lit'), GONE.values(), ids=GONE.keys())
def test_the_program_goes_on_without_the_page(gone: str, lit: str) -> None:
    program = PROGRAM.replace('in GONE', f'in ({gone})')
    command = [sys.executable, '-X', 'faulthandler', '-c', program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, lit), done.stderr
    assert 'Traceback' not in done.stderr
