"""What is to be said, word by word: behind a bar, as a quotation."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

BAR, INDENT, AROUND = 2, 10, 2


class SaidLine(QWidget):
    """A script may be long: it wraps."""

    def __init__(self, text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, AROUND, 0, AROUND)
        column.addWidget(Label(text, 'body', 'text-2', lines=0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(0, AROUND, BAR, self.height() - 2 * AROUND), theme().color('accent-line'))
