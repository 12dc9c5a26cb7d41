"""A part of the inspector: a hairline above, a title with room for a control at its right, then the fields."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

SIDE, TITLE = 16, 22


class Section(QWidget):
    """`column` takes the content."""

    def __init__(self, title: str = '', control: QWidget | None = None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, 13, SIDE, 12)
        self.column.setSpacing(0)
        if title:
            self.column.addLayout(_title_row(title, control))
            self.column.addSpacing(4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_line(QPainter(self), QPointF(0, 0), QPointF(self.width(), 0), theme().color('border'))


def _title_row(title: str, control: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    words = Label(title, weight='semibold')
    words.setFixedHeight(TITLE)
    row.addWidget(words, 1)
    if control is not None:
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
