"""The rows of the list behind a figure."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.figures.measure import BehindDeal
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import money
from salesdesk.ui.reports.behind.behind_source import BehindSource

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TITLES = (mark('Deal'), mark('Organisation'), mark('Stage'), mark('Date'), mark('Amount'))
AMOUNT = 4


class BehindModel(QAbstractTableModel):
    """Reads on as one scrolls. stages: their names by id."""

    def __init__(self, source: BehindSource, stages: Mapping[int, str], parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._stages = stages
        self._deals: list[BehindDeal] = source.more()

    def deal(self, row: int) -> BehindDeal:
        return self._deals[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._deals)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(TITLES)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._deals) < self._source.count

    def fetchMore(self, _parent: Index) -> None:
        found = self._source.more()
        if found:
            self.beginInsertRows(QModelIndex(), len(self._deals), len(self._deals) + len(found) - 1)
            self._deals += found
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole and section == AMOUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return _(TITLES[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role == Role.TextAlignmentRole and index.column() == AMOUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        # A name that is cut can be read in full.
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._texts(self._deals[index.row()])[index.column()]
        return None

    def _texts(self, deal: BehindDeal) -> tuple[str, ...]:
        stage = self._stages.get(deal.stage_id, '')
        return deal.title, deal.organization, stage, date_text(deal.day), money(deal.amount)
