"""The rows of a file as a table: deals as they were understood, and rows that could not be read with the reason."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.controllers.exchange.refused_file import reason_text
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.money import Money
from salesdesk.exchange.deals.deal_rows import DealRow, RefusedRow
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import money
from salesdesk.ui.theme.drawn_icons import icon
from salesdesk.ui.theme.theme import theme

Index = QModelIndex | QPersistentModelIndex
Line = DealRow | RefusedRow
ROOT = QModelIndex()
LONGEST_CELL = 80
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

NUMBER, TITLE, ORGANIZATION, STAGE, AMOUNT, CREATED, CLOSE = range(7)
_TITLES = (
    mark('Row'), mark('Deal'), mark('Organisation'), mark('Stage'), mark('Amount'), mark('Created'), mark('Close date'),
)  # fmt: skip
_STATUSES = {DealStatus.WON: mark('Won'), DealStatus.LOST: mark('Lost')}
_RIGHT = (NUMBER, AMOUNT)


class PreviewModel(QAbstractTableModel):
    """Lines in the order of the file. zone: where the seller is, for the days of her calendar."""

    def __init__(self, zone: tzinfo, parent: QObject) -> None:
        super().__init__(parent)
        self._zone = zone
        self._lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = sorted(lines, key=lambda line: line.number)
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._lines[row]

    def is_refused(self, row: int) -> bool:
        return isinstance(self._lines[row], RefusedRow)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_TITLES):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return _(_TITLES[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._refused_text(line, column) if isinstance(line, RefusedRow) else self._text(line, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case _:
                return _refused_look(column, role) if isinstance(line, RefusedRow) else None

    def _refused_text(self, row: RefusedRow, column: int) -> str:
        """The reason, then what stands in the file: over all columns behind the number."""
        if column == NUMBER:
            return number_text(row.number)
        if column != TITLE:
            return ''
        return f'{reasons_text(row)}  {cells_text(row)}'

    def _text(self, row: DealRow, column: int) -> str:
        texts: dict[int, Callable[[], str]] = {
            NUMBER: lambda: number_text(row.number),
            TITLE: lambda: row.title,
            ORGANIZATION: lambda: row.organization,
            STAGE: lambda: _stage_text(row),
            AMOUNT: lambda: '' if row.amount is None else money(Money(row.amount, row.currency)),
            CREATED: lambda: self._day(row.created),
            CLOSE: lambda: self._day(row.closed) or (date_text(row.expected_close) if row.expected_close else ''),
        }
        return texts[column]()

    def _day(self, instant: int | None) -> str:
        if instant is None:
            return ''
        return date_text((_EPOCH + timedelta(milliseconds=instant)).astimezone(self._zone).date())


def reasons_text(row: RefusedRow) -> str:
    return ' '.join(reason_text(error) for error in row.errors)


def cells_text(row: RefusedRow) -> str:
    """What stands in the file, so that she finds it there."""
    return ' · '.join(cell[:LONGEST_CELL] for cell in row.cells if cell.strip())


def _stage_text(row: DealRow) -> str:
    """'Gagnée', or 'Proposition', or 'Perdue · Proposition'."""
    status = _(_STATUSES[row.status]) if row.status in _STATUSES else ''
    return ' · '.join(part for part in (status, row.stage) if part)


def _refused_look(column: int, role: int) -> Any:
    """Amber: it can be put right."""
    if role == Qt.ItemDataRole.DecorationRole and column == TITLE:
        return icon('triangle-alert', 'warning')
    return theme().color('warning') if role == Qt.ItemDataRole.ForegroundRole else None


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
