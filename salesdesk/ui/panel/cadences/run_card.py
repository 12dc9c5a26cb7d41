"""One cadence at work on the deal: how far it is, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from salesdesk.ui.deal.asking.even_rows import EvenRows
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

ICON, SIDE, GAP = 14, 12, 8


class RunCard(QWidget):
    """`asks`: it is a question to her, on a tint. Buttons stand in the order in which they are added."""

    def __init__(self, name: str, progress: str, words: str, *, asks: bool) -> None:
        super().__init__()
        self._asks = asks
        self.setAccessibleName(', '.join(part for part in (name, progress, words) if part))
        self.name = Label(name, weight='semibold')
        self.progress = Label(progress, 'small', 'text-3', shrinks=False)
        self.words = Label(words, 'small', 'text-2', lines=0)
        self.buttons: list[Button] = []
        head = QHBoxLayout()
        head.setContentsMargins(ICON + GAP, 0, 0 if asks else SIDE - 4, 0)
        head.setSpacing(GAP)
        head.addWidget(self.name, 1)
        head.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 9, SIDE if asks else 4, 10 if asks else 6)
        column.setSpacing(6 if asks else 0)
        column.addLayout(head)
        self._place: QLayout
        if asks:
            # A question has its answers in a row of their own.
            column.addWidget(self.words)
            row = QWidget()
            self._place = EvenRows(row)
            column.addWidget(row)
        else:
            self._place = QHBoxLayout()
            self._place.setSpacing(0)
            self._place.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(self._place)

    def add_button(self, caption: str, act: Callable[[], object], variant: str = 'secondary') -> Button:
        """A verb; act is called when it is pressed."""
        button = Button(caption, variant, size='sm')
        button.setAccessibleDescription(self.name.text())
        button.clicked.connect(lambda: act())
        self._place.addWidget(button)
        self.buttons.append(button)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        fill, border = ('accent-soft', 'accent-line') if self._asks else ('surface', 'border')
        box = QRectF(self.rect())
        paint_box(painter, box, radius=tokens().radius['card'], fill=look.color(fill), border=look.color(border))
        middle = self.name.geometry().center().y() + 0.5
        ink = look.color('accent-text' if self._asks else 'text-3')
        paint_icon(painter, QRectF(SIDE, middle - ICON / 2, ICON, ICON), 'repeat', ink)
