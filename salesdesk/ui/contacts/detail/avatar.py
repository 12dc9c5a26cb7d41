"""The initials of somebody, in a disc; of a company, in a square."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

SIDE = 40


def initials(name: str) -> str:
    """'Hélène Marchais' is HM; one word gives one letter."""
    words = [word for word in name.split() if word[0].isalnum()]
    return ''.join(word[0].upper() for word in ([words[0], words[-1]] if len(words) > 1 else words))


class Avatar(QWidget):
    """Says nothing to a screen reader: the name stands beside it."""

    def __init__(self, name: str, *, round_: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._round = initials(name), round_
        self.setFixedSize(QSize(SIDE, SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        fill = look.color('hover' if look.name == 'dark' else 'sunken')
        radius = SIDE / 2 if self._round else tokens().radius['control']
        box = QRectF(self.rect())
        paint_box(painter, box, radius=radius, fill=fill, border=look.color('border'))
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, box, self._letters, 'read', look.color('text-2'), weight='semibold', align=middle)
