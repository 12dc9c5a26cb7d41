"""Whether facts and sums are what the history makes of them: read and counted again, nothing is written to the file."""

import json
from collections.abc import Sequence
from typing import Any

from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import version_of
from salesdesk.storage.figures.fact_store import TABLES
from salesdesk.storage.figures.measure_sql import all_sums_sql

SINCE_VERSION = 3

_AGAIN = 'temp.sums_again'
_KEY = 'measure, pipeline_id, day, subject, currency'
_COUNTED = f'SELECT {_KEY}, count, minor, extra FROM {{}} WHERE count <> 0 OR minor <> 0 OR extra <> 0'
_ADD = f"""INSERT INTO {_AGAIN} SELECT * FROM ({all_sums_sql('{a}.deal_id BETWEEN :first AND :last')}) WHERE true
    ON CONFLICT DO UPDATE SET count = count + excluded.count, minor = minor + excluded.minor,
        extra = extra + excluded.extra"""

Rows = tuple[tuple[Any, ...], ...]


def has_figures(database: Database) -> bool:
    """Whether it was ever opened by a version that has them."""
    return version_of(database) >= SINCE_VERSION


def ids_after(database: Database, after: int, limit: int) -> list[int]:
    """Of deals, and of what is known of deals that are gone."""
    sql = """SELECT id FROM deal WHERE id > ?1 UNION SELECT deal_id FROM deal_fact WHERE deal_id > ?1
        ORDER BY 1 LIMIT ?2"""
    return [id_ for (id_,) in database.rows(sql, (after, limit))]


def read_facts(database: Database, ids: Sequence[int]) -> dict[int, tuple[Rows, ...]]:
    """Per deal its rows of each table; of those alone that have nothing to be made anew."""
    found: dict[int, list[list[tuple[Any, ...]]]] = {}
    wanted = (json.dumps(ids),)
    waiting = {id_ for (id_,) in database.rows(
        'SELECT deal_id FROM figure_todo WHERE deal_id IN (SELECT value FROM json_each(?))', wanted)}  # fmt: skip
    for id_ in ids:
        if id_ not in waiting:
            found[id_] = [[] for _ in TABLES]
    for place, table in enumerate(TABLES):
        for row in database.rows(f'SELECT * FROM {table} WHERE deal_id IN (SELECT value FROM json_each(?))', wanted):
            if row[0] in found:
                found[row[0]][place].append(row)
    return {id_: tuple(tuple(sorted(rows)) for rows in tables) for id_, tables in found.items()}


class SumsAgain:
    """All sums once more, from the facts; beside the file, in memory."""

    def __init__(self, database: Database) -> None:
        self._database = database
        database.execute(f'DROP TABLE IF EXISTS {_AGAIN}')
        database.execute(f"""CREATE TABLE {_AGAIN} (measure TEXT, pipeline_id INTEGER, day INTEGER, subject TEXT,
            currency TEXT, count INTEGER, minor INTEGER, extra INTEGER, PRIMARY KEY ({_KEY})) WITHOUT ROWID""")

    def add(self, first: int, last: int) -> None:
        """What the deals from one id to another add."""
        self._database.execute(_ADD, {'first': first, 'last': last, 'sign': 1})

    def count_differing(self) -> int:
        """How many of the sums that are kept are others, or are missing."""
        again, kept = _COUNTED.format(_AGAIN), _COUNTED.format('roll_up')
        sql = f'SELECT COUNT(*) FROM (SELECT DISTINCT {_KEY} FROM (SELECT * FROM ({{}} EXCEPT {{}})'
        sql += ' UNION ALL SELECT * FROM ({} EXCEPT {})))'
        return int(self._database.value(sql.format(again, kept, kept, again)))
