"""Keeps the facts of deals, and what they add up to: both change together, or not at all."""

import json
from collections.abc import Sequence

from salesdesk.domain.figures.facts import Fact, Facts, Push, Stay
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.measure_sql import all_sums_sql

# With as many columns as their rows have.
TABLES = {'deal_fact': len(Fact._fields), 'deal_stay': len(Stay._fields), 'deal_push': len(Push._fields)}
_INSERTS = tuple(f'INSERT INTO {table} VALUES ({", ".join("?" * width)})' for table, width in TABLES.items())
_SOME = 'deal_id IN (SELECT value FROM json_each(:ids))'
# Reading from one to another is twice as fast as looking up each, which matters where all are read.
_RUN = 'deal_id BETWEEN :first AND :last'
_IS_RUN = """SELECT NOT EXISTS (SELECT 1 FROM deal WHERE id BETWEEN :first AND :last
    AND id NOT IN (SELECT value FROM json_each(:ids)))"""


def _adding(which: str) -> str:
    return f"""INSERT INTO roll_up SELECT * FROM ({all_sums_sql('{a}.' + which)}) WHERE true
        ON CONFLICT DO UPDATE SET count = count + excluded.count, minor = minor + excluded.minor,
            extra = extra + excluded.extra"""


_ADD = {which: _adding(which) for which in (_SOME, _RUN)}
_SWEEP = 'DELETE FROM roll_up WHERE count = 0 AND minor = 0 AND extra = 0'


def replace_facts(database: Database, ids: Sequence[int], made: Sequence[Facts]) -> None:
    """These facts take the place of what was known of these deals, in order. Its caller has a transaction open."""
    wanted = {'ids': json.dumps(ids), 'first': ids[0], 'last': ids[-1]}
    which = _RUN if database.value(_IS_RUN, wanted) else _SOME
    if database.value(f'SELECT EXISTS (SELECT 1 FROM deal_fact WHERE {which})', wanted):
        database.execute(_ADD[which], {**wanted, 'sign': -1})
        for table in TABLES:
            database.execute(f'DELETE FROM {table} WHERE {which}', wanted)
    _insert(database, made)
    database.execute(_ADD[which], {**wanted, 'sign': 1})
    database.execute(_SWEEP)


def forget_all(database: Database) -> None:
    """Every fact and every sum."""
    for table in (*TABLES, 'roll_up'):
        database.execute(f'DELETE FROM {table}')


def _insert(database: Database, made: Sequence[Facts]) -> None:
    cursor = database.connection.cursor()
    for place, sql in enumerate(_INSERTS):
        cursor.executemany(sql, [row for facts in made for row in facts[place]])
