"""The rows of a file that could not be read: which, why, and what stands in them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.exchange.preview_model import ROOT, Index, cells_text, reasons_text
from salesdesk.ui.theme.drawn_icons import icon
from salesdesk.ui.theme.theme import theme

NUMBER, REASON, CELLS = range(3)
_TITLES = (mark('Row'), mark('Reason'), mark('In the file'))
_TEXTS: tuple[Callable[[RefusedRow], str], ...] = (lambda row: number_text(row.number), reasons_text, cells_text)


class RefusedModel(QAbstractTableModel):
    """In the order of the file."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[RefusedRow] = ()

    def show(self, rows: Sequence[RefusedRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_TITLES):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return _(_TITLES[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _TEXTS[column](self._rows[index.row()])
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole if column == REASON:
                return theme().color('warning')
            case Qt.ItemDataRole.DecorationRole if column == REASON:
                return icon('triangle-alert', 'warning')
            case _:
                return None


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column == NUMBER else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
