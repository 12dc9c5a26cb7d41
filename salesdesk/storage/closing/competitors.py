"""Reads the list of competitors, and passes on what was known of one."""

from typing import NamedTuple

from salesdesk.domain.closing.competitor import DealCompetitor
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

_KNOWN = """SELECT id, name, note, IFNULL(deals, 0) FROM competitor LEFT JOIN
    (SELECT competitor_id, COUNT(*) AS deals FROM deal_competitor GROUP BY competitor_id) ON competitor_id = id
    WHERE deleted_at IS NULL ORDER BY folded, id"""


class KnownCompetitor(NamedTuple):
    """A competitor, and for how many deals it is or was in the race."""

    id: int
    name: str
    note: str
    deals: int


def read_known(database: Database) -> list[KnownCompetitor]:
    """By name."""
    return [KnownCompetitor(*row) for row in database.rows(_KNOWN)]


def read_races(database: Database, competitor_id: int) -> list[DealCompetitor]:
    """The deals it is or was in the race for."""
    kind = KINDS[DealCompetitor]
    rows = database.rows(f'{kind.select_sql} WHERE competitor_id = ? ORDER BY deal_id', (competitor_id,))
    return [kind.from_row(row) for row in rows]


def give_away(database: Database, competitor_id: int, into_id: int) -> None:
    """Reports and lessons that name the one name the other."""
    for table in ('closing_report', 'lesson'):
        sql = f'UPDATE {table} SET competitor_id = ? WHERE competitor_id = ?'
        database.execute(sql, (into_id, competitor_id))
