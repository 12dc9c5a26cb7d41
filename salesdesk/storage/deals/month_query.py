"""What was won in a month, and what is expected to close in it."""

from datetime import date, datetime

from salesdesk.domain.views.board import StageSum
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.schema.table_names import OPEN

_SUMS = "SELECT stage_id, IFNULL(currency, ''), COUNT(*), IFNULL(SUM(amount), 0) FROM deal WHERE"


def count_open(database: Database) -> int:
    """Open deals of all pipelines, from the sums that triggers keep."""
    return int(database.value('SELECT IFNULL(SUM(deals), 0) FROM stage_sum'))


def sum_won_between(database: Database, start: datetime, end: datetime) -> list[StageSum]:
    """Of all pipelines, from an instant to another, the end left out."""
    sql = f'{_SUMS} won_at >= ? AND won_at < ? AND deleted_at IS NULL GROUP BY 1, 2'
    return [StageSum(*row) for row in database.rows(sql, (to_ms(start), to_ms(end)))]


def sum_expected_between(database: Database, first: date, last: date) -> list[StageSum]:
    """Open deals whose close is expected from a day to another, both included."""
    sql = f'{_SUMS} {OPEN} AND expected_close_on BETWEEN ? AND ? GROUP BY 1, 2'
    return [StageSum(*row) for row in database.rows(sql, (first.isoformat(), last.isoformat()))]
