"""The line that shows where a card would go."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc
from salesdesk.ui.theme.theme import theme

THICKNESS = 2
DOT = 6


def paint_insert_line(painter: QPainter, y: float, left: float, right: float, *, refused: bool) -> None:
    """2 px with a dot at each end, centred on y; amber where the drop is refused."""
    ink = theme().color('warning' if refused else 'accent')
    line = QRectF(left, y - THICKNESS / 2, right - left, THICKNESS)
    paint_box(painter, line, radius=1, fill=ink)
    for x in (left, right):
        spot = QRectF(0, 0, DOT, DOT)
        spot.moveCenter(QPointF(x, y))
        paint_disc(painter, spot, ink)
