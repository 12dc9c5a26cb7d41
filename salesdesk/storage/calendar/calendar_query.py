"""Reads what a calendar of another program is told: actions, how often each changed, and where a series began."""

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.storage.agenda_query import read_deleted_since, read_planned_between
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import maybe_day


def read_calendar_lines(database: Database, today: date, gone_since: datetime, most: int) -> list[AgendaLine]:
    """What is planned from today on, then what is late, then what was deleted since an instant: at most so many."""
    lines = read_planned_between(database, today, date.max, most)
    late = read_planned_between(database, date.min, today - timedelta(days=1), most - len(lines))
    gone = read_deleted_since(database, gone_since, most - len(lines) - len(late))
    return [*lines, *late, *gone]


def read_sequences(database: Database, ids: Iterable[int]) -> dict[int, int]:
    """How often each action changed; those that never did are left out."""
    sql = 'SELECT activity_id, sequence FROM activity_revision WHERE activity_id IN (SELECT value FROM json_each(?))'
    return {int(id_): int(count) for id_, count in database.rows(sql, (json.dumps(list(ids)),))}


def read_first_days(database: Database, series_ids: Iterable[int]) -> dict[int, date]:
    """The day for which the first action of each series is planned."""
    sql = 'SELECT id, due_on FROM activity WHERE id IN (SELECT value FROM json_each(?))'
    rows = database.rows(sql, (json.dumps(list(series_ids)),))
    days = ((int(id_), maybe_day(text)) for id_, text in rows)
    return {id_: day for id_, day in days if day is not None}


def read_source(database: Database) -> int:
    """What tells this database from every other: its oldest pipeline, which is never erased. 0 where there is none."""
    return int(database.value('SELECT IFNULL(MIN(id), 0) FROM pipeline'))
