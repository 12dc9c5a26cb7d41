"""The lessons of the list, read a window at a time: each begins where the one before ended."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.controllers.knowledge.lesson_reader import WINDOW, LessonReader
from salesdesk.domain.knowledge.lesson_list import LessonFilter, LessonLine, LessonOrder
from salesdesk.domain.search import words_of
from salesdesk.ui.knowledge.looks.kind_looks import kind_name

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LINE_ROLE = int(Qt.ItemDataRole.UserRole)


class LessonModel(QAbstractListModel):
    """Sorting and finding are the database's. `words` are those looked for."""

    def __init__(self, reader: LessonReader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._lines: list[LessonLine] = []
        self._more = False
        self.wanted, self.order = LessonFilter(), LessonOrder.NEWEST
        self.words: Sequence[str] = ()

    def show(self, wanted: LessonFilter, order: LessonOrder) -> None:
        """Reads anew: the same list as far as it was loaded, another one from its top."""
        same = (wanted, order) == (self.wanted, self.order)
        count = max(WINDOW, len(self._lines)) if same else WINDOW
        lines = self._reader.page(wanted, order, limit=count)
        self.beginResetModel()
        self.wanted, self.order, self.words = wanted, order, words_of(wanted.text)
        self._lines, self._more = lines, len(lines) == count
        self.endResetModel()

    def line(self, number: int) -> LessonLine:
        return self._lines[number]

    def row_of(self, lesson_id: int) -> int:
        """Where it stands among the loaded lines, -1 if it does not."""
        return next((number for number, line in enumerate(self._lines) if line.id == lesson_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ', '.join(part for part in (kind_name(line.kind), line.title, line.words, line.sector) if part)
        return None

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index = ROOT) -> None:
        if not self.canFetchMore(parent):
            return
        lines = self._reader.page(self.wanted, self.order, self._lines[-1])
        self._more = len(lines) == WINDOW
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()
