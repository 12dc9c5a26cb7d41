"""Shadows of floating surfaces, drawn once per theme and scaling as a nine-patch and stretched around any box."""

from functools import lru_cache
from math import ceil, erf, sqrt

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from salesdesk.ui.theme.painting.boxes import device_rect
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

STOPS = 24
RINGS = 16
# The middle strip that is stretched, in px.
MIDDLE = 2


def shadow_margins(level: str) -> QMarginsF:
    """How far a shadow reaches beyond its box on each side, in px."""
    shadow = tokens().shadows[level]
    reach = shadow.blur
    return QMarginsF(reach, max(0, reach - shadow.y), reach, reach + shadow.y)


def _covered(part: float) -> float:
    """How dark a blurred edge is at -1 (farthest out) to 1 (farthest in): the integral of a Gaussian cut at 2 sigma,
    spread so that it ends at 0 and 1."""
    return max(0.0, min(1.0, (1 + erf(part * sqrt(2)) / erf(sqrt(2))) / 2))


def _edge_gradient(start: QPointF, end: QPointF) -> QLinearGradient:
    """Across one edge of a blurred box, from outside to inside."""
    gradient = QLinearGradient(start, end)
    for step in range(STOPS + 1):
        gradient.setColorAt(step / STOPS, QColor.fromRgbF(0, 0, 0, _covered(step / STOPS * 2 - 1)))
    return gradient


def _multiply_edges(painter: QPainter, side: float, reach: float) -> None:
    """Leaves in the picture the product of the four edges: a blurred box, brightest in the middle."""
    edge = 2 * reach
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    for start, end in (
        (QPointF(0, 0), QPointF(edge, 0)),
        (QPointF(side, 0), QPointF(side - edge, 0)),
        (QPointF(0, 0), QPointF(0, edge)),
        (QPointF(0, side), QPointF(0, side - edge)),
    ):
        painter.fillRect(QRectF(0, 0, side, side), _edge_gradient(start, end))


def _stack_rings(painter: QPainter, side: float, reach: float, shade: QColor) -> None:
    """A narrow shadow follows the rounded corner: boxes one inside the other, each as dark as the blur is there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(RINGS + 1):
        part = step / RINGS * 2 - 1
        distance = part * reach
        ring = QColor(shade)
        ring.setAlphaF(shade.alphaF() * _covered(part))
        painter.setBrush(ring)
        inset = reach + distance
        corner = max(1.0, tokens().radius['card'] - distance)
        painter.drawRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), corner, corner)


@lru_cache(maxsize=32)
def _patch(level: str, scale: float, color: str, alpha: float) -> QPixmap:
    """The corner pieces and the stretchable middle in one square picture."""
    reach = tokens().shadows[level].blur
    side = 2 * _corner(reach) + MIDDLE
    pixels = ceil(side * scale)
    pixmap = QPixmap(pixels, pixels)
    shade = QColor(color)
    shade.setAlphaF(alpha)
    narrow = reach < tokens().radius['card']
    pixmap.fill(Qt.GlobalColor.transparent if narrow else shade)
    painter = QPainter(pixmap)
    painter.scale(pixels / side, pixels / side)
    if narrow:
        _stack_rings(painter, side, reach, shade)
    else:
        _multiply_edges(painter, side, reach)
    painter.end()
    return pixmap


def _corner(reach: float) -> float:
    """Px of the picture that must not be stretched: the blur on both sides of the edge, and the rounding."""
    return 2 * max(reach, tokens().radius['card'])


def paint_shadow(painter: QPainter, box: QRectF, level: str, opacity: float = 1.0) -> None:
    """The shadow of `box` ('e1', 'e2', 'e3') around and beneath it; the box itself is painted over it afterwards."""
    shadow = tokens().shadows[level]
    if not shadow.blur:
        return
    look = theme()
    patch = _patch(level, painter.deviceTransform().m11(), look.color('shadow').name(), shadow.alpha[look.name])
    painter.save()
    painter.setOpacity(painter.opacity() * opacity)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _stretch(painter, device_rect(painter, box.translated(shadow.x, shadow.y)), patch, shadow.blur)
    painter.restore()


def _stretch(painter: QPainter, box: QRectF, patch: QPixmap, reach: float) -> None:
    """Nine pieces: four corners as they are, edges and middle drawn out. A box too small gets squeezed corners."""
    outer = box.adjusted(-reach, -reach, reach, reach)
    corner = _corner(reach)
    # A box lower than its blur has no middle left to stretch.
    corner_x, corner_y = min(corner, outer.width() / 2), min(corner, outer.height() / 2)
    pixels = patch.width()
    piece = pixels * corner / (2 * corner + MIDDLE)
    columns = (
        (outer.left(), corner_x, 0.0, piece),
        (outer.left() + corner_x, outer.width() - 2 * corner_x, piece, pixels - 2 * piece),
        (outer.right() - corner_x, corner_x, pixels - piece, piece),
    )
    rows = (
        (outer.top(), corner_y, 0.0, piece),
        (outer.top() + corner_y, outer.height() - 2 * corner_y, piece, pixels - 2 * piece),
        (outer.bottom() - corner_y, corner_y, pixels - piece, piece),
    )
    for left, width, source_left, source_width in columns:
        for top, height, source_top, source_height in rows:
            if width > 0 and height > 0:
                target = QRectF(left, top, width, height)
                source = QRectF(source_left, source_top, source_width, source_height)
                painter.drawPixmap(target, patch, source)
