"""The rows of the palette: results by kind, then commands. The keyboard stays in the line above."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.palette.palette_row import PaletteRow
from salesdesk.ui.palette.row_delegate import ROW_ROLE, RowDelegate, row_height
from salesdesk.ui.palette.solid_ground import make_solid, paint_ground

Index = QModelIndex | QPersistentModelIndex
FREE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowModel(QAbstractListModel):
    """Replaced as a whole with each letter: telling what stayed would cost more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: tuple[PaletteRow, ...] = ()

    def replace(self, rows: Sequence[PaletteRow]) -> None:
        self.beginResetModel()
        self.shown = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.shown[index.row()].is_caption else FREE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None


class RowList(QListView):
    """`acted(row)` when one is clicked, `pointed()` when the mouse chooses another. No choice is -1."""

    acted = Signal(object)
    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self._mouse = QCursor.pos()
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_('Results and commands'))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        make_solid(self.viewport())
        self.clicked.connect(lambda index: self.acted.emit(self.rows.shown[index.row()]))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self.viewport())
        super().paintEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = self.indexAt(event.position().toPoint())
        # Qt says "moved" too where rows come up beneath a mouse at rest: what Enter does is hers to say.
        if (
            at.isValid()
            and event.globalPosition().toPoint() != self._mouse
            and not self.rows.shown[at.row()].is_caption
        ):
            self.setCurrentIndex(at)
            self.pointed.emit()

    def show_rows(self, rows: Sequence[PaletteRow]) -> None:
        """From the top, with none chosen."""
        self.rows.replace(rows)
        self.scrollToTop()
        self._mouse = QCursor.pos()

    def chosen(self) -> PaletteRow | None:
        at = self.currentIndex().row()
        return self.rows.shown[at] if at >= 0 else None

    def choose(self, at: int) -> None:
        """The n-th row that can be chosen, from 0; -1 for none."""
        self.setCurrentIndex(self.rows.index(self._places()[at], 0) if at >= 0 else QModelIndex())
        if at == 0:
            # Its caption is part of what she looks at.
            self.scrollToTop()

    def choice(self) -> int:
        """Which one of those that can be chosen is; -1 for none."""
        at = self.currentIndex().row()
        return self._places().index(at) if at >= 0 else -1

    def count(self) -> int:
        return len(self._places())

    def wanted_height(self) -> int:
        return sum(row_height(row) for row in self.rows.shown)

    def _places(self) -> list[int]:
        return [at for at, row in enumerate(self.rows.shown) if not row.is_caption]
