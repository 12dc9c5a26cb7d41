"""The least a PySide6 program can be: a window, shown and painted once. It says when, and leaves."""

import os
import sys
from time import monotonic

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """Says the moment at which it is painted, on the clock that all processes share."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        os.write(1, f'{monotonic()}\n'.encode())
        os._exit(0)


app = QApplication(sys.argv)
window = Window()
window.show()
sys.exit(app.exec())
