"""Where a chart will stand while its figures are counted: quiet bars, nothing that moves."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme

# Parts of the width, from the top.
BARS = (0.92, 0.7, 0.56, 0.48, 0.3, 0.2)
BAR, PITCH, MARGIN = 20, 44, 6


class Skeleton(QWidget):
    """Says nothing: the block around it says that it is being counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(280, PITCH * len(BARS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, part in enumerate(BARS):
            bar = QRectF(MARGIN, MARGIN + at * PITCH, (self.width() - 2 * MARGIN) * part, BAR)
            if bar.bottom() <= self.height():
                paint_box(painter, bar, radius=3, fill=theme().color('chart-track'))
