"""What the board shows at the moment: one filter, one view, and the questions its columns ask with it."""

from collections.abc import Iterable
from datetime import date

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.clock import Clock
from salesdesk.domain.board import Board, BoardFilter
from salesdesk.domain.deal_card import DealCard


class BoardSource:
    """Outlives the page, so that one that is built anew (another language) shows what the old one showed."""

    def __init__(self, controller: BoardController, clock: Clock, board_filter: BoardFilter, currency: str) -> None:
        self.filter = board_filter
        self.view = 'board'
        self._controller = controller
        self._clock = clock
        self.currency = currency

    def today(self) -> date:
        return self._clock.today()

    def board(self) -> Board:
        return self._controller.board(self.filter, self.currency)

    def fetch(self, stage_id: int, behind: DealCard | None, limit: int) -> list[DealCard]:
        return self._controller.cards(self.filter, stage_id, behind, limit)

    def cards_of(self, deal_ids: Iterable[int]) -> list[DealCard]:
        return self._controller.cards_of(self.filter, deal_ids)
