"""What a board of cards asks of whoever knows them: the stages' board, the forecast's."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.columns.column_model import Place


class CardSource(Protocol):
    """Columns are known by keys: the ids of stages, or whatever else a board is cut into."""

    @property
    def filter(self) -> BoardFilter:
        """What is asked for at the moment."""

    def today(self) -> date:
        """The seller's day."""

    def column_of(self, card: DealCard) -> int:
        """The key of the column a card belongs to, whether or not that one is shown."""

    def place_of(self, card: DealCard) -> Place:
        """By which the cards of a column stand in order."""

    def fetch(self, key: int, behind: DealCard | None, limit: int) -> list[DealCard]:
        """The next cards of a column."""

    def cards_of(self, deal_ids: Iterable[int]) -> list[DealCard]:
        """Of these deals, as they are now; those the filter hides are left out."""
