"""The lines of an offer as a sheet: what each cell says, and what is wrong with what was typed into it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.i18n.translator import _
from salesdesk.ui.proposal.lines.line_cells import cell_text, typed_text
from salesdesk.ui.proposal.lines.line_columns import TITLES, TYPED, Column, alignment

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Lines = tuple[LineItem, ...]
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
ERROR_ROLE = LINE_ROLE + 1


class LineSheet(QAbstractTableModel):
    """`locked`: it can be read, not written."""

    def __init__(self, lines: Sequence[LineItem], language: str, parent: QObject, *, locked: bool) -> None:
        super().__init__(parent)
        self.held: Lines = tuple(lines)
        self.language = language
        # What could not be read, and the sentence that says so.
        self.wrong: dict[tuple[int, Column], tuple[str, str]] = {}
        self.locked = locked

    def error(self, index: Index) -> str:
        """The sentence about a cell, '' where it is understood."""
        held = self.wrong.get((index.row(), Column(index.column()))) if index.isValid() else None
        return held[1] if held else ''

    def first_error(self) -> QModelIndex:
        """Not valid where all is understood."""
        places = sorted(self.wrong)
        return self.index(*places[0]) if places else QModelIndex()

    def redraw(self) -> None:
        if self.held:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.held) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.held)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        may_type = index.isValid() and Column(index.column()) in TYPED and not self.locked
        return flags | Qt.ItemFlag.ItemIsEditable if may_type else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(alignment(column))
        # An empty text has no translation: gettext answers it with the head of the catalogue.
        title = TITLES[column]
        return (_(title) if title else '') if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.held[index.row()], Column(index.column())
        typed, sentence = self.wrong.get((index.row(), column), ('', ''))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return typed or cell_text(line, column, self.language)
            case Qt.ItemDataRole.EditRole:
                return typed or typed_text(line, column, self.language)
            case Qt.ItemDataRole.ToolTipRole:
                return sentence or self._tip(line, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(column, typed or cell_text(line, column, self.language))
        return {LINE_ROLE: line, ERROR_ROLE: sentence}.get(role)

    def _tip(self, line: LineItem, column: Column) -> str | None:
        """A name may be cut."""
        name = cell_text(line, column, self.language)
        return '\n'.join(filter(None, (name, line.description))) if column is Column.NAME else None

    def _spoken(self, column: Column, text: str) -> str:
        title = TITLES[column]
        return _('{name}: {value}').format(name=_(title), value=text) if title else text
