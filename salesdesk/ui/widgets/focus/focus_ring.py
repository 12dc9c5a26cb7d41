"""The ring around what has the keyboard: drawn outside its widget, on the nearest parent with room for it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from salesdesk.ui.theme.painting.boxes import paint_ring
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

MOVED = (QEvent.Type.Move, QEvent.Type.Resize)


class FocusRing(QWidget):
    """Shows at once. It follows the parents that move its target; who made it says when the target itself moves.

    (It cannot watch the target: a filter installed during a focus event of its widget is run for that event again.)
    """

    def __init__(
        self, target: QWidget, radius: float, *, gap: float | None = None, thickness: float | None = None
    ) -> None:
        super().__init__()
        self._target = target
        self._radius = radius
        self._gap = tokens().stroke['focus-gap'] if gap is None else gap
        self._thickness = tokens().stroke['focus'] if thickness is None else thickness
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._settle()

    def remove(self) -> None:
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVED:
            self.follow()
        return False

    def follow(self) -> None:
        host = self.parentWidget()
        if host is not None:
            self.setGeometry(self._place_in(host))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        reach = self._thickness + self._gap
        box = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
        paint_ring(painter, box, self._radius, theme().color('focus'), self._thickness, self._gap)

    def _settle(self) -> None:
        """Finds the parent to draw on; what lies between it and the target may move, so it is watched."""
        host = self._target.parentWidget() or self._target
        while not host.isWindow() and not _is_viewport(host) and not host.rect().contains(self._place_in(host)):
            host.installEventFilter(self)
            host = host.parentWidget() or host
        self.setParent(host)
        self.follow()
        # What comes after in the same parent would paint over half of it.
        self.raise_()
        self.show()
        # By showing it, Qt lays out anew what waited for that: the target may just have grown.
        self.follow()

    def _place_in(self, host: QWidget) -> QRect:
        reach = round(self._thickness + self._gap)
        corner = self._target.mapTo(host, QPoint(0, 0)) if host is not self._target else QPoint(0, 0)
        return QRect(corner, self._target.size()).adjusted(-reach, -reach, reach, reach)


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget
