"""Starts the program on the data folder's database and prints what is loaded when its board is painted."""

import os
import sys

from salesdesk.__main__ import main  # isort: skip - first, as the command does
import salesdesk.app  # noqa: F401 isort: skip - then this, which loads Qt in the program's own way
from PySide6.QtGui import QPaintEvent

from salesdesk.ui.board.columns.column_view import ColumnView

_paint = ColumnView.paintEvent


def watched_paint(view: ColumnView, event: QPaintEvent) -> None:
    _paint(view, event)
    os.write(1, '\n'.join(sys.modules).encode())
    os._exit(0)


ColumnView.paintEvent = watched_paint  # type: ignore[method-assign]
sys.exit(main([]))
