"""Lists of deals for the screen: open, won, lost, all, and the trash."""

from collections.abc import Iterable, Sequence
from typing import Any

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.board import ColumnTotals
from salesdesk.domain.deal_list import DealListFilter, ListedDeal
from salesdesk.storage.board_filter import Today
from salesdesk.storage.listing.deal_list_query import list_lines, list_totals, listed_ids, used_currencies

# As many views as she goes back and forth between.
KEPT = 8


class ListController:
    """Answers one list's questions; it writes nothing. What it read last is kept until anything changes."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._clock = workspace.clock
        self._ids: dict[tuple[DealListFilter, Today], Sequence[int]] = {}
        self._totals: dict[tuple[DealListFilter, Today], ColumnTotals] = {}
        self._moment: object = None

    def ids(self, wanted: DealListFilter) -> Sequence[int]:
        """All that match, in order: a window of lines is read with a part of them."""
        asked = self._asked(wanted)
        if asked not in self._ids:
            _make_room(self._ids)
            self._ids[asked] = listed_ids(self._database, *asked)
        return self._ids[asked]

    def lines(self, deal_ids: Sequence[int], own: Iterable[str] = ()) -> list[ListedDeal]:
        """These deals in this order, with the own fields of those keys."""
        return list_lines(self._database, deal_ids, own, self._today)

    def totals(self, wanted: DealListFilter) -> ColumnTotals:
        """Of all that match, each currency apart."""
        asked = self._asked(wanted)
        if asked not in self._totals:
            _make_room(self._totals)
            self._totals[asked] = list_totals(self._database, *asked)
        return self._totals[asked]

    def currencies(self, own: str) -> list[str]:
        """Those that deals are in, her own first."""
        return list(dict.fromkeys([own, *used_currencies(self._database)]))

    def _asked(self, wanted: DealListFilter) -> tuple[DealListFilter, Today]:
        """Forgets what was read before the last change: asked of SQLite, whose word no listener comes before."""
        moment = self._database.moment()
        if moment != self._moment:
            self._ids.clear()
            self._totals.clear()
            self._moment = moment
        return wanted, self._today

    @property
    def _today(self) -> Today:
        return Today(self._clock.today(), self._clock.zone)


def _make_room(kept: dict[tuple[DealListFilter, Today], Any]) -> None:
    """The one asked first goes first."""
    while len(kept) >= KEPT:
        del kept[next(iter(kept))]
