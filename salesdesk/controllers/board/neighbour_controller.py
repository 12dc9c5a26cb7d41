"""Walks a column with J and K while a deal's panel is open."""

from dataclasses import replace

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.forecast import Horizon
from salesdesk.storage.deals.board_filter import Today, filter_sql
from salesdesk.storage.deals.neighbour_query import Neighbours, read_neighbours
from salesdesk.storage.forecast.close_neighbours import read_close_neighbours

__all__ = ['NeighbourController', 'Neighbours']


class NeighbourController:
    """Looks only."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def around(self, board_filter: BoardFilter, deal_id: int, horizon: Horizon | None = None) -> Neighbours:
        """Above and below the deal in its stage under the board's filter, and its place: 'n of m'. NotFound if gone.

        With a horizon: in its column of the forecast.

        A deal that left the filter (it was answered, closed ...) has position 0 and the neighbours of its place, so
        that J goes on from there.
        """
        clock = self._workspace.clock
        deal = self._workspace.reading().get(Deal, deal_id)
        stages = self._book.process(board_filter.pipeline_id).stages
        if all(stage.id != deal.stage_id for stage in stages):
            return Neighbours(0, 0, None, None)
        whole = filter_sql(board_filter, stages, Today(clock.today(), clock.zone))
        if horizon is not None:
            column = horizon.column_of(deal.expected_close_on)
            found = read_close_neighbours(self._workspace.database, whole, horizon.days_of(column), deal)
            return replace(found, column=column)
        narrowed = whole if board_filter.narrows else None
        return read_neighbours(self._workspace.database, narrowed, deal)
