"""The board, the list or the forecast, whichever is in front, over the same filter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesdesk.domain.touched import Touched
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID

if TYPE_CHECKING:
    from salesdesk.domain.views.list_look import ListLook, trash_look
    from salesdesk.ui.board.forecast.forecast_pane import ForecastPane
    from salesdesk.ui.commands.deal_commands import DealCommands
    from salesdesk.ui.deal_list.deal_list_view import DealListView
else:
    ListLook = on_demand('salesdesk.domain.views.list_look', 'ListLook')
    trash_look = on_demand('salesdesk.domain.views.list_look', 'trash_look')
    ForecastPane = on_demand('salesdesk.ui.board.forecast.forecast_pane', 'ForecastPane')
    DealListView = on_demand('salesdesk.ui.deal_list.deal_list_view', 'DealListView')


class BoardBody(QStackedWidget):
    """List and forecast are made when they are first wanted; what the source keeps of them outlives them.

    `opened(deal)`, `menu_asked(deal, where)` from the cards of either board, `clear_asked` from the list too.
    """

    opened = Signal(ID)
    menu_asked = Signal(ID, QPoint)
    clear_asked = Signal()

    def __init__(self, desk: Desk, source: BoardSource, board: BoardView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._board = board
        self._page = parent
        self._list: DealListView | None = None
        self._pane: ForecastPane | None = None
        self.addWidget(board)
        self._listen(board)

    @property
    def listing(self) -> 'DealListView | None':
        """The list, if it is in front."""
        return self._list if self._source.view == 'list' else None

    @property
    def forecast(self) -> 'ForecastPane | None':
        """The forecast, if it is in front."""
        return self._pane if self._source.view == 'forecast' else None

    @property
    def cards(self) -> BoardView | None:
        """The board whose cards are in front: of stages or of months; None for the list."""
        if self.listing is not None:
            return None
        return self.forecast.view if self.forecast is not None else self._board

    def show_view(self, commands: Callable[[], 'DealCommands']) -> None:
        """What the source says is to be in front."""
        if self._source.view == 'list' and self._list is None:
            self._list = DealListView(self._desk, commands(), self._source.filter, self._look(), self)
            self._list.look_changed.connect(self._keep_look)
            self._list.clear_asked.connect(self.clear_asked)
            self.addWidget(self._list)
        if self._source.view == 'forecast' and self._pane is None:
            pane: ForecastPane = ForecastPane(self._desk, self._source, commands(), self._page)
            self._pane = pane
            self.addWidget(pane.view)
            self._listen(pane.view)
        self.setCurrentWidget(self.listing or self.cards or self._board)
        preferences = self._desk.workplace.preferences
        # The next time the program begins with it.
        if preferences.preferences.board_view != self._source.view:
            preferences.keep(board_view=self._source.view)

    def show_trash(self) -> None:
        if self.listing is not None:
            self._source.look = trash_look(self._look())
            self.listing.show_list(self._source.filter, self._look())

    def follow(self, touched: Touched) -> int:
        """The list reads again, the board follows row by row; what is behind is read when it comes back.

        Returns the deal the keyboard was on, 0 for none: see stay_on().
        """
        if self.listing is not None:
            self.listing.show_list(self._source.filter, self._look())
            return 0
        board = self.cards or self._board
        held = board.focused_deal()
        board.follow(touched)
        return held.id if held is not None else 0

    def stay_on(self, deal_id: int) -> None:
        """Once the columns are those of the figures. Undone, a card stands in another column: the next key must not
        mean the one that has taken its row."""
        board = self.cards
        focused = board.focused_deal() if board is not None else None
        if board is not None and deal_id and (focused is None or focused.id != deal_id):
            board.focus_deal(deal_id)

    def go_to(self, deal_id: int) -> bool:
        """The keyboard goes on with a new deal, if the board shows it; the list has it among its rows or not."""
        return self.cards is None or self.cards.focus_deal(deal_id)

    def show_selected(self, deal_id: int) -> None:
        """The card whose panel is open, brought into sight; 0 for none."""
        for board in (self._board, self._pane.view) if self._pane is not None else (self._board,):
            board.select_deal(deal_id)
        if deal_id and self.cards is not None:
            self.cards.reveal(deal_id)

    def take_key(self, event: QKeyEvent) -> bool:
        if self.forecast is not None:
            return self.forecast.keys.take(event)
        return self.listing is not None and self.listing.take_key(event)

    def fit_zones(self) -> None:
        if self._pane is not None:
            self._pane.zones.fit()

    def end_drag(self) -> None:
        if self._pane is not None:
            self._pane.drag.end()

    def _listen(self, board: BoardView) -> None:
        for signal, mine in (
            (board.opened, self.opened), (board.menu_asked, self.menu_asked), (board.clear_asked, self.clear_asked)
        ):  # fmt: skip
            signal.connect(mine)

    def _look(self) -> 'ListLook':
        if self._source.look is None:
            self._source.look = ListLook()
        return self._source.look

    def _keep_look(self, look: 'ListLook') -> None:
        self._source.look = look
