"""The header of the tables of people: a check box for all rows, then the names of the columns."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from salesdesk.ui.contacts.table.people_model import MARK_COLUMN, PeopleModel
from salesdesk.ui.contacts.table.row_delegate import PADDING, SIDE
from salesdesk.ui.deal_list.sort_header import SortHeader
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark


class MarkHeader(SortHeader):
    """`all_asked(bool)` when the check box is pressed; a click elsewhere sorts."""

    all_asked = Signal(bool)
    padding = PADDING

    def __init__(self, model: PeopleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = model
        model.marks_changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section != MARK_COLUMN:
            super().paintSection(painter, rect, section)
            return
        box = QRectF(rect)
        painter.fillRect(rect, theme().color('canvas'))
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), theme().color('border'))
        spot = QRectF(box.left() + SIDE, box.top() + (box.height() - MARK) / 2, MARK, MARK)
        paint_check_mark(painter, spot, checked=self._all_marked())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.logicalIndexAt(event.position().toPoint()) == MARK_COLUMN:
            if event.button() == Qt.MouseButton.LeftButton:
                self.all_asked.emit(not self._all_marked())
            return
        super().mouseReleaseEvent(event)

    def _all_marked(self) -> bool:
        return 0 < self._people.rowCount() == len(self._people.marked)
