"""The board or the list, whichever is in front, over the same filter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesdesk.domain.touched import Touched
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.desk import Desk

if TYPE_CHECKING:
    from salesdesk.domain.views.list_look import ListLook, trash_look
    from salesdesk.ui.commands.deal_commands import DealCommands
    from salesdesk.ui.deal_list.deal_list_view import DealListView
else:
    ListLook = on_demand('salesdesk.domain.views.list_look', 'ListLook')
    trash_look = on_demand('salesdesk.domain.views.list_look', 'trash_look')
    DealListView = on_demand('salesdesk.ui.deal_list.deal_list_view', 'DealListView')


class BoardBody(QStackedWidget):
    """The list is made when it is first wanted; its status, order and columns are kept by the source."""

    def __init__(self, desk: Desk, source: BoardSource, board: BoardView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._board = board
        self._list: DealListView | None = None
        self.addWidget(board)

    @property
    def listing(self) -> 'DealListView | None':
        """The list, if it is in front."""
        return self._list if self._source.view == 'list' else None

    def show_view(self, commands: Callable[[], 'DealCommands']) -> None:
        """What the source says is to be in front."""
        if self._source.view == 'list' and self._list is None:
            self._list = DealListView(self._desk, commands(), self._source.filter, self._look(), self)
            self._list.look_changed.connect(self._keep_look)
            self.addWidget(self._list)
        self.setCurrentWidget(self.listing or self._board)

    def show_trash(self) -> None:
        if self.listing is not None:
            self._source.look = trash_look(self._look())
            self.listing.show_list(self._source.filter, self._look())

    def follow(self, touched: Touched) -> None:
        """The list reads again, the board follows row by row; what is behind is read when it comes back."""
        if self.listing is not None:
            self.listing.show_list(self._source.filter, self._look())
            return
        held = self._board.focused_deal()
        self._board.follow(touched)
        # Undone, a card stands in another column: the next key must not mean the one that has taken its row.
        if held is not None and self._board.focused_deal() != held:
            self._board.focus_deal(held.id)

    def go_to(self, deal_id: int) -> bool:
        """The keyboard goes on with a new deal, if the board shows it; the list has it among its rows or not."""
        return self.listing is not None or self._board.focus_deal(deal_id)

    def show_selected(self, deal_id: int) -> None:
        """The card whose panel is open, brought into sight; 0 for none."""
        self._board.select_deal(deal_id)
        if deal_id and self.listing is None:
            self._board.reveal(deal_id)

    def take_key(self, event: QKeyEvent) -> bool:
        return self.listing is not None and self.listing.take_key(event)

    def _look(self) -> 'ListLook':
        if self._source.look is None:
            self._source.look = ListLook()
        return self._source.look

    def _keep_look(self, look: 'ListLook') -> None:
        self._source.look = look
