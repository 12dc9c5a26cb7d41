"""Boxes with crisp edges: borders that fall on whole device pixels at every scaling (100, 125, 200 %)."""

from math import floor

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

# Kept by name: in Python 3.11 each look into an enumeration is a call.
ANTIALIASING, NO_BRUSH, NO_PEN = QPainter.RenderHint.Antialiasing, Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen

# What browsers draw for a dashed border of 1 px, so that an empty place looks as drawn.
DASH_ON, DASH_OFF = 3.0, 2.5


def device_width(painter: QPainter, width: float = 1.0) -> float:
    """The width nearest to `width` px that is a whole number of device pixels, at least one; in px."""
    scale = painter.deviceTransform().m11()
    return max(1, floor(width * scale + 0.5)) / scale


def device_rect(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle with every edge on a device pixel."""
    transform = painter.deviceTransform()
    mapped = transform.mapRect(rect)
    left, top = floor(mapped.left() + 0.5), floor(mapped.top() + 0.5)
    right, bottom = floor(mapped.right() + 0.5), floor(mapped.bottom() + 0.5)
    return transform.inverted()[0].mapRect(QRectF(left, top, right - left, bottom - top))


def paint_ground(painter: QPainter, rect: QRect | QRectF, color: QColor) -> None:
    """Fills the rectangle as it lies. By fillRect PySide would load all it knows of gradients to read the arguments."""
    painter.setBackground(color)
    painter.eraseRect(rect)


def paint_box(
    painter: QPainter,
    rect: QRectF,
    *,
    radius: float = 0.0,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded box whose border lies wholly inside `rect`; `width` in px, `dashed` for an empty place."""
    outer = device_rect(painter, rect)
    painter.save()
    painter.setRenderHint(ANTIALIASING)
    painter.setBrush(fill if fill is not None else NO_BRUSH)
    painter.setPen(NO_PEN)
    inset = 0.0
    if border is not None:
        pen = QPen(border, device_width(painter, width))
        if dashed:
            pen.setDashPattern([DASH_ON, DASH_OFF])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        inset = pen.widthF() / 2
    # The pen runs along its own middle, which is less round than the outer edge.
    corner = max(0.0, min(radius, outer.height() / 2, outer.width() / 2) - inset)
    painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def paint_line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float = 1.0) -> None:
    """A horizontal or vertical rule; `start` and `end` are corners of the strip it fills, `width` px thick."""
    thick = device_width(painter, width)
    line = QLineF(start, end)
    horizontal = abs(line.dy()) < abs(line.dx())
    size = (abs(line.dx()), thick) if horizontal else (thick, abs(line.dy()))
    strip = QRectF(min(start.x(), end.x()), min(start.y(), end.y()), *size)
    # Filled, not stroked: a stroke between two device pixels would be two pale ones.
    paint_ground(painter, device_rect(painter, strip), color)


def paint_ring(painter: QPainter, rect: QRectF, radius: float, color: QColor, width: float, gap: float) -> None:
    """A focus ring around `rect`: `gap` px away from it, `width` px thick, outside; `radius` is the box's own."""
    outside = width + gap
    outer = device_rect(painter, rect).adjusted(-outside, -outside, outside, outside)
    paint_box(painter, outer, radius=radius + outside, border=color, width=width)


def paint_disc(
    painter: QPainter, rect: QRectF, fill: QColor | None, border: QColor | None = None, width: float = 1.0
) -> None:
    """A circle inscribed in `rect`; the border lies inside. It isn't snapped: round shapes stay round."""
    painter.save()
    painter.setRenderHint(ANTIALIASING)
    painter.setBrush(fill if fill is not None else NO_BRUSH)
    painter.setPen(QPen(border, width) if border is not None else NO_PEN)
    inset = width / 2 if border is not None else 0.0
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()
