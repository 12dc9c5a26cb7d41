"""Where a popover stands, and where its arrow points."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPolygonF

from salesdesk.ui.widgets.floating.surface import EDGE

# Px the arrow stands out of the box; its base is twice that.
ARROW = 8
GAP = 6
# The arrow keeps this far from the corners, and points at least this far down a tall anchor.
CORNER, DROP = 20, 26
OPPOSITE = {'right': 'left', 'left': 'right', 'below': 'above', 'above': 'below'}


@dataclass(frozen=True)
class Placement:
    """The box in window px, the side of the anchor it stands on, the arrow's distance along the box's edge."""

    box: QRect
    side: str
    along: float

    def arrow(self, box: QRectF) -> QPolygonF:
        """The arrow's triangle for this box, its base a little inside so that the two join."""
        if self.side in {'right', 'left'}:
            edge = box.left() if self.side == 'right' else box.right()
            out = -1 if self.side == 'right' else 1
            middle = box.top() + self.along
            return QPolygonF(
                [
                    QPointF(edge - out, middle - ARROW - 1),
                    QPointF(edge + out * ARROW, middle),
                    QPointF(edge - out, middle + ARROW + 1),
                ]
            )
        edge = box.top() if self.side == 'below' else box.bottom()
        out = -1 if self.side == 'below' else 1
        middle = box.left() + self.along
        return QPolygonF(
            [
                QPointF(middle - ARROW - 1, edge - out),
                QPointF(middle, edge + out * ARROW),
                QPointF(middle + ARROW + 1, edge - out),
            ]
        )


def place_beside(anchor: QRect, size: QSize, room: QRect, side: str) -> Placement:
    """On the side asked for if it fits, else opposite; shifted along the edge to stay inside `room`."""
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    flips = _fits(anchor, size, inner, OPPOSITE[side]) and not _fits(anchor, size, inner, side)
    chosen = OPPOSITE[side] if flips else side
    corner = _corner(anchor, size, chosen)
    left = max(inner.left(), min(corner.x(), inner.right() + 1 - size.width()))
    top = max(inner.top(), min(corner.y(), inner.bottom() + 1 - size.height()))
    if chosen in {'right', 'left'}:
        along = anchor.top() + min(DROP, anchor.height() / 2) - top
        length = size.height()
    else:
        along = anchor.center().x() - left
        length = size.width()
    return Placement(QRect(QPoint(left, top), size), chosen, max(CORNER, min(along, length - CORNER)))


def _fits(anchor: QRect, size: QSize, room: QRect, side: str) -> bool:
    free = {
        'right': room.right() - anchor.right() - size.width(),
        'left': anchor.left() - room.left() - size.width(),
        'below': room.bottom() - anchor.bottom() - size.height(),
        'above': anchor.top() - room.top() - size.height(),
    }
    return free[side] >= ARROW + GAP


def _corner(anchor: QRect, size: QSize, side: str) -> QPoint:
    away = ARROW + GAP
    if side in {'right', 'left'}:
        left = anchor.right() + 1 + away if side == 'right' else anchor.left() - away - size.width()
        return QPoint(left, anchor.top() - EDGE)
    top = anchor.bottom() + 1 + away if side == 'below' else anchor.top() - away - size.height()
    return QPoint(anchor.center().x() - size.width() // 2, top)
