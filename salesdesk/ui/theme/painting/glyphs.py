"""Glyphs that place a step on a line: a ring with a pie n of N, and the marks of a won and a lost end."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from salesdesk.ui.theme.theme import Theme, theme

# Drawn on a square of 14, as in the design; scaled to the rectangle asked for.
GRID = 14.0
CENTER = QPointF(7, 7)
RING_RADIUS, PIE_RADIUS, DISC_RADIUS = 6.0, 3.6, 6.5
STROKE = 1.5
CHECK = (QPointF(4.2, 7.2), QPointF(6.2, 9.2), QPointF(9.8, 5.2))
CROSS = ((QPointF(5, 5), QPointF(9, 9)), (QPointF(9, 5), QPointF(5, 9)))
# Qt counts a sixteenth of a degree, from three o'clock, against the clock.
NOON, TURN = 90 * 16, 360 * 16


def _begin(painter: QPainter, rect: QRectF) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)


def paint_stage_glyph(painter: QPainter, rect: QRectF, part: int, total: int, color: QColor) -> None:
    """A ring, and a pie of `part` out of `total`, clockwise from noon."""
    _begin(painter, rect)
    painter.setPen(QPen(color, STROKE))
    painter.drawEllipse(CENTER, RING_RADIUS, RING_RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    # A pie of the whole turn would show a seam at noon.
    if part >= total:
        painter.drawEllipse(CENTER, PIE_RADIUS, PIE_RADIUS)
    else:
        pie = QRectF(CENTER.x() - PIE_RADIUS, CENTER.y() - PIE_RADIUS, 2 * PIE_RADIUS, 2 * PIE_RADIUS)
        painter.drawPie(pie, NOON, -round(TURN * part / total))
    painter.restore()


def _disc(painter: QPainter, fill: str, look: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(fill))
    painter.drawEllipse(CENTER, DISC_RADIUS, DISC_RADIUS)
    pen = QPen(look.color('text-on-fill'), STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)


def paint_won_glyph(painter: QPainter, rect: QRectF, look: Theme | None = None) -> None:
    """A green disc with a check; `look` where it is not painted for the window."""
    _begin(painter, rect)
    _disc(painter, 'success-fill', look or theme())
    painter.drawPolyline(list(CHECK))
    painter.restore()


def paint_lost_glyph(painter: QPainter, rect: QRectF, look: Theme | None = None) -> None:
    """A red disc with a cross; `look` as above."""
    _begin(painter, rect)
    _disc(painter, 'danger-fill', look or theme())
    for start, end in CROSS:
        painter.drawLine(start, end)
    painter.restore()
