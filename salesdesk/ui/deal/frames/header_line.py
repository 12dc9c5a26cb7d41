"""The second line of a dialog's head: names that may be cut, and an amount that may not."""

from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.text import draw_text, elided, text_width
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.floating.dialog_frame import DialogHeader
from salesdesk.ui.widgets.text.label import Label

ROLE, COLOR = 'body', 'text-2'


class CutNames(Label):
    """As wide as what is read of them in `room` px: the room that an ellipsis leaves is not theirs."""

    room = 0

    def shown(self) -> str:
        return elided(self.text(), ROLE, self.room)

    def fit(self, room: int) -> None:
        self.room = room
        self.setMaximumWidth(ceil(text_width(self.shown(), ROLE)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        # Cut once: cut again in its own width, a text may lose one more letter.
        box = QRectF(0, 0, self.room, self.height())
        draw_text(QPainter(self), box, self.shown(), ROLE, theme().color(COLOR))


class HeaderLine(QWidget):
    """Where there is no room for both the names are cut, and the amount follows close behind what is left of them."""

    def __init__(self, names: str, amount: str) -> None:
        super().__init__()
        self.names = CutNames(names, ROLE, COLOR)
        self.amount = Label(f', {amount}' if names and amount else amount, ROLE, COLOR, shrinks=False)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        for part in (self.names, self.amount):
            self._line.addWidget(part)
        self._line.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.names.fit(self.width() - self.amount.sizeHint().width())
        self._line.activate()


def add_subtitle(header: DialogHeader, names: str, amount: str) -> None:
    """'Entrepôt frigorifique, Transports Girardeau, 18 900 €' under the title; nothing where both are empty."""
    # The header itself takes one text, which it cuts at the end: there the amount stands.
    row = header.layout()
    first = row.itemAt(0) if row is not None else None
    words = first.layout() if first is not None else None
    if isinstance(words, QVBoxLayout) and (names or amount):
        words.addWidget(HeaderLine(names, amount))
