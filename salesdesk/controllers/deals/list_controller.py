"""Lists of deals for the screen: open, won, lost, and the trash."""

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.deal_list import DealListFilter, ListedDeal
from salesdesk.domain.money import Money
from salesdesk.storage.deal_list_query import count_listed, list_deals, sums_listed


class ListController:
    """Answers one list's questions; it writes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database

    def page(self, wanted: DealListFilter, offset: int, limit: int) -> list[ListedDeal]:
        return list_deals(self._database, wanted, offset, limit)

    def count(self, wanted: DealListFilter) -> int:
        return count_listed(self._database, wanted)

    def sums(self, wanted: DealListFilter) -> list[Money]:
        return sums_listed(self._database, wanted)
