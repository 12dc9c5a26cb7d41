"""The page of closed deals: the list of the board for what is over, with its own filters and saved views."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.closed_asked import ClosedAsked, asked_of, asking
from salesdesk.domain.views.deal_list import ListedStatus
from salesdesk.domain.views.list_look import ListLook, closed_look
from salesdesk.ui.archive.archive_bar import ArchiveBar
from salesdesk.ui.archive.closed_row import ClosedRow
from salesdesk.ui.board.columns.board_source import ViewSource
from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.deal_list.deal_list_view import DealListView
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page
from salesdesk.ui.views.view_flow import ViewFlow
from salesdesk.ui.widgets.floating.surface import rect_in_window

STATUSES = (ListedStatus.CLOSED, ListedStatus.WON, ListedStatus.LOST, ListedStatus.DELETED)


class ArchivePage(Page):
    """`panel_asked(deal, kind)` for one that is opened, `board_asked` for the way back."""

    panel_asked = Signal(ID, str)
    board_asked = Signal()

    def __init__(self, desk: Desk, source: ViewSource) -> None:
        super().__init__()
        self._desk, self._source = desk, source
        self.bar = ArchiveBar(desk.workplace.book.pipelines, self)
        self.closed = ClosedRow(desk.workplace, self)
        self.commands = DealCommands(desk, lambda _deal_id: self._middle(), self)
        self.list = DealListView(desk, self.commands, source.filter, self._look(), self, STATUSES)
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        self.follow(EVERYTHING)

    def follow(self, _touched: Touched) -> None:
        source = self._source
        self.bar.show_state(
            source.filter.pipeline_id, source.filter.text, source.filter_count, source.saved_name(self._desk.workplace)
        )
        self.closed.show_asked(asked_of(source.filter.conditions))
        self.list.show_list(source.filter, self._look())

    def panes(self) -> Sequence[QWidget]:
        return self.bar, self.closed, self.list

    def take_key(self, event: QKeyEvent) -> bool:
        letters = self._desk.workplace.preferences.preferences.letter_shortcuts
        if letters and event.text().lower() == 'f' and not event.modifiers():
            self.open_filters()
            return True
        return self.list.take_key(event)

    def open_filters(self) -> FilterPopover:
        popover = FilterPopover(self._desk.window, self._desk.workplace, self._source.filter)
        popover.closed.connect(popover.deleteLater)
        popover.changed.connect(self._take_filter)
        popover.open_at(rect_in_window(self.bar.filters), 'below')
        return popover

    @cached_property
    def views(self) -> ViewFlow:
        """The saved views of this page alone."""
        flow = ViewFlow(self._desk, self._source, self.bar.saved)
        flow.applied.connect(self.arrive)
        flow.left.connect(self.board_asked)
        return flow

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.closed)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.bar.pipeline_chosen.connect(lambda id_: self._take_filter(replace(self._source.filter, pipeline_id=id_)))
        self.bar.searched.connect(lambda text: self._take_filter(replace(self._source.filter, text=text)))
        self.bar.filters_asked.connect(self.open_filters)
        self.bar.views_asked.connect(lambda: self.views.open_menu())
        self.bar.board_asked.connect(self.board_asked)
        self.closed.changed.connect(self._take_asked)
        self.commands.panel_asked.connect(self.panel_asked)
        self.list.look_changed.connect(self._keep_look)
        self.list.clear_asked.connect(lambda: self._take_filter(BoardFilter(self._source.filter.pipeline_id)))

    def _take_asked(self, asked: ClosedAsked) -> None:
        conditions = asking(self._source.filter.conditions, asked)
        self._take_filter(replace(self._source.filter, conditions=conditions))

    def _take_filter(self, asked: BoardFilter) -> None:
        if asked != self._source.filter:
            self._source.filter = asked
            self.follow(EVERYTHING)

    def _look(self) -> ListLook:
        return self._source.look or closed_look()

    def _keep_look(self, look: ListLook) -> None:
        self._source.look = look

    def _middle(self) -> QRect:
        middle = self._desk.window.rect().center()
        return QRect(middle, middle)


def archive_page(
    desk: Desk, source: ViewSource, open_deal: Callable[[int, str], object], to_board: Callable[[], object]
) -> ArchivePage:
    """Joined with what it leads to."""
    page = ArchivePage(desk, source)
    page.panel_asked.connect(open_deal)
    page.board_asked.connect(to_board)
    return page
