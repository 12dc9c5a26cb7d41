"""Lists of deals for the screen: open, won, lost, all, and the trash."""

from collections.abc import Iterable, Sequence

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.board import ColumnTotals
from salesdesk.domain.deal_list import DealListFilter, ListedDeal
from salesdesk.storage.board_filter import Today
from salesdesk.storage.listing.deal_list_query import list_lines, list_totals, listed_ids, used_currencies


class ListController:
    """Answers one list's questions; it writes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._clock = workspace.clock

    def ids(self, wanted: DealListFilter) -> list[int]:
        """All that match, in order: a window of lines is read with a part of them."""
        return listed_ids(self._database, wanted, self._today)

    def lines(self, deal_ids: Sequence[int], own: Iterable[str] = ()) -> list[ListedDeal]:
        """These deals in this order, with the own fields of those keys."""
        return list_lines(self._database, deal_ids, own, self._today)

    def totals(self, wanted: DealListFilter) -> ColumnTotals:
        """Of all that match, each currency apart."""
        return list_totals(self._database, wanted, self._today)

    def currencies(self, own: str) -> list[str]:
        """Those that deals are in, her own first."""
        return list(dict.fromkeys([own, *used_currencies(self._database)]))

    @property
    def _today(self) -> Today:
        return Today(self._clock.today(), self._clock.zone)
