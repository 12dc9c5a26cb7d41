"""The board's page: puts the bars, the board and the list together and keeps them in step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import Attention
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.attention_bar import AttentionBar
from salesdesk.ui.board.board_body import BoardBody
from salesdesk.ui.board.board_popups import BoardPopups
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.board.conversion_reader import ConversionReader
from salesdesk.ui.board.top_bar import TopBar
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page

if TYPE_CHECKING:
    from salesdesk.ui.board.board_hands import BoardHands
    from salesdesk.ui.commands.deal_commands import DealCommands
else:
    BoardHands = on_demand('salesdesk.ui.board.board_hands', 'BoardHands')


class BoardPage(Page):
    """`more_asked` opens the program's menu at a place; everything else is done here or said by toasts."""

    more_asked = Signal(QPoint)
    palette_asked = Signal()
    pipeline_changed = Signal(ID)
    panel_asked = Signal(ID, str)
    lists_asked = Signal()
    archive_asked = Signal()

    def __init__(self, desk: Desk, source: BoardSource) -> None:
        super().__init__()
        self._desk = desk
        self._source = source
        self.top = TopBar(desk.workplace.book.pipelines, self)
        self.attention = AttentionBar(self)
        self.board = BoardView(source, self)
        self.body = BoardBody(desk, source, self.board, self)
        self._popups = BoardPopups(desk, source, lambda: self.body.cards or self.board)
        self._hands: BoardHands | None = None
        self._conversions = ConversionReader(desk.workplace, desk.jobs, self)
        self._arrange()
        self._connect()

    def take_hands(self) -> 'BoardHands':
        """From now on cards can be taken: once she sees them, at the latest."""
        if self._hands is None:
            self._hands = BoardHands(self._desk, self._source, self.board, self._popups.anchor_of, self)
            self._hands.commands.form_opened.connect(self.board.mark_edited)
            self._hands.commands.panel_asked.connect(self.panel_asked)
            self._hands.commands.created.connect(self.body.go_to)
        return self._hands

    @property
    def commands(self) -> 'DealCommands':
        return self.take_hands().commands

    def arrive(self) -> None:
        """Reads everything: the filter or the day may be another."""
        self.top.choose(self._source.filter.pipeline_id, self._source.view)
        self.top.search.set_text(self._source.filter.text)
        self.body.show_view(lambda: self.commands)
        # The attention chips belong to the board; the list has a bar of its own.
        self.attention.setVisible(self.body.listing is None)
        self.follow(EVERYTHING)

    def follow(self, touched: Touched) -> None:
        """Rows first, then the figures of all that match."""
        held = self.body.follow(touched)
        self._show_figures()
        self.body.stay_on(held)
        self._conversions.ask(self._source.filter.pipeline_id)

    def take_key(self, event: QKeyEvent) -> bool:
        return self.take_hands().keys.take(event) if self.body.cards is self.board else self.body.take_key(event)

    def panes(self) -> Sequence[QWidget]:
        return self.top, self.attention, self.body

    def new_deal(self) -> None:
        self.commands.create(self._source.filter.pipeline_id)

    def open_filters(self) -> None:
        self._popups.open_filters(self.top.filters).changed.connect(self._take_filter)

    def show_only(self, text: str = '', attention: frozenset[Attention] = frozenset()) -> None:
        """From elsewhere: the deals with these words, or those that ask for this; nothing else is hidden."""
        self._source.view = 'board'
        # A search left standing would hide some of the deals she was told about.
        self._source.filter = BoardFilter(self._source.filter.pipeline_id, text, attention)
        self.arrive()

    def show_trash(self) -> None:
        self._source.view = 'list'
        self.arrive()
        self.body.show_trash()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._hands is not None:
            self._hands.zones.fit()
            self.body.fit_zones()

    def hideEvent(self, event: QHideEvent) -> None:
        # Another page, by its key: a card in hand must not hang over it.
        if self._hands is not None:
            self._hands.drag.end()
            self.body.end_drag()
        super().hideEvent(event)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.attention)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.top.pipeline_chosen.connect(self._choose_pipeline)
        self.top.searched.connect(lambda text: self._take_filter(replace(self._source.filter, text=text)))
        self.top.filters_asked.connect(self.open_filters)
        self.top.view_chosen.connect(self._choose_view)
        self.top.views_asked.connect(
            lambda: self._popups.open_views(self.top.saved, self.arrive, self.lists_asked.emit, self.archive_asked.emit)
        )
        self.top.new_deal_asked.connect(self.new_deal)
        self.top.more_asked.connect(self.more_asked)
        self.top.search.hint_clicked.connect(self.palette_asked)
        self.attention.attention_changed.connect(
            lambda chosen: self._take_filter(replace(self._source.filter, attention=chosen))
        )
        self.body.clear_asked.connect(self._clear_filter)
        self.body.opened.connect(lambda deal_id: self.commands.show(deal_id))
        self.body.menu_asked.connect(lambda deal_id, at: self._popups.open_menu(self.commands, deal_id, at))
        self.board.new_deal_asked.connect(
            lambda stage_id: self.commands.create(self._source.filter.pipeline_id, stage_id)
        )
        self._conversions.read.connect(self._show_figures)

    def _choose_pipeline(self, pipeline_id: int) -> None:
        # Tags and owners are narrowed per pipeline; what she searches she searches everywhere.
        self._source.filter = replace(BoardFilter(pipeline_id), text=self._source.filter.text)
        self.pipeline_changed.emit(pipeline_id)
        self.follow(EVERYTHING)

    def _take_filter(self, board_filter: BoardFilter) -> None:
        if board_filter != self._source.filter:
            self._source.filter = board_filter
            self.follow(EVERYTHING)

    def _clear_filter(self) -> None:
        self._source.filter = BoardFilter(self._source.filter.pipeline_id)
        self.top.search.set_text('')
        self.follow(EVERYTHING)
        self.top.focus_search()

    def _choose_view(self, view: str) -> None:
        self._source.view = view
        self.arrive()

    def _show_figures(self) -> None:
        self.top.show_filter_count(self._source.filter_count)
        self.top.show_saved(self._source.saved_name(self._desk.workplace))
        # The list has figures of its own, and the board is read again when it comes back.
        if self.body.forecast is not None:
            self.attention.show_board(self.body.forecast.show(), self._source.filter.attention)
        elif self.body.listing is None:
            board = self._source.board()
            self.board.show_board(board, self._conversions.conversions)
            self.attention.show_board(board, self._source.filter.attention)
