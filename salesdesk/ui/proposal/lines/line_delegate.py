"""Paints the cells of an offer's lines, and gives the one in hand a line to type in."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.i18n.translator import _
from salesdesk.ui.proposal.lines.line_columns import AT_RIGHT, TITLES, Column
from salesdesk.ui.proposal.lines.line_sheet import ERROR_ROLE, LINE_ROLE
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.tables import hovered_row
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark
from salesdesk.ui.widgets.fields.line_edit import LineEdit

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PADDING, ICON, CHEVRON, BELOW = 12, 16, 12, 17
Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint


class CellEditor(LineEdit):
    """The line in a cell: its ground and its frame are the delegate's."""

    def __init__(self, parent: QWidget, name: str, *, at_right: bool) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
        self.setTextMargins(PADDING - 4, 0, PADDING - 4, 2)


class LineDelegate(QStyledItemDelegate):
    """The row in hand is lit as a whole, the cell in hand has the focus' colour around it."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, look, column = QRectF(option.rect), theme(), Column(index.column())
        lit = 'hover' if index.row() == hovered_row(self._table) else 'raised'
        painter.fillRect(box, look.color(lit))
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), look.color('border'))
        inside = box.adjusted(PADDING, 0, -PADDING, -1)
        line: LineItem = index.data(LINE_ROLE)
        match column:
            case Column.OPTION:
                spot = QRectF(box.left() + PADDING, box.center().y() - MARK / 2 - 1, MARK, MARK)
                paint_check_mark(painter, spot, checked=line.is_optional, enabled=not self._is_locked(index))
            case Column.MORE if not self._is_locked(index):
                spot = QRectF(box.center().x() - ICON / 2, box.center().y() - ICON / 2, ICON, ICON)
                paint_icon(painter, spot, 'ellipsis', look.color('text-3'))
            # The ground of the line in a cell is clear: what the cell says would show through it.
            case _ if not self._is_typed(index):
                self._paint_words(painter, inside, index, line)
        self._paint_frame(painter, box, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        column = Column(index.column())
        editor = CellEditor(parent, _(TITLES[column]), at_right=column in AT_RIGHT)
        editor.installEventFilter(self)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        del index
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -3))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # An editor that is open keeps what is typed when another cell is drawn anew.
        if isinstance(editor, CellEditor) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)).strip())
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Up, Down and Enter leave the cell for the one above or below; with Ctrl, Enter is the dialog's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, CellEditor):
            key = Qt.Key(event.key())
            if key in ENTER:
                # At once: Qt itself would read the cell when the dialog has saved it already.
                with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self._leave(editor, Hint.NoHint if with_ctrl else Hint.SubmitModelCache)
                return not with_ctrl
            if key in STEPS and not event.modifiers():
                self._leave(editor, Hint.NoHint)
                self._step(STEPS[key])
                return True
        return super().eventFilter(editor, event)

    def _leave(self, editor: CellEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)

    def _step(self, step: int) -> None:
        here = self._table.currentIndex()
        there = here.siblingAtRow(here.row() + step)
        if there.isValid():
            self._table.setCurrentIndex(there)

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index, line: LineItem) -> None:
        column, look = Column(index.column()), theme()
        align = Qt.AlignmentFlag.AlignRight if column in AT_RIGHT else Qt.AlignmentFlag.AlignLeft
        strong = column in {Column.NAME, Column.NET}
        ink = 'danger' if index.data(ERROR_ROLE) else 'text-2' if line.is_optional or not strong else 'text'
        words = QRectF(box)
        if column is Column.BILLING and not self._is_locked(index):
            spot = QRectF(box.right() - CHEVRON, box.center().y() - CHEVRON / 2, CHEVRON, CHEVRON)
            paint_icon(painter, spot, 'chevron-down', look.color('text-3'))
            words.setRight(spot.left() - 2)
        if column is Column.NAME and line.description:
            words.setHeight(box.height() - BELOW)
            below = QRectF(box.left(), words.bottom() - 4, box.width(), BELOW)
            draw_text(painter, below, line.description.replace('\n', ' '), 'small', look.color('text-3'))
        weight = 'medium' if strong else None
        draw_text(painter, words, str(index.data()), 'body', look.color(ink), weight=weight, align=align)

    def _paint_frame(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        # While she types, the line in the cell has the keyboard.
        focused = self._is_typed(index) or bool(option.state & QStyle.StateFlag.State_HasFocus)
        ink = 'danger' if index.data(ERROR_ROLE) else 'focus' if focused else ''
        if ink:
            frame = box.adjusted(1, 1, -1, -2)
            paint_box(
                painter, frame, radius=tokens().radius['chip'], border=theme().color(ink), width=2 if focused else 1
            )

    def _is_typed(self, index: Index) -> bool:
        return self._table.currentIndex() == index and self._table.state() is QTableView.State.EditingState

    def _is_locked(self, index: Index) -> bool:
        return bool(index.model().locked)  # type: ignore[attr-defined]
