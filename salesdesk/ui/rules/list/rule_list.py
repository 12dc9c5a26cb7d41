"""The list of rules: arrows walk, Space switches, Enter edits, Alt with an arrow moves, Delete removes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QSizePolicy

from salesdesk.i18n.translator import _
from salesdesk.ui.rules.list.rule_delegate import CARD, GAP, RuleDelegate, switch_of
from salesdesk.ui.rules.list.rule_rows import RuleRow
from salesdesk.ui.settings.ordering.ordered_list import OrderedList
from salesdesk.ui.theme.painting.text import tip_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class RuleModel(QAbstractListModel):
    """Replaced as a whole: each change may be one of a name that stands in any of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[RuleRow, ...] = ()

    def replace(self, rows: Sequence[RuleRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, rule_id: int) -> int:
        """-1 for one that is not in the list."""
        return next((row.place for row in self.rows if row.id == rule_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.rule.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.accessible_text
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(row.words)
        return row if role == Qt.ItemDataRole.UserRole else None


class RuleList(OrderedList):
    """As high as the page, scrolling. `switch_asked(row)` for the rule's switch, `menu_asked(at)` for its menu."""

    switch_asked = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__(_('Rules'), RuleDelegate(), CARD + GAP)
        self.setAccessibleDescription(
            _('Space switches a rule on or off, Enter edits it, Alt with an arrow moves it, Delete removes it.')
        )
        self.rules = RuleModel(self)
        self.setModel(self.rules)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: Sequence[RuleRow], rule_id: int) -> None:
        """With that rule chosen, silently; the first one if it is not among them. It stays scrolled where it was."""
        scrolled = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.rules.replace(rows)
        self.selectionModel().blockSignals(False)
        self.take_row(self.rules.row_of(rule_id))
        self.verticalScrollBar().setValue(scrolled)

    def current(self) -> RuleRow | None:
        row = self.currentIndex().row()
        return self.rules.rows[row] if 0 <= row < len(self.rules.rows) else None

    def choose(self, rule_id: int) -> bool:
        """False for one that is not in the list."""
        row = self.rules.row_of(rule_id)
        if row >= 0:
            self.setCurrentIndex(self.rules.index(row))
            self.scrollTo(self.rules.index(row))
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.switch_asked.emit(row)
        elif event.text().isalpha() and not event.modifiers():
            # A letter is a command of the program, not a search through names.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            spot = switch_of(QRectF(self.visualRect(index))).adjusted(-8, -6, 8, 6)
            if spot.contains(event.position()):
                self.switch_asked.emit(self.rules.rows[index.row()])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.edit_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(at))
