"""Finds the cards above and below a deal in its month, without reading the month."""

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.views.forecast import Days
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Sql
from salesdesk.storage.deals.neighbour_query import Neighbours
from salesdesk.storage.forecast.forecast_query import days_sql


def read_close_neighbours(database: Database, which: Sql, days: Days, deal: Deal) -> Neighbours:
    """Among the deals of those days that a filter lets through, in the order of the forecast."""
    where, values = days_sql(days)
    on = deal.expected_close_on
    # Without a date they stand in the order in which they were made.
    place, here = ('id', ':deal') if on is None else ('(expected_close_on, id)', '(:day, :deal)')
    values |= which.values | {'deal': deal.id, 'day': on.isoformat() if on else ''}
    column = f'FROM deal WHERE {which.where} AND {where}'
    above = f'SELECT id {column} AND {place} < {here} ORDER BY expected_close_on DESC, id DESC LIMIT 1'
    below = f'SELECT id {column} AND {place} > {here} ORDER BY expected_close_on, id LIMIT 1'
    parts = (f'AND {place} <= {here}', 'AND id = :deal', '')
    before, is_shown, count = (int(database.value(f'SELECT COUNT(*) {column} {part}', values)) for part in parts)
    return Neighbours(before if is_shown else 0, count, database.value(above, values), database.value(below, values))
