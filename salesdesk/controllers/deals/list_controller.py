"""Lists of deals for the screen: open, won, lost, all, and the trash."""

from collections.abc import Iterable, Sequence

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.views.board import ColumnTotals
from salesdesk.domain.views.deal_list import DealListFilter, ListedDeal
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.listing.deal_list_query import DealList, list_lines, read_list, used_currencies

# As many views as she goes back and forth between.
KEPT = 8


class ListController:
    """Answers one list's questions; it writes nothing. What it read last is kept until anything changes."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._clock = workspace.clock
        self._kept: dict[tuple[DealListFilter, Today], DealList] = {}
        self._moment: object = None

    def ids(self, wanted: DealListFilter) -> Sequence[int]:
        """All that match, in order: a window of lines is read with a part of them."""
        return self._read(wanted).ids

    def lines(self, deal_ids: Sequence[int], own: Iterable[str] = ()) -> list[ListedDeal]:
        """These deals in this order, with the own fields of those keys."""
        return list_lines(self._database, deal_ids, own, self._today)

    def totals(self, wanted: DealListFilter) -> ColumnTotals:
        """Of all that match, each currency apart."""
        return self._read(wanted).totals

    def currencies(self, own: str) -> list[str]:
        """Those that deals are in, her own first."""
        return list(dict.fromkeys([own, *used_currencies(self._database)]))

    def _read(self, wanted: DealListFilter) -> DealList:
        """Forgets what was read before the last change: asked of SQLite, whose word no listener comes before."""
        moment, asked = self._database.moment(), (wanted, self._today)
        if moment != self._moment:
            self._kept.clear()
            self._moment = moment
        if asked not in self._kept:
            # The one asked first goes first.
            while len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[asked] = read_list(self._database, *asked)
        return self._kept[asked]

    @property
    def _today(self) -> Today:
        return Today(self._clock.today(), self._clock.zone)
