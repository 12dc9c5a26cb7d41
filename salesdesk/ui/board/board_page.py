"""The board's page: puts the bars, the board and the list together and keeps them in step."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.domain.board import BoardFilter
from salesdesk.domain.deal_card import Attention
from salesdesk.domain.deal_list import DealListFilter, ListedStatus
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.attention_bar import AttentionBar
from salesdesk.ui.board.board_keys import BoardKeys
from salesdesk.ui.board.board_source import BoardSource
from salesdesk.ui.board.board_view import BoardView
from salesdesk.ui.board.conversion_reader import ConversionReader
from salesdesk.ui.board.drag.board_drag import BoardDrag
from salesdesk.ui.board.drag.drop_zones import DropZones
from salesdesk.ui.board.top_bar import TopBar
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page
from salesdesk.ui.theme.theme import theme_signals

if TYPE_CHECKING:
    from salesdesk.ui.board.filter_popover import FilterPopover
    from salesdesk.ui.commands.deal_menu import DealMenu
    from salesdesk.ui.deal_list.deal_list_view import DealListView
else:
    FilterPopover = on_demand('salesdesk.ui.board.filter_popover', 'FilterPopover')
    DealListView = on_demand('salesdesk.ui.deal_list.deal_list_view', 'DealListView')
    DealMenu = on_demand('salesdesk.ui.commands.deal_menu', 'DealMenu')


class BoardPage(Page):
    """`more_asked` opens the program's menu at a place; everything else is done here or said by toasts."""

    more_asked = Signal(QPoint)
    pipeline_changed = Signal(ID)

    def __init__(self, desk: Desk, source: BoardSource) -> None:
        super().__init__()
        self._desk = desk
        self._source = source
        self.top = TopBar(desk.workplace.book.pipelines, self)
        self.attention = AttentionBar(self)
        self.board = BoardView(source, self)
        self._body = QStackedWidget(self)
        self.zones = DropZones(self)
        self.commands = DealCommands(desk, self._anchor_of, self)
        self.drag = BoardDrag(desk, source, self.board, self.zones, self.commands)
        self._keys = BoardKeys(self.board, self.drag, self.commands, self._letters)
        self._list: DealListView | None = None
        self._conversions = ConversionReader(desk.workplace, desk.jobs, self)
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        """Reads everything: the filter or the day may be another."""
        self.top.choose(self._source.filter.pipeline_id, self._source.view)
        self.top.search.set_text(self._source.filter.text)
        self._show_view()
        self.follow(EVERYTHING)

    def follow(self, touched: Touched) -> None:
        """Rows first, then the figures of all that match."""
        if self._source.view == 'list' and self._list is not None:
            self._list.follow(touched)
        self.board.follow(touched)
        self._show_figures()
        self._conversions.ask(self._source.filter.pipeline_id)

    def take_key(self, event: QKeyEvent) -> bool:
        if self._source.view == 'list' and self._list is not None:
            return self._list.take_key(event)
        return self._keys.take(event)

    def new_deal(self) -> None:
        self.commands.create(self._source.filter.pipeline_id)

    def focus_search(self) -> None:
        self.top.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.line.selectAll()

    def open_filters(self) -> None:
        popover = FilterPopover(self._desk.window, self._desk.workplace, self._source.filter)
        popover.changed.connect(self._take_filter)
        popover.closed.connect(popover.deleteLater)
        popover.open_at(self._in_window(self.top.filters), 'below')

    def show_attention(self, attention: Attention) -> None:
        """From elsewhere: the deals that ask for this, and nothing else hidden."""
        self._source.view = 'board'
        self._source.filter = BoardFilter(self._source.filter.pipeline_id, attention=frozenset({attention}))
        self.arrive()

    def show_trash(self) -> None:
        self._source.view = 'list'
        self.arrive()
        assert self._list is not None
        self._list.show_list(replace(self._list_filter(), status=ListedStatus.DELETED))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.zones.fit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.attention)
        column.addWidget(self._body, 1)
        self._body.addWidget(self.board)
        self.zones.raise_()

    def _connect(self) -> None:
        self.top.pipeline_chosen.connect(self._choose_pipeline)
        self.top.searched.connect(lambda text: self._take_filter(replace(self._source.filter, text=text)))
        self.top.filters_asked.connect(self.open_filters)
        self.top.view_chosen.connect(self._choose_view)
        self.top.new_deal_asked.connect(self.new_deal)
        self.top.more_asked.connect(self._ask_more)
        self.attention.attention_changed.connect(
            lambda chosen: self._take_filter(replace(self._source.filter, attention=chosen))
        )
        self.board.opened.connect(self.commands.open)
        self.board.menu_asked.connect(self._open_menu)
        self.board.new_deal_asked.connect(
            lambda stage_id: self.commands.create(self._source.filter.pipeline_id, stage_id)
        )
        self.commands.form_opened.connect(self.board.select_deal)
        self._conversions.read.connect(self._show_figures)
        theme_signals().changed.connect(self._redress)

    def _ask_more(self) -> None:
        more = self.top.more
        self.more_asked.emit(more.mapToGlobal(more.rect().bottomLeft()))

    def _choose_pipeline(self, pipeline_id: int) -> None:
        self._source.filter = replace(BoardFilter(pipeline_id), text=self._source.filter.text)
        self.pipeline_changed.emit(pipeline_id)
        self.follow(EVERYTHING)

    def _take_filter(self, board_filter: BoardFilter) -> None:
        if board_filter != self._source.filter:
            self._source.filter = board_filter
            self.follow(EVERYTHING)

    def _choose_view(self, view: str) -> None:
        self._source.view = view
        self._show_view()
        self.follow(EVERYTHING)

    def _show_view(self) -> None:
        """The list is built when it is first wanted; the attention chips belong to the board."""
        as_list = self._source.view == 'list'
        if as_list and self._list is None:
            self._list = DealListView(self._desk, self.commands, self._list_filter(), self)
            self._body.addWidget(self._list)
        self._body.setCurrentWidget(self._list if as_list and self._list is not None else self.board)
        self.attention.setVisible(not as_list)

    def _list_filter(self) -> DealListFilter:
        known = self._list.model.wanted if self._list is not None else DealListFilter(ListedStatus.OPEN)
        return replace(known, pipeline_id=self._source.filter.pipeline_id, text=self._source.filter.text)

    def _show_figures(self) -> None:
        board = self._source.board()
        self.board.show_board(board, self._conversions.conversions)
        self.attention.show_board(board, self._source.filter.attention)
        if self._list is not None and self._list.model.wanted != self._list_filter():
            self._list.show_list(self._list_filter())

    def _open_menu(self, deal_id: int, at: QPoint) -> None:
        deal = self._desk.workplace.deals.details(deal_id).deal
        menu = DealMenu(self._desk, self.commands, deal, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _anchor_of(self, deal_id: int) -> QRect:
        """Beside the deal's card; in the middle where it is not on the screen."""
        rect = self.board.card_in_window(deal_id) if self._source.view == 'board' else None
        if rect is not None and self._desk.window.rect().intersects(rect):
            return rect
        middle = self._in_window(self._body).center()
        return QRect(middle, middle)

    def _in_window(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._desk.window, QPoint(0, 0)), widget.size())

    def _letters(self) -> bool:
        return self._desk.workplace.preferences.preferences.letter_shortcuts

    def _redress(self) -> None:
        """Another theme or density: cards have other heights."""
        self.board.reload()
