"""What floats over a page inside the window: a raised box with a border and a shadow."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.shadow import Shadow

# Nothing floats closer than this to the window's edge.
EDGE = 8
# The object name of a bar of buttons at the foot of a page: a toast stands over it, never on it.
FOOT_BAR = 'foot-bar'


class Surface(QWidget):
    """A child of the window `parent`; mouse and wheel stop at it."""

    # What waits over the page without taking the keyboard; F6 takes it there.
    is_notice = False

    def __init__(self, parent: QWidget, *, radius: str = 'card', shadow: str = 'e2') -> None:
        super().__init__(parent)
        self._radius = tokens().radius[radius]
        self.setVisible(False)
        self.shadow = Shadow(self, shadow)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(
            QPainter(self),
            QRectF(self.rect()),
            radius=self._radius,
            fill=theme().color('raised'),
            border=theme().color('border-strong'),
        )

    def before_focus(self) -> None:
        """The keyboard is about to be taken into it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


def rect_in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def place_below(anchor: QRect, size: QSize, room: QRect, gap: int = 4) -> QRect:
    """Under `anchor`, or above it where there is more room; moved sideways to stay inside `room`."""
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    below, above = inner.bottom() - anchor.bottom() - gap, anchor.top() - inner.top() - gap
    upward = size.height() > below and above > below
    height = min(size.height(), max(above if upward else below, 0))
    top = anchor.top() - gap - height if upward else anchor.bottom() + 1 + gap
    left = max(inner.left(), min(anchor.left(), inner.right() + 1 - size.width()))
    return QRect(left, top, size.width(), height)
