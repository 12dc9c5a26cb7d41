"""A list of deals as a table, read a window at a time."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.deal_list import DealListFilter, ListColumn, ListedDeal, ListedStatus
from salesdesk.domain.wording import Wording
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import money, name_of, read
from salesdesk.ui.theme.painting.text import tip_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WINDOW = 100

TITLES = {
    ListColumn.TITLE: mark('Deal'),
    ListColumn.ORGANIZATION: mark('Organisation'),
    ListColumn.STAGE: mark('Stage'),
    ListColumn.AMOUNT: mark('Amount'),
    ListColumn.EXPECTED_CLOSE: mark('Expected close'),
    ListColumn.CREATED: mark('Created'),
    ListColumn.CLOSED: mark('Closed'),
    ListColumn.DELETED: mark('Deleted'),
}

# What a line is looked for by stands out; the rest is quieter.
WEIGHTS = {ListColumn.TITLE: 'medium', ListColumn.AMOUNT: 'semibold'}

CELL_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.TextAlignmentRole,
    }
)  # fmt: skip

_ALWAYS = (ListColumn.TITLE, ListColumn.ORGANIZATION, ListColumn.STAGE, ListColumn.AMOUNT)
COLUMNS = {
    ListedStatus.OPEN: (*_ALWAYS, ListColumn.EXPECTED_CLOSE, ListColumn.CREATED),
    ListedStatus.WON: (*_ALWAYS, ListColumn.CREATED, ListColumn.CLOSED),
    ListedStatus.LOST: (*_ALWAYS, ListColumn.CREATED, ListColumn.CLOSED),
    ListedStatus.DELETED: (*_ALWAYS, ListColumn.CREATED, ListColumn.DELETED),
}


class DealListModel(QAbstractTableModel):
    """Sorting and counting are the database's; rows beyond the loaded ones come as she scrolls."""

    def __init__(self, workplace: Workplace, wanted: DealListFilter, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._deals: list[ListedDeal] = []
        self._reasons: dict[int, Wording] = {}
        self.wanted = wanted
        self.total = 0
        self.show(wanted)

    @property
    def columns(self) -> Sequence[ListColumn]:
        return COLUMNS[self.wanted.status]

    def show(self, wanted: DealListFilter) -> None:
        """Reads the list anew, as far as it was loaded."""
        same = wanted == self.wanted
        # After an action she is where she was; another list begins at its top.
        count = max(WINDOW, len(self._deals)) if same else WINDOW
        self.beginResetModel()
        self.wanted = wanted
        self.total = self._workplace.lists.count(wanted)
        self._reasons = self._workplace.reference.reason_names()
        self._deals = self._workplace.lists.page(wanted, 0, count)
        self.endResetModel()

    def deal(self, row: int) -> ListedDeal:
        return self._deals[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._deals)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._deals) or index.column() >= len(self.columns):
            return None
        column, deal = self.columns[index.column()], self._deals[index.row()]
        return self._cell(deal, column, Qt.ItemDataRole(role)) if role in CELL_ROLES else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column is ListColumn.AMOUNT else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        as_reason = column is ListColumn.STAGE and self.wanted.status is ListedStatus.LOST
        # Where a lost deal stood matters less than why it was lost: the reason takes the stage's column.
        return _('Reason') if as_reason else _(TITLES[column])

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return not parent.isValid() and len(self._deals) < self.total

    def fetchMore(self, parent: Index = ROOT) -> None:
        if not self.canFetchMore(parent):
            return
        more = self._workplace.lists.page(self.wanted, len(self._deals), WINDOW)
        if more:
            first = len(self._deals)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._deals += more
            self.endInsertRows()
        else:
            # Another program took deals away since they were counted: without this, scrolling would ask for ever.
            self.total = len(self._deals)

    def _cell(self, deal: ListedDeal, column: ListColumn, role: Qt.ItemDataRole) -> Any:
        text = self._text(deal, column, with_note=role == Qt.ItemDataRole.ToolTipRole)
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(text)
            case Qt.ItemDataRole.FontRole:
                return theme().font('body', WEIGHTS.get(column))
            case Qt.ItemDataRole.ForegroundRole:
                return theme().color('text' if column in WEIGHTS else 'text-2')
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column is ListColumn.AMOUNT else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return text

    def _text(self, deal: ListedDeal, column: ListColumn, *, with_note: bool) -> str:
        # As functions, so that a cell makes one text and not eight.
        texts: dict[ListColumn, Callable[[], str]] = {
            ListColumn.TITLE: lambda: deal.title,
            ListColumn.ORGANIZATION: lambda: deal.organization,
            ListColumn.STAGE: lambda: self._stage_text(deal, with_note=with_note),
            ListColumn.AMOUNT: lambda: money(deal.amount),
            ListColumn.EXPECTED_CLOSE: lambda: _day(deal.expected_close_on),
            ListColumn.CREATED: lambda: self._instant(deal.created_at),
            ListColumn.CLOSED: lambda: self._instant(deal.closed_at),
            ListColumn.DELETED: lambda: self._instant(deal.deleted_at),
        }
        return texts[column]()

    def _stage_text(self, deal: ListedDeal, *, with_note: bool) -> str:
        """A lost deal says why instead of where; its note is in the tooltip."""
        if self.wanted.status is ListedStatus.LOST:
            name = self._reasons.get(deal.lost_reason_id or 0)
            words = read(name) if name else deal.lost_note
            return f'{words}\n{deal.lost_note}' if with_note and name and deal.lost_note else words
        return name_of(self._workplace.book.stage(deal.stage_id))

    def _instant(self, instant: datetime | None) -> str:
        return date_text(instant.astimezone(self._workplace.clock.zone).date()) if instant else ''


def _day(day: date | None) -> str:
    return date_text(day) if day else ''
