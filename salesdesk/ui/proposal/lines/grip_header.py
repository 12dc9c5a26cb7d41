"""The grips at the left of the lines, by which they are dragged into another order."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTableView, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme

WIDTH, GRIP = 24, 14


class GripHeader(QHeaderView):
    """Qt's own dragging of sections, which needs the mouse alone. `dragged(row, to)`: the line is to be moved there.

    `hovered(edge)` while it is in the air: it would stand between the rows edge - 1 and edge; -1 where it stays.
    """

    dragged = Signal(int, int)
    hovered = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(WIDTH)
        self.setHighlightSections(False)
        self.setAccessibleName(_('Order of the lines'))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._held = -1
        # The header is still at work on this move: it is put straight when that is done.
        self.sectionMoved.connect(
            lambda _section, before, after: QTimer.singleShot(0, self, lambda: self._straighten(before, after))
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._held >= 0:
            self.hovered.emit(self._edge_at(event.position().toPoint().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = -1
        self.hovered.emit(-1)
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Below the last line there is only the ground of the dialog."""
        QPainter(self.viewport()).fillRect(event.rect(), theme().color('raised'))
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, _section: int) -> None:
        painter.save()
        look, box = theme(), QRectF(rect)
        painter.fillRect(box, look.color('raised'))
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), look.color('border'))
        spot = QRectF(box.center().x() - GRIP / 2, box.center().y() - GRIP / 2, GRIP, GRIP)
        paint_icon(painter, spot, 'grip-vertical', look.color('text-3'))
        painter.restore()

    def _edge_at(self, y: int) -> int:
        """As Qt itself will decide: by the half of a row that the pointer is over."""
        row = self.logicalIndexAt(y)
        if row < 0:
            return -1
        low = y > self.sectionViewportPosition(row) + self.sectionSize(row) // 2
        edge = row + 1 if low else row
        return -1 if edge in {self._held, self._held + 1} else edge

    def _straighten(self, before: int, after: int) -> None:
        """The rows are the model's to move: the header goes back to showing them in its order."""
        self.blockSignals(True)
        self.moveSection(after, before)
        self.blockSignals(False)
        self.dragged.emit(before, after)


class GripCorner(QWidget):
    """Goes on with the ground of the header over the grips, where Qt has a button that would select everything."""

    def __init__(self, table: QTableView, height: int) -> None:
        super().__init__(table)
        self.setGeometry(0, 0, WIDTH, height)
        for button in table.findChildren(QAbstractButton):
            button.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        painter.fillRect(box, theme().color('canvas'))
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), theme().color('border'))
