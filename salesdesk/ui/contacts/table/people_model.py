"""A table of people or companies, read a window at a time; some of its rows may be marked."""

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.table.listings import Listing, Order, Row, TableColumn
from salesdesk.ui.contacts.table.row_texts import cell_text, tip_of
from salesdesk.ui.theme.painting.text import tip_text
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WINDOW = 200
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
TWIN_ROLE = ROW_ROLE + 1
MARK_COLUMN = 0


class PeopleModel(QAbstractTableModel):
    """Sorting and counting are the database's. `marks_changed()` when a row is marked or no longer is.

    `twins` are the ids that may be somebody else's double.
    """

    marks_changed = Signal()

    def __init__(self, workplace: Workplace, listing: Listing, order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = workplace.clock
        self._listing = listing
        self._rows: list[Row] = []
        self.wanted, self.order = PeopleFilter(), order
        self.total = self.whole = 0
        self.marked: dict[int, Row] = {}
        self.twins: frozenset[int] = frozenset()

    @property
    def columns(self) -> Sequence[TableColumn]:
        return self._listing.shown

    def show(self, wanted: PeopleFilter, order: Order) -> None:
        """Reads anew: the same list as far as it was loaded, another one from its top."""
        same = (wanted, order) == (self.wanted, self.order)
        count = max(WINDOW, len(self._rows)) if same else WINDOW
        self.beginResetModel()
        self.wanted, self.order = wanted, order
        self.whole = self._listing.count(PeopleFilter())
        self.total = self.whole if wanted == PeopleFilter() else self._listing.count(wanted)
        self._rows = list(self._listing.page(wanted, order, 0, count))
        known = {row.id: row for row in self._rows}
        self.marked = {id_: known[id_] for id_ in self.marked if id_ in known}
        self.endResetModel()
        self.marks_changed.emit()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, id_: int) -> int:
        """Where it stands among the loaded rows, -1 if it does not."""
        return next((number for number, row in enumerate(self._rows) if row.id == id_), -1)

    def toggle(self, number: int) -> None:
        """Marks a row, or takes its mark away."""
        row = self._rows[number]
        if self.marked.pop(row.id, None) is None:
            self.marked[row.id] = row
        self._tell_marks(number, number)

    def mark_all(self, *, marked: bool) -> None:
        """All that are loaded."""
        self.marked = {row.id: row for row in self._rows} if marked else {}
        self._tell_marks(0, len(self._rows) - 1)

    def show_twins(self, twins: frozenset[int]) -> None:
        self.twins = twins
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns)))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows) or index.column() > len(self.columns):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == TWIN_ROLE:
            return row.id in self.twins
        if index.column() == MARK_COLUMN:
            return self._mark(row) if role == Qt.ItemDataRole.CheckStateRole else None
        return self._cell(row, self.columns[index.column() - 1], role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 < section <= len(self.columns):
            return None
        column = self.columns[section - 1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.at_right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return _(column.title) if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: Index = ROOT) -> None:
        if not self.canFetchMore(parent):
            return
        more = self._listing.page(self.wanted, self.order, len(self._rows), WINDOW)
        if more:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._rows += more
            self.endInsertRows()
        else:
            # Another program took some away since they were counted: without this, scrolling would ask for ever.
            self.total = len(self._rows)

    def _mark(self, row: Row) -> Qt.CheckState:
        return Qt.CheckState.Checked if row.id in self.marked else Qt.CheckState.Unchecked

    def _cell(self, row: Row, column: TableColumn, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = cell_text(row, column.key, self._today, self._zone)
            tip = role == Qt.ItemDataRole.ToolTipRole
            return tip_text(tip_of(row, column.key, text)) if tip else text
        if role == Qt.ItemDataRole.TextAlignmentRole and column.at_right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    @property
    def _today(self) -> date:
        return self._clock.today()

    @property
    def _zone(self) -> tzinfo | None:
        return self._clock.zone

    def _tell_marks(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, MARK_COLUMN), self.index(last, MARK_COLUMN))
        self.marks_changed.emit()
