"""The columns a list may show, in order, each with its check: dragged, or moved by Ctrl and an arrow."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
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

from salesdesk.i18n.translator import _
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

ROW, PADDING, GRIP = 30, 8, 14
SHOWN = 9
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEY = Qt.ItemDataRole.UserRole
State = QStyle.StateFlag


class ColumnList(QListWidget):
    """`changed(keys)` with those that are checked, in their order; at least one stays so."""

    changed = Signal(tuple)

    def __init__(self, columns: Sequence[tuple[str, str]], shown: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(_('Columns'))
        self.setAccessibleDescription(_('Space shows or hides a column, Ctrl with an arrow moves it.'))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(ColumnDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(ROW * min(SHOWN, len(columns)))
        for key, name in columns:
            item = QListWidgetItem(name, self)
            item.setData(KEY, key)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.itemChanged.connect(self._tell)

    def keys(self) -> tuple[str, ...]:
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def _step(self, step: int) -> None:
        row = self.currentRow()
        if 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentItem(item)
            self._tell()

    def _tell(self, item: QListWidgetItem | None = None) -> None:
        keys = self.keys()
        if not keys and item is not None:
            # A list without a column would show nothing, not even the way back.
            item.setCheckState(Qt.CheckState.Checked)
        elif keys:
            self.changed.emit(keys)


Index = QModelIndex | QPersistentModelIndex


class ColumnDelegate(QStyledItemDelegate):
    """A grip, a check, the name."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, state = theme(), option.state
        box = QRectF(option.rect)
        radius = tokens().radius['control']
        hovered = bool(state & State.State_MouseOver)
        if hovered:
            paint_box(painter, box, radius=radius, fill=look.color('hover'))
        if state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, box.adjusted(3, 3, -3, -3), radius, look.color('focus'), 2, 0)
        spot = QRectF(box.left() + PADDING, box.center().y() - GRIP / 2, GRIP, GRIP)
        paint_icon(painter, spot, 'grip-vertical', look.color('text-3'))
        mark = QRectF(spot.right() + PADDING, box.center().y() - MARK / 2, MARK, MARK)
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        paint_check_mark(painter, mark, checked=checked, enabled=True, hovered=hovered)
        words = box.adjusted(mark.right() - box.left() + PADDING, 0, -PADDING, 0)
        draw_text(painter, words, str(index.data()), 'body', look.color('text'))

    def updateEditorGeometry(self, *_args: object) -> None:
        """Nothing is edited here."""
