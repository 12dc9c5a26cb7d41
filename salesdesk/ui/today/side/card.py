"""A white card of the right column: a title, a quiet word at the right, and what it holds."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.label import Label

SIDE, TOP = 17, 15


class Card(QWidget):
    """Fill `column`. `note` is the word at the right of the title."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Not Maximum: a sentence in two lines needs more than its hint says.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(title)
        self.title = Label(title, weight='semibold')
        self.note = Label('', 'small', 'text-3', shrinks=False)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.note)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self.column.setSpacing(0)
        self.column.addLayout(self.head)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(
            QPainter(self),
            QRectF(self.rect()),
            radius=tokens().radius['card'],
            fill=theme().color('surface'),
            border=theme().color('border'),
        )
