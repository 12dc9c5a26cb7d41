"""Two deals beside one another as a table: a line for each thing; those that differ wear a sign and more weight."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.exchange.closing.comparison import ComparedRow, Comparison
from salesdesk.i18n.translator import _
from salesdesk.ui.theme.theme import theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
SIGN = '≠'
SIGNS, WHAT, LEFT, RIGHT = range(4)

ROLES = frozenset({Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole, Role.FontRole, Role.ForegroundRole})
# A heading stands as a line of its own.
Line = str | ComparedRow


class CompareModel(QAbstractTableModel):
    """show(differing=True) leaves out what is the same."""

    def __init__(self, found: Comparison, parent: QObject) -> None:
        super().__init__(parent)
        self._found = found
        self.lines: list[Line] = []
        self.show(differing=False)

    def show(self, *, differing: bool) -> None:
        self.beginResetModel()
        self.lines = list(_lines(self._found, differing=differing))
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else RIGHT + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (Role.DisplayRole, Role.ToolTipRole):
            return ('', _('What'), self._found.left, self._found.right)[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role not in ROLES:
            return None
        column = index.column()
        return _of_heading(line, column, role) if isinstance(line, str) else _of_row(line, column, role)


def _lines(found: Comparison, *, differing: bool) -> Iterator[Line]:
    for part in found.parts:
        rows = [row for row in part.rows if row.differs or not differing]
        if rows:
            yield part.heading
            yield from rows


def _of_heading(text: str, column: int, role: int) -> Any:
    looks: dict[int, Any] = {
        Role.FontRole: theme().font('small', 'semibold'),
        Role.ForegroundRole: theme().color('text-2'),
    }
    return looks.get(role, text if column == WHAT else '')


def _of_row(row: ComparedRow, column: int, role: int) -> Any:
    text = (SIGN if row.differs else '', row.name, row.left, row.right)[column]
    stands_out = row.differs and column != WHAT
    said: dict[int, Callable[[], Any]] = {
        Role.DisplayRole: lambda: ' · '.join(text.split('\n')),
        Role.ToolTipRole: lambda: _('They differ here.') if text == SIGN else text,
        Role.AccessibleTextRole: lambda: _spoken(row),
        Role.FontRole: lambda: theme().font('body', 'semibold' if stands_out else 'regular'),
        Role.ForegroundRole: lambda: theme().color('text' if stands_out else 'text-2'),
    }
    return said[role]()


def _spoken(row: ComparedRow) -> str:
    nothing = _('nothing')
    words = _('{name}: {left}, against {right}') if row.differs else _('{name}: {left} on both sides')
    return words.format(name=row.name, left=row.left or nothing, right=row.right or nothing)
