"""A list of deals as a table: all rows are there, their lines are read a window at a time."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.views.board import ColumnTotals
from salesdesk.domain.views.deal_list import DealListFilter, ListColumn, ListedDeal
from salesdesk.ui.conditions.field_words import FieldWords
from salesdesk.ui.deal_list.list_cells import ListCells
from salesdesk.ui.deal_list.list_columns import shown_columns, stands_right
from salesdesk.ui.theme.painting.text import tip_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WINDOW = 100
# Lines kept at hand; beyond that she has scrolled far and comes back seldom.
KEPT = 4_000

# What a line is looked for by stands out; the rest is quieter.
WEIGHTS: dict[str, str] = {ListColumn.TITLE: 'medium', ListColumn.AMOUNT: 'semibold'}
Role = Qt.ItemDataRole
# What an amount says where it has no room.
SHORT_ROLE = Role.UserRole
CELL_ROLES = frozenset(
    {SHORT_ROLE, Role.DisplayRole, Role.ToolTipRole, Role.FontRole, Role.ForegroundRole, Role.TextAlignmentRole}
)  # fmt: skip


class DealListModel(QAbstractTableModel):
    """Sorting and adding up are the database's. `chosen` are the columns she wants, none for the usual ones."""

    def __init__(self, workplace: Workplace, wanted: DealListFilter, chosen: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._lines: dict[int, ListedDeal | None] = {}
        self._cells = ListCells(workplace)
        self.ids: Sequence[int] = ()
        self.wanted, self.chosen = wanted, chosen
        self.totals = ColumnTotals()
        self.show(wanted, chosen)

    @property
    def total(self) -> int:
        """How many match."""
        return len(self.ids)

    def show(self, wanted: DealListFilter, chosen: tuple[str, ...]) -> None:
        """Reads the list anew; where the same deals stand in the same columns, only their cells change."""
        words = FieldWords(self._workplace)
        columns = shown_columns(chosen, wanted.status, words.columns())
        ids = self._workplace.lists.ids(wanted)
        # Kept names too: a field renamed elsewhere changes the header, not the columns.
        titles = [words.name(key) for key in columns]
        stays = ids == self.ids and columns == getattr(self, 'columns', None)
        if not stays:
            self.beginResetModel()
        self.wanted, self.chosen, self.columns, self._titles, self.ids = wanted, chosen, columns, titles, ids
        self.totals = self._workplace.lists.totals(wanted)
        self._lines.clear()
        self._cells.renew()
        if not stays:
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(columns) - 1))

    def deal(self, row: int) -> ListedDeal | None:
        """None for one that another program has just taken away."""
        if self.ids[row] not in self._lines:
            self._read_around(row)
        return self._lines[self.ids[row]]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.ids) or index.column() >= len(self.columns):
            return None
        # Alignment and look need no line: asked of every visible cell at each painting.
        return self._cell(index.row(), self.columns[index.column()], Role(role)) if role in CELL_ROLES else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(self.columns[section])
        return self._titles[section] if role == Role.DisplayRole else None

    def _cell(self, row: int, key: str, role: Role) -> Any:
        match role:
            case Role.FontRole:
                return theme().font('body', WEIGHTS.get(key))
            case Role.ForegroundRole:
                return theme().color('text' if key in WEIGHTS else 'text-2')
            case Role.TextAlignmentRole:
                return _alignment(key)
        deal = self.deal(row)
        if deal is None:
            return ''
        if role is SHORT_ROLE:
            return self._cells.short(deal, key)
        return tip_text(self._cells.tip(deal, key)) if role is Role.ToolTipRole else self._cells.text(deal, key)

    def _read_around(self, row: int) -> None:
        if len(self._lines) > KEPT:
            self._lines.clear()
        first = row - row % WINDOW
        ids = self.ids[first : first + WINDOW]
        self._lines |= dict.fromkeys(ids)
        self._lines |= {line.id: line for line in self._workplace.lists.lines(ids, self.columns)}


def _alignment(key: str) -> int:
    side = Qt.AlignmentFlag.AlignRight if stands_right(key) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def runs_of(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows in rising order as runs of neighbours, first and last included."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
