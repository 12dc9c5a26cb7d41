"""Finds the cards above and below a deal in its column, without reading the column."""

from dataclasses import dataclass

from salesdesk.domain.deals.deal import Deal
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Sql
from salesdesk.storage.schema.table_names import OPEN


@dataclass(frozen=True, slots=True)
class Neighbours:
    """position counts from 1; 0 for a deal that the filter hides: its neighbours are those of its place.

    above and below are ids; None at the column's ends. column: its key in the forecast, None for a stage.
    """

    position: int
    count: int
    above: int | None
    below: int | None
    column: int | None = None


def read_neighbours(database: Database, narrowed: Sql | None, deal: Deal) -> Neighbours:
    """Among the deals of its column that a filter lets through, in their order; None: among all open ones.

    A stage has one pipeline: the whole column is walked in its index, without looking at its deals.
    """
    which = narrowed or Sql(OPEN, {})
    column = f'FROM deal WHERE {which.where} AND stage_id = :stage'
    values = which.values | {'stage': deal.stage_id, 'rank': deal.rank, 'deal': deal.id}
    above = database.value(
        f'SELECT id {column} AND (rank, id) < (:rank, :deal) ORDER BY rank DESC, id DESC LIMIT 1', values
    )
    below = database.value(f'SELECT id {column} AND (rank, id) > (:rank, :deal) ORDER BY rank, id LIMIT 1', values)
    # Without a pair to compare the walk along the index takes little more than half the time.
    parts = ('AND rank < :rank', 'AND rank = :rank AND id <= :deal', 'AND id = :deal')
    before, among_equals, is_shown = (int(database.value(f'SELECT COUNT(*) {column} {part}', values)) for part in parts)
    counting = f'SELECT COUNT(*) {column}' if narrowed else 'SELECT SUM(deals) FROM stage_sum WHERE stage_id = :stage'
    count = int(database.value(counting, values) or 0)
    return Neighbours(before + among_equals if is_shown else 0, count, above, below)
