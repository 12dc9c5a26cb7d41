"""Finds the cards above and below a deal in its column, without reading the column."""

from dataclasses import dataclass

from salesdesk.domain.deal import Deal
from salesdesk.storage.board_filter import Sql
from salesdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Neighbours:
    """position counts from 1; 0 for a deal that the filter hides: its neighbours are those of its place.

    above and below are ids; None at the column's ends.
    """

    position: int
    count: int
    above: int | None
    below: int | None


def read_neighbours(database: Database, which: Sql, deal: Deal) -> Neighbours:
    """Those of the deals that the filter lets through, in the order of the column."""
    column = f'FROM deal WHERE {which.where} AND stage_id = :stage'
    values = which.values | {'stage': deal.stage_id, 'rank': deal.rank, 'deal': deal.id}
    above = database.value(
        f'SELECT id {column} AND (rank, id) < (:rank, :deal) ORDER BY rank DESC, id DESC LIMIT 1', values
    )
    below = database.value(f'SELECT id {column} AND (rank, id) > (:rank, :deal) ORDER BY rank, id LIMIT 1', values)
    # Plain counts walk along the index; one pass with conditions, or with a pair to compare, takes five times as long.
    parts = ('', 'AND rank < :rank', 'AND rank = :rank AND id <= :deal', 'AND id = :deal')
    count, before, among_equals, is_shown = (
        int(database.value(f'SELECT COUNT(*) {column} {part}', values)) for part in parts
    )
    return Neighbours(before + among_equals if is_shown else 0, count, above, below)
