"""The list view: deals of every status and the trash, sorted, in columns of her choice; what she does with many."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.custom_field import Entity
from salesdesk.domain.process.role import Role, role_of
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.domain.views.list_look import ListLook, wanted_of
from salesdesk.i18n.formats import deals_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.board.canvas.nothing_found import NothingFound
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.deal_list.bulk.bulk_bar import BulkBar
from salesdesk.ui.deal_list.bulk.bulk_commands import BulkCommands
from salesdesk.ui.deal_list.columns_popover import ColumnsPopover
from salesdesk.ui.deal_list.deal_list_model import DealListModel
from salesdesk.ui.deal_list.deal_table import DealTable
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import money, rounded_money
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.floating.surface import rect_in_window
from salesdesk.ui.widgets.text.label import Label

STATUSES = {
    ListedStatus.OPEN: mark('Open deals'),
    ListedStatus.WON: mark('Won deals'),
    ListedStatus.LOST: mark('Lost deals'),
    ListedStatus.ALL: mark('All deals'),
    ListedStatus.CLOSED: mark('Closed deals'),
    ListedStatus.DELETED: mark('Trash'),
}
EMPTY = {
    ListedStatus.OPEN: mark('No open deal here.'),
    ListedStatus.WON: mark('No deal has been won here yet.'),
    ListedStatus.LOST: mark('No deal has been lost here.'),
    ListedStatus.ALL: mark('No deal here yet.'),
    ListedStatus.CLOSED: mark('No deal has been closed here yet.'),
    ListedStatus.DELETED: mark('The trash is empty.'),
}
# Those of the board's list; the archive has others.
ON_BOARD = tuple(status for status in ListedStatus if status is not ListedStatus.CLOSED)
# What begins at A or at the nearest day; everything else begins at the greatest or newest.
RISING = (ListColumn.TITLE, ListColumn.ORGANIZATION, ListColumn.CONTACT, ListColumn.NEXT_ACTION, ListColumn.STAGE)


class DealListView(QWidget):
    """A table; Enter opens, the menu and Delete act on the selected deals. `look_changed(look)` when she changes it.

    `clear_asked` when nothing matches and she wants everything back.
    """

    look_changed = Signal(object)
    clear_asked = Signal()

    def __init__(
        self, desk: Desk, commands: DealCommands, asked: BoardFilter, look: ListLook, parent: QWidget,
        statuses: Sequence[ListedStatus] = ON_BOARD,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._asked, self.look = asked, look
        options = [Option(status, _(STATUSES[status])) for status in statuses]
        self.statuses = SegmentedControl(_('Which deals'), options, small=True)
        self.totals = Label('', 'body', 'text-2', align=Qt.AlignmentFlag.AlignRight)
        self.columns = Button(_('Columns'), 'ghost', size='sm', icon='list-checks')
        self.model = DealListModel(desk.workplace, wanted_of(asked, look), look.columns, self)
        self.table = DealTable(self.model, self)
        self.bar = BulkBar(self)
        self.bulk = BulkCommands(desk, commands, self.bar, self.table.selected_ids, lambda: self._asked.pipeline_id)
        self._empty: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._arrange()
        self._connect()
        self._refresh()

    def show_list(self, asked: BoardFilter, look: ListLook) -> None:
        """Reads the list anew; deals that are still in it stay selected."""
        chosen = set(self.table.selected_ids())
        self._asked, self.look = asked, look
        self.model.show(wanted_of(asked, look), look.columns)
        if chosen and not self.table.selected_ids():
            self.table.select_ids(chosen)
        self._refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter and Delete on the selected lines."""
        # In the search field, Delete belongs to the text.
        ids = self.table.selected_ids() if self.table.hasFocus() else []
        if not ids:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(ids[0])
        elif event.key() == Qt.Key.Key_F2 and self.look.status is not ListedStatus.DELETED:
            self._commands.open(ids[0])
        elif event.key() == Qt.Key.Key_Delete and self.look.status is not ListedStatus.DELETED:
            self.bulk.delete(ids)
        else:
            return False
        return True

    def _arrange(self) -> None:
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.statuses)
        line.addWidget(self.totals, 1)
        line.addWidget(self.columns)
        self._column.addLayout(line)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.bar)

    def _connect(self) -> None:
        self.statuses.chosen.connect(self._choose_status)
        self.columns.clicked.connect(self._ask_columns)
        table = self.table
        table.chosen.connect(self._offer_changes)
        table.horizontalHeader().sectionClicked.connect(self._sort)
        table.widths_changed.connect(lambda widths: self._look(replace(self.look, widths=widths), read=False))
        table.columns_moved.connect(lambda columns: self._look(replace(self.look, columns=columns)))
        table.menu_asked.connect(self._ask_menu)
        table.doubleClicked.connect(lambda index: self._open(self.model.ids[index.row()]))

    def _look(self, look: ListLook, *, read: bool = True) -> None:
        self.look = look
        if read:
            self.show_list(self._asked, look)
        self.look_changed.emit(look)

    def _choose_status(self, key: str) -> None:
        status, sort = ListedStatus(key), self.look.sort
        # The order she chose stays as long as the other list has such a day.
        if sort == ListColumn.DELETED or status is ListedStatus.DELETED:
            sort = ListColumn.DELETED if status is ListedStatus.DELETED else ListColumn.CREATED
        self._look(replace(self.look, status=status, sort=sort))

    def _sort(self, section: int) -> None:
        """A second click on a column turns its order around."""
        column = self.model.columns[section]
        descending = not self.look.descending if self.look.sort == column else column not in RISING
        self._look(replace(self.look, sort=column, descending=descending))

    def _ask_columns(self) -> None:
        popover = ColumnsPopover(self._desk.window, self._desk.workplace, tuple(self.model.columns))
        popover.closed.connect(popover.deleteLater)
        popover.chosen.connect(lambda columns: self._look(replace(self.look, columns=columns)))
        popover.open_at(rect_in_window(self.columns), 'below')

    def _refresh(self) -> None:
        header = self.table.horizontalHeader()
        self.statuses.choose(self.look.status)
        self.table.fit(self.look.widths)
        order = Qt.SortOrder.DescendingOrder if self.look.descending else Qt.SortOrder.AscendingOrder
        columns = list(self.model.columns)
        header.setSortIndicator(columns.index(self.look.sort) if self.look.sort in columns else -1, order)
        self.totals.setText(self._totals_text())
        self._offer_help()
        self._offer_changes()

    def _totals_text(self) -> str:
        totals = self.model.totals
        parts = [deals_text(totals.count), *(money(sum_.total) for sum_ in totals.sums)]
        # What is over weighs as much as it brought, and what was lost nothing: said where deals are open.
        if totals.sums and self.look.status in {ListedStatus.OPEN, ListedStatus.ALL}:
            sums = ' + '.join(rounded_money(sum_.weighted) for sum_ in totals.sums)
            parts.append(_('weighted {amount}').format(amount=sums))
        return '  ·  '.join(parts)

    def _offer_help(self) -> None:
        if self._empty is not None:
            self._column.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        self.table.setVisible(self.model.total > 0)
        if not self.model.total:
            self._empty = self._made_help()
            self._column.insertWidget(1, self._empty, 1)
            if isinstance(self._empty, NothingFound):
                # It has the width it has over the board.
                self._column.setAlignment(self._empty, Qt.AlignmentFlag.AlignHCenter)

    def _made_help(self) -> EmptyState:
        """The same as over the board's columns where a filter hides everything."""
        if not self.model.wanted.narrows:
            return EmptyState(_(EMPTY[self.look.status]))
        nothing = NothingFound(self._asked, self)
        nothing.clear_asked.connect(self.clear_asked)
        return nothing

    def _offer_changes(self) -> None:
        """One deal has its menu; several are changed together."""
        count = self.table.selected_count()
        if count <= 1 and self.bar.isAncestorOf(self.window().focusWidget()):
            # Hidden with the keyboard in it, it would hand that on to whatever comes next in the window.
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.setVisible(count > 1 or self.bulk.flow.is_busy)
        if count > 1:
            fields = self._desk.workplace.own_fields.fields(Entity.DEAL)
            process = self._desk.workplace.book.processes.get(self._asked.pipeline_id)
            leads = process is not None and role_of(process.pipeline) is Role.BEFORE
            self.bar.show_selection(count, self.look.status, has_fields=bool(fields), has_lists=leads)

    def _ask_menu(self, row: int, at: QPoint) -> None:
        deal = self._desk.workplace.deals.details(self.model.ids[row]).deal
        menu = DealMenu(self._desk, self._commands, deal, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _open(self, deal_id: int) -> None:
        # What lies in the trash is restored first, then edited.
        if self.look.status is not ListedStatus.DELETED:
            self._commands.show(deal_id)
