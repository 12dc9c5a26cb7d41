"""The list view: open, won and lost deals, and the trash; the way back for each of them."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from salesdesk.domain.deal_list import DealListFilter, ListColumn, ListedDeal, ListedStatus
from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.deal_list.deal_list_model import COLUMNS, DealListModel
from salesdesk.ui.deal_list.sort_header import SortHeader
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import money
from salesdesk.ui.theme.tables import dress_table
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label

STATUSES = {
    ListedStatus.OPEN: mark('Open deals'),
    ListedStatus.WON: mark('Won deals'),
    ListedStatus.LOST: mark('Lost deals'),
    ListedStatus.DELETED: mark('Trash'),
}
EMPTY = {
    ListedStatus.OPEN: mark('No open deal here.'),
    ListedStatus.WON: mark('No deal has been won here yet.'),
    ListedStatus.LOST: mark('No deal has been lost here.'),
    ListedStatus.DELETED: mark('The trash is empty.'),
}
WIDTHS = {ListColumn.ORGANIZATION: 260, ListColumn.STAGE: 190}
OTHER_WIDTH = 120


class DealListView(QWidget):
    """A table of one status; Enter opens, the menu and Delete act on the selected deals."""

    status_changed = Signal(str)

    def __init__(self, desk: Desk, commands: DealCommands, wanted: DealListFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        options = [Option(status, _(STATUSES[status])) for status in ListedStatus]
        self.statuses = SegmentedControl(_('Which deals'), options, small=True)
        self.totals = Label('', 'body', 'text-2', shrinks=False)
        self.model = DealListModel(desk.workplace, wanted, self)
        self.table = self._made_table()
        self._empty: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self.statuses)
        line.addStretch(1)
        line.addWidget(self.totals)
        self._column.addLayout(line)
        self._column.addWidget(self.table, 1)
        self.statuses.choose(wanted.status)
        self.statuses.chosen.connect(self._choose_status)
        self._refresh()

    def show_list(self, wanted: DealListFilter) -> None:
        self.model.show(wanted)
        self.statuses.choose(wanted.status)
        self._refresh()

    def selected(self) -> list[ListedDeal]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.model.deal(row) for row in rows]

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter and Delete on the selected lines."""
        deals = self.selected()
        # In the search field, Delete belongs to the text.
        if not deals or not self.table.hasFocus():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(deals[0])
        elif event.key() == Qt.Key.Key_Delete and self.model.wanted.status is not ListedStatus.DELETED:
            self._commands.delete(*(deal.id for deal in deals))
        else:
            return False
        return True

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        header = SortHeader(table)
        table.setHorizontalHeader(header)
        dress_table(table)
        table.setModel(self.model)
        table.setAccessibleName(_('Deals'))
        # Tab leaves the table; within it the arrows do.
        table.setTabKeyNavigation(False)
        header.setStretchLastSection(False)
        header.sectionClicked.connect(self._sort)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._ask_menu)
        table.doubleClicked.connect(lambda index: self._open(self.model.deal(index.row())))
        return table

    def _choose_status(self, key: str) -> None:
        status = ListedStatus(key)
        sort = self.model.wanted.sort
        # The order she chose stays as long as the other list has that column.
        if sort not in COLUMNS[status]:
            sort = ListColumn.DELETED if status is ListedStatus.DELETED else ListColumn.CREATED
        self.show_list(replace(self.model.wanted, status=status, sort=sort))
        self.status_changed.emit(key)

    def _sort(self, section: int) -> None:
        """A second click on a column turns its order around."""
        column = self.model.columns[section]
        wanted = self.model.wanted
        # The title begins at A, everything else at the greatest or newest.
        descending = not wanted.descending if wanted.sort is column else column is not ListColumn.TITLE
        self.show_list(replace(wanted, sort=column, descending=descending))

    def _refresh(self) -> None:
        wanted, header = self.model.wanted, self.table.horizontalHeader()
        for section, column in enumerate(self.model.columns):
            header.resizeSection(section, WIDTHS.get(column, OTHER_WIDTH))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # The title takes what is left, so that no column is pushed out of sight.
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        order = Qt.SortOrder.DescendingOrder if wanted.descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(list(self.model.columns).index(wanted.sort), order)
        sums = [money(sum_) for sum_ in self._desk.workplace.lists.sums(wanted)]
        self.totals.setText('  ·  '.join([deals_text(self.model.total), *sums]))
        self._offer_help(wanted)

    def _offer_help(self, wanted: DealListFilter) -> None:
        if self._empty is not None:
            self._column.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        self.table.setVisible(self.model.total > 0)
        if not self.model.total:
            self._empty = EmptyState(_('Nothing with these filters') if wanted.narrows else _(EMPTY[wanted.status]))
            self._column.addWidget(self._empty, 1)

    def _ask_menu(self, at: QPoint) -> None:
        index: QModelIndex = self.table.indexAt(at)
        if index.isValid():
            deal = self._desk.workplace.deals.details(self.model.deal(index.row()).id).deal
            menu = DealMenu(self._desk, self._commands, deal, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _open(self, deal: ListedDeal) -> None:
        # What lies in the trash is restored first, then edited.
        if deal.deleted_at is None:
            self._commands.open(deal.id)
