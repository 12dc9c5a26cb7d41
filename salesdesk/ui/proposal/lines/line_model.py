"""The lines of an offer while they are written, with the way back from each change of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.ui.proposal.lines.line_cells import read_cell, typed_text
from salesdesk.ui.proposal.lines.line_columns import Column
from salesdesk.ui.proposal.lines.line_sheet import ROOT, Index, Lines, LineSheet


class LineModel(LineSheet):
    """`changed()` after every change of hers. What could not be read stays in its cell, and error() says why."""

    changed = Signal()

    def __init__(self, lines: Sequence[LineItem], language: str, parent: QObject, *, locked: bool = False) -> None:
        super().__init__(lines, language, parent, locked=locked)
        self._past: list[Lines] = []

    @property
    def lines(self) -> Lines:
        """Each with its place: saved unchanged, nothing is written."""
        return tuple(replace(line, position=row) for row, line in enumerate(self.held))

    def set_language(self, language: str) -> None:
        """Names are read and written in it."""
        self.language = language
        self.redraw()

    def restore(self, lines: Sequence[LineItem]) -> None:
        """As they were in a draft."""
        self._replace(tuple(lines))
        self._past = []

    def add(self, line: LineItem) -> int:
        """At the end; its row."""
        return self._insert(len(self.held), line)

    def duplicate(self, row: int) -> int:
        """Below it; the row of the copy."""
        return self._insert(row + 1, replace(self.held[row], id=0))

    def remove(self, row: int) -> LineItem:
        gone = self.held[row]
        self.beginRemoveRows(ROOT, row, row)
        self._take([at for at in range(len(self.held)) if at != row])
        self.endRemoveRows()
        self.changed.emit()
        return gone

    def move(self, row: int, to: int) -> bool:
        """Makes it the line of that row; False where there is no such row."""
        if row == to or not 0 <= to < len(self.held):
            return False
        order = list(range(len(self.held)))
        order.insert(to, order.pop(row))
        # Qt counts the place before the line has left.
        self.beginMoveRows(ROOT, row, row, ROOT, to + 1 if to > row else to)
        self._take(order)
        self.endMoveRows()
        self.changed.emit()
        return True

    def change(self, row: int, **fields: Any) -> None:
        """What is chosen rather than typed."""
        self.put(row, replace(self.held[row], **fields))

    def put(self, row: int, line: LineItem) -> None:
        if line != self.held[row]:
            self._past.append(self.held)
            self.held = (*self.held[:row], line, *self.held[row + 1 :])
            self.redraw()
            self.changed.emit()

    def can_undo(self) -> bool:
        return bool(self._past)

    def undo(self) -> None:
        """The lines as they were before the last change."""
        if self._past:
            self._replace(self._past.pop())

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What she typed: read, or kept as it is with what is wrong with it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column, text = index.row(), Column(index.column()), str(value)
        was_wrong = self.wrong.pop((row, column), None) is not None
        line = self.held[row]
        if not was_wrong and text == typed_text(line, column, self.language):
            return True
        try:
            self.put(row, read_cell(line, column, text, self.language))
        except ValueError as error:
            # A cell emptied by her says so by a blank: '' would show what it held before.
            self.wrong[row, column] = (text.strip() or ' ', str(error))
        self.redraw()
        self.changed.emit()
        return True

    def _insert(self, row: int, line: LineItem) -> int:
        self._past.append(self.held)
        self.beginInsertRows(ROOT, row, row)
        self.held = (*self.held[:row], line, *self.held[row:])
        self.wrong = {(at + (at >= row), column): held for (at, column), held in self.wrong.items()}
        self.endInsertRows()
        self.changed.emit()
        return row

    def _take(self, order: Sequence[int]) -> None:
        """The lines of those rows, in that order, with what is wrong in them."""
        self._past.append(self.held)
        self.held = tuple(self.held[at] for at in order)
        places = {at: row for row, at in enumerate(order)}
        self.wrong = {(places[at], column): held for (at, column), held in self.wrong.items() if at in places}

    def _replace(self, lines: Lines) -> None:
        self.beginResetModel()
        self.held = lines
        self.wrong.clear()
        self.endResetModel()
        self.changed.emit()
