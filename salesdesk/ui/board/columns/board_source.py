"""What a page of deals shows at the moment: one filter, one view; and the questions the board asks with it."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.clock import Clock
from salesdesk.domain.views.board import Board, BoardFilter
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.columns.column_model import Place, by_rank
from salesdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from salesdesk.controllers.views_controller import ViewsController
    from salesdesk.domain.views.forecast import Horizon
    from salesdesk.domain.views.list_look import ListLook
else:
    ViewsController = on_demand('salesdesk.controllers.views_controller', 'ViewsController')


class ViewSource:
    """Outlives the page, so that one that is built anew (another language) shows what the old one showed."""

    def __init__(self, asked: BoardFilter, view: str) -> None:
        self.filter = asked
        self.view = view
        # How the list is looked at, once it has been; and which saved view is in front, if one is.
        self.look: ListLook | None = None
        self.view_id: int | None = None

    @property
    def filter_count(self) -> int:
        """In how many ways the filters narrow the board; search and chips show by themselves."""
        asked = self.filter
        by_amount = asked.amount_from is not None or asked.amount_to is not None
        plain = sum((bool(asked.tag_ids), by_amount, bool(asked.owner), asked.organization_id is not None))
        # One that a newer program wrote is kept, and narrows nothing.
        return plain + sum(condition.is_complete for condition in asked.conditions)

    def saved_name(self, workplace: Workplace) -> str:
        """Of the saved view in front, '' for none or one that was deleted."""
        if self.view_id is None:
            return ''
        view = ViewsController(workplace.workspace).view(self.view_id)
        return view.name if view is not None else ''


class BoardSource(ViewSource):
    """The same with what the columns of the board ask for."""

    def __init__(self, controller: BoardController, clock: Clock, board_filter: BoardFilter, currency: str) -> None:
        super().__init__(board_filter, 'board')
        # Which months the forecast shows, once it has been looked at.
        self.horizon: Horizon | None = None
        self._controller = controller
        self._clock = clock
        self.currency = currency

    def today(self) -> date:
        return self._clock.today()

    def board(self) -> Board:
        return self._controller.board(self.filter, self.currency)

    def column_of(self, card: DealCard) -> int:
        return card.stage_id

    def place_of(self, card: DealCard) -> Place:
        return by_rank(card)

    def fetch(self, stage_id: int, behind: DealCard | None, limit: int) -> list[DealCard]:
        return self._controller.cards(self.filter, stage_id, behind, limit)

    def cards_of(self, deal_ids: Iterable[int]) -> list[DealCard]:
        return self._controller.cards_of(self.filter, deal_ids)


def first_source(workplace: Workplace) -> BoardSource:
    """The pipeline she looked at last, else the one the others lead to; in the view she looked at it in."""
    pipelines = workplace.book.pipelines
    kept = workplace.preferences.preferences.pipeline
    fed = {pipeline.hands_over_to for pipeline in pipelines}
    chosen = next((pipeline for pipeline in pipelines if str(pipeline.id) == kept), None)
    chosen = chosen or next((pipeline for pipeline in pipelines if pipeline.id in fed), pipelines[0])
    source = BoardSource(workplace.board, workplace.clock, BoardFilter(chosen.id), workplace.currency)
    source.view = workplace.preferences.preferences.board_view
    return source
