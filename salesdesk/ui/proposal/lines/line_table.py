"""The table of an offer's lines: typed in like a sheet, with every act of it on a key and on the mouse."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from salesdesk.ui.proposal.lines.line_columns import STOPS, TYPED, Column
from salesdesk.ui.proposal.lines.line_ground import LineGround
from salesdesk.ui.proposal.lines.line_model import LineModel
from salesdesk.ui.proposal.lines.offer_words import billing_of
from salesdesk.ui.widgets.focus.keyboard_focus import BY_KEYBOARD

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Trigger, Hint = QAbstractItemView.EditTrigger, QAbstractItemDelegate.EndEditHint


class LineTable(LineGround):
    """`menu_asked(row, point of the screen)`, `billing_asked(row, point)`, `removed(name)` once a line is gone,
    `ended()` when Enter leaves the last line: the next one is to be added.
    """

    menu_asked = Signal(int, QPoint)
    billing_asked = Signal(int, QPoint)
    removed = Signal(str)
    ended = Signal()

    def __init__(self, model: LineModel) -> None:
        super().__init__(model)
        # Whether she is filling in cells: then Tab goes from one to the next, else out of the table.
        self._fills = False
        # Its own Tab stops where something can be done.
        self.setTabKeyNavigation(False)
        self.setEditTriggers(Trigger.AnyKeyPressed | Trigger.DoubleClicked | Trigger.EditKeyPressed)
        self.clicked.connect(self._click)
        self.grips.dragged.connect(self._move)

    def go_to(self, row: int, column: Column, *, edit: bool = True) -> None:
        """Takes the keyboard to that cell."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        index = self._lines.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit and not self._lines.locked:
            self.edit(index)

    def remove_current(self) -> None:
        row = self.currentIndex().row()
        if row < 0 or self._lines.locked:
            return
        column = Column(self.currentIndex().column())
        name = self._lines.remove(row).name.read(self._lines.language)
        left = self._lines.rowCount()
        if left:
            self.go_to(min(row, left - 1), column, edit=False)
        self.removed.emit(name)

    def step_current(self, step: int) -> None:
        row = self.currentIndex().row()
        self._move(row, row + step)

    def duplicate_current(self) -> None:
        index = self.currentIndex()
        if index.isValid() and not self._lines.locked:
            self.go_to(self._lines.duplicate(index.row()), Column.QUANTITY)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab goes on to the next cell and opens it; Enter goes down, and out of the last line."""
        super().closeEditor(editor, Hint.NoHint)
        self._fills = hint is not Hint.RevertModelCache
        if hint in {Hint.EditNextItem, Hint.EditPreviousItem}:
            self._go_on(1 if hint is Hint.EditNextItem else -1)
        elif hint is Hint.SubmitModelCache:
            self._go_down()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        return (self._fills and self._go_on(1 if next else -1)) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEYBOARD:
            self._fills = False
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Z is this table's while there is something to take back: beneath lies the program's own.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, with_ctrl = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (key in ENTER and with_ctrl) or key == Qt.Key.Key_Escape:
            # The dialog's own.
            event.ignore()
        elif self._is_undo(event):
            _take_back(self, self._lines)
        elif key in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_current(STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.remove_current()
        elif key == Qt.Key.Key_D and with_ctrl:
            self.duplicate_current()
        elif not self._choose(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and not self._lines.locked:
            self.setCurrentIndex(index)
            self.menu_asked.emit(index.row(), self.below(index) if by_key else event.globalPos())

    def _is_undo(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and self._lines.can_undo()

    def _choose(self, event: QKeyEvent) -> bool:
        """What a key does in a cell that is chosen and not typed; False where it is Qt's affair."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        column, opens = Column(index.column()), key in ENTER or key in {Qt.Key.Key_Space, Qt.Key.Key_F2}
        if opens and column not in TYPED:
            self._click(index)
            return True
        if opens and key in ENTER:
            self.edit(index)
            return True
        billing = billing_of(event.text()) if column is Column.BILLING and not self._lines.locked else None
        if billing is not None:
            self._lines.change(index.row(), billing=billing)
        return billing is not None

    def _click(self, index: QModelIndex) -> None:
        """A click is enough: what is typed opens, what is chosen offers its choices."""
        column = Column(index.column())
        self._fills = not self._lines.locked
        if self._lines.locked:
            return
        if column is Column.MORE:
            self.menu_asked.emit(index.row(), self.below(index))
        elif column is Column.OPTION:
            self._lines.change(index.row(), is_optional=not self._lines.held[index.row()].is_optional)
        elif column is Column.BILLING:
            self.billing_asked.emit(index.row(), self.below(index))
        elif column in TYPED:
            self.edit(index)

    def _go_on(self, step: int) -> bool:
        """To the next stop in this line or the one beside it; False at the end of them all."""
        index = self.currentIndex()
        if not index.isValid():
            return False
        columns = [stop for stop in STOPS if (stop - index.column()) * step > 0]
        row, column = index.row(), (columns[0] if step > 0 else columns[-1]) if columns else None
        if column is None:
            row, column = row + step, STOPS[0 if step > 0 else -1]
        if not 0 <= row < self._lines.rowCount():
            return False
        self.go_to(row, column, edit=column in TYPED)
        return True

    def _move(self, row: int, to: int) -> None:
        column = Column(max(0, self.currentIndex().column()))
        if not self._lines.locked and self._lines.move(row, to):
            self.go_to(to, column, edit=False)

    def _go_down(self) -> None:
        index = self.currentIndex()
        below = index.siblingAtRow(index.row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)
        else:
            self.ended.emit()


def _take_back(table: LineTable, lines: LineModel) -> None:
    """The keyboard stays where it was, as far as there still is such a cell."""
    row, column = table.currentIndex().row(), Column(max(0, table.currentIndex().column()))
    lines.undo()
    if lines.rowCount():
        table.go_to(max(0, min(row, lines.rowCount() - 1)), column, edit=False)
