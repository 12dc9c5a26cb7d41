"""The table of people or companies: arrows walk, Enter opens, Space marks, Delete throws away."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.domain.views.people_list import PeopleSort
from salesdesk.ui.contacts.table.listings import Order
from salesdesk.ui.contacts.table.mark_header import MarkHeader
from salesdesk.ui.contacts.table.people_model import MARK_COLUMN, Index, PeopleModel
from salesdesk.ui.contacts.table.row_delegate import MARK_SECTION, RowDelegate
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.tables import dress_table
from salesdesk.ui.workplace import Workplace

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# What begins at the greatest or the latest when it is first sorted by.
FALLING = (PeopleSort.OPEN_AMOUNT, PeopleSort.LAST_CONTACT)


class PeopleTable(QTableView):
    """Signals: `chosen(id)` for the row in hand (0 for none), `opened(id)`, `removal_asked()`, `sorted_by(Order)`.

    `menu_asked(id, point of the screen)`.
    """

    chosen = Signal(ID)
    opened = Signal(ID)
    removal_asked = Signal()
    sorted_by = Signal(Order)
    menu_asked = Signal(ID, QPoint)

    def __init__(self, workplace: Workplace, model: PeopleModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = model
        header = MarkHeader(model, self)
        self.setHorizontalHeader(header)
        dress_table(self)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(workplace, model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        # Tab leaves the table; within it the arrows do.
        self.setTabKeyNavigation(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(MARK_SECTION)
        header.all_asked.connect(lambda marked: model.mark_all(marked=marked))
        header.sectionClicked.connect(self._sort)
        self.doubleClicked.connect(self._open)
        self.show_order()

    def current_id(self) -> int:
        """0 for none."""
        index = self.currentIndex()
        return self._people.row(index.row()).id if index.isValid() else 0

    def choose_id(self, id_: int) -> bool:
        """Takes that row in hand without telling; False if it is not loaded."""
        number = self._people.row_of(id_)
        if number >= 0:
            index = self._people.index(number, 1)
            self.selectionModel().blockSignals(True)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.selectionModel().blockSignals(False)
            self.scrollTo(index)
            self.viewport().update()
        return number >= 0

    def show_order(self) -> None:
        """The arrow beside the column it is sorted by."""
        order = self._people.order
        keys = [column.key for column in self._people.columns]
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(1 + keys.index(order.sort) if order.sort in keys else 1, way)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:  # fmt: skip
        """Home and End go to the first and the last row: within one there is nowhere to go."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action in ends and self._people.rowCount():
            return self._people.index(ends[action] % self._people.rowCount(), 1)
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid() or current.row() != previous.row():
            self.chosen.emit(self.current_id())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == MARK_COLUMN:
            self._people.toggle(index.row())
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        # A whole row is lit, and Qt repaints one cell only.
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in ENTER and index.isValid() and not event.modifiers():
            self._open(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._people.toggle(index.row())
        elif event.key() == Qt.Key.Key_Delete and (index.isValid() or self._people.marked):
            self.removal_asked.emit()
        elif event.text().isalpha():
            # A letter is a command of the page, not a search through what happens to be loaded.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Its key tells a point of the whole table, header included: who is in hand is meant.
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self._people.row(index.row()).id, self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Fixed columns keep their width; names share what is left."""
        header, columns = self.horizontalHeader(), self._people.columns
        header.resizeSection(MARK_COLUMN, MARK_SECTION)
        rest = self.viewport().width() - MARK_SECTION - sum(column.width for column in columns)
        shares = sum(column.share for column in columns)
        for section, column in enumerate(columns, start=1):
            header.resizeSection(section, column.width or max(MARK_SECTION, rest * column.share // shares))

    def _sort(self, section: int) -> None:
        """A second click on a column turns its order around."""
        order, key = self._people.order, self._people.columns[section - 1].key
        descending = not order.descending if order.sort is key else key in FALLING
        self.sorted_by.emit(Order(key, descending))

    def _open(self, index: QModelIndex) -> None:
        if index.column() != MARK_COLUMN:
            self.opened.emit(self._people.row(index.row()).id)
