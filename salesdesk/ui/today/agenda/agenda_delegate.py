"""Paints the agenda's list: heads, rows in a white box per section, and the way to more."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line, paint_ring
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.agenda.agenda_items import TITLES, Head, Item, More, Row, count_text
from salesdesk.ui.today.agenda.agenda_model import ITEM_ROLE, AgendaModel
from salesdesk.ui.today.agenda.row_painter import RowPainter, paint_check
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

HEAD, ABOVE_HEAD, ICON, HEAD_GAP = 34, 10, 16, 8
ROW, DENSE_ROW = 34, 28
State = QStyle.StateFlag


def row_height() -> int:
    return DENSE_ROW if theme().dense else ROW


class AgendaDelegate(QStyledItemDelegate):
    """`open_height` is that of the open row `open_id`, 0 while none is."""

    def __init__(self, model: AgendaModel) -> None:
        super().__init__(model)
        self.painter = RowPainter(model)
        self.open_id, self.open_height = 0, 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        item: Item = index.data(ITEM_ROLE)
        if isinstance(item, Head):
            return QSize(100, HEAD + (0 if item.first else ABOVE_HEAD))
        if isinstance(item, Row) and item.line.id == self.open_id:
            return QSize(100, self.open_height + 1)
        # The border of the box lies on the first and the last row.
        return QSize(100, row_height() + int(item.first) + int(item.last))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: Item = index.data(ITEM_ROLE)
        box = QRectF(option.rect)
        if isinstance(item, Head):
            _paint_head(painter, box, item)
            return
        state = option.state
        self._paint_ground(painter, box, item, state)
        inside = box.adjusted(0, 1, 0, -int(item.last))
        if isinstance(item, More):
            draw_text(painter, inside.adjusted(12, 0, -12, 0), str(index.data()), 'body', theme().color('accent-text'),
                      weight='medium')  # fmt: skip
        elif item.line.id != self.open_id:
            self.painter.paint(painter, inside, item.line, item.section)
            if state & State.State_MouseOver:
                paint_check(painter, self.painter.columns(inside).check, done=False, hovered=True)
        if state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, box.adjusted(3, 3, -3, -3), tokens().radius['chip'], theme().color('focus'), 2, 0)

    def _paint_ground(self, painter: QPainter, box: QRectF, item: Row | More, state: QStyle.StateFlag) -> None:
        """A slice of the box: clipped, so that only the ends are round."""
        painter.save()
        painter.setClipRect(box)
        radius = tokens().radius['card']
        whole = box.adjusted(0, 0 if item.first else -2 * radius, 0, 0 if item.last else 2 * radius)
        fill = 'surface'
        if state & State.State_Selected:
            fill = 'selected'
        elif state & State.State_MouseOver:
            fill = 'hover'
        paint_box(painter, whole, radius=radius, fill=theme().color(fill), border=theme().color('border'))
        if not item.first:
            paint_line(painter, box.topLeft(), QPointF(box.right(), box.top()), theme().color('border'))
        painter.restore()


def _paint_head(painter: QPainter, box: QRectF, head: Head) -> None:
    _title, icon, color = TITLES[head.section]
    line = QRectF(box.left(), box.bottom() - HEAD, box.width(), HEAD)
    spot = QRectF(line.left(), line.center().y() - ICON / 2, ICON, ICON)
    paint_icon(painter, spot, icon, theme().color(color))
    words = line.adjusted(ICON + HEAD_GAP, 0, 0, 0)
    draw_text(painter, words, head.title, 'body', theme().color('text'), weight='semibold')
    count = words.adjusted(text_size(head.title, 'body', 'semibold') + HEAD_GAP, 0, 0, 0)
    draw_text(painter, count, count_text(head.count), 'body', theme().color('text-3'),
              align=Qt.AlignmentFlag.AlignLeft)  # fmt: skip
