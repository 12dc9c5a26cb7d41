"""Rows in an order of hers: dragged, or moved by Ctrl and an arrow; each may have a check."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

ROW, PADDING, GRIP = 30, 8, 14
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEY = Qt.ItemDataRole.UserRole
State = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class OrderList(QListWidget):
    """`fill(rows)` with key and words; override ordered(), called when she has moved a row. `shown` rows are seen."""

    def __init__(self, name: str, explained: str, shown: int) -> None:
        super().__init__()
        self._shown = shown
        self.setAccessibleName(name)
        self.setAccessibleDescription(explained)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(RowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def fill(self, rows: Sequence[tuple[str, str]]) -> None:
        self.clear()
        for key, words in rows:
            QListWidgetItem(words, self).setData(KEY, key)
        self.setFixedHeight(ROW * min(self._shown, max(1, len(rows))))

    def row_keys(self) -> list[str]:
        """Of all rows, in their order."""
        return [str(self.item(row).data(KEY)) for row in range(self.count())]

    def current_key(self) -> str:
        item = self.currentItem()
        return str(item.data(KEY)) if item is not None else ''

    def choose(self, key: str) -> None:
        keys = self.row_keys()
        self.setCurrentRow(keys.index(key) if key in keys else 0)

    def ordered(self) -> None:
        """A row stands elsewhere now."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def step(self, step: int) -> None:
        """The row at hand goes up or down."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentItem(item)
            self.ordered()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.ordered()


class RowDelegate(QStyledItemDelegate):
    """A grip, a check if there is one, the words."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = theme(), QRectF(option.rect)
        radius = tokens().radius['control']
        hovered = bool(option.state & State.State_MouseOver)
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        chosen = check is None and bool(option.state & State.State_Selected)
        if hovered or chosen:
            paint_box(painter, box, radius=radius, fill=look.color('accent-soft' if chosen else 'hover'))
        if option.state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, box.adjusted(3, 3, -3, -3), radius, look.color('focus'), 2, 0)
        left = box.left() + PADDING
        paint_icon(
            painter, QRectF(left, box.center().y() - GRIP / 2, GRIP, GRIP), 'grip-vertical', look.color('text-3')
        )
        left += GRIP + PADDING
        if check is not None:
            mark = QRectF(left, box.center().y() - MARK / 2, MARK, MARK)
            checked = Qt.CheckState(check) is Qt.CheckState.Checked
            paint_check_mark(painter, mark, checked=checked, hovered=hovered)
            left += MARK + PADDING
        words = QRectF(left, box.top(), box.right() - PADDING - left, box.height())
        draw_text(painter, words, str(index.data()), 'body', look.color('text'))
