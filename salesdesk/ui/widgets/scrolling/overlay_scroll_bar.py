"""A thin scroll bar that lies in the gap beside a column: cards keep their width, it shows only when needed."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme

WIDTH = 6
SHORTEST = 32
# The whole gap between two columns takes the mouse: six pixels alone would be hard to hit.
REACH = 10


class OverlayScrollBar(QWidget):
    """Follows the vertical scroll bar of a view, itself hidden. A pointer's tool: keys scroll the view."""

    def __init__(self, view: QAbstractScrollArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._grip = 0.0
        self._near = False
        self.setFixedWidth(REACH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.verticalScrollBar().rangeChanged.connect(self.update)
        view.viewport().installEventFilter(self)

    @property
    def _bar(self) -> QScrollBar:
        """Asked for each time: PySide forgets a scroll bar it has handed out before."""
        return self._view.verticalScrollBar()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._near = event.type() == QEvent.Type.Enter
            self.update()
        return False

    def enterEvent(self, _event: QEvent) -> None:
        self._near = True
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._near = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        dragging = QApplication.mouseButtons() != Qt.MouseButton.NoButton and not self.underMouse()
        if not self._near or dragging or self._bar.maximum() <= 0:
            return
        painter = QPainter(self)
        painter.setOpacity(0.55)
        paint_box(painter, self._thumb(), radius=WIDTH / 2, fill=theme().color('border-control'))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thumb = self._thumb()
        y = event.position().y()
        inside = thumb.top() <= y <= thumb.bottom()
        self._grip = y - thumb.top() if inside else thumb.height() / 2
        self._scroll_to(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_to(event.position().y())

    def _thumb(self) -> QRectF:
        whole = self._bar.maximum() + self._bar.pageStep()
        height = max(SHORTEST, self.height() * self._bar.pageStep() / max(1, whole))
        top = (self.height() - height) * self._bar.value() / max(1, self._bar.maximum())
        return QRectF((REACH - WIDTH) / 2, top, WIDTH, height)

    def _scroll_to(self, y: float) -> None:
        room = self.height() - self._thumb().height()
        self._bar.setValue(round((y - self._grip) / max(1.0, room) * self._bar.maximum()))
