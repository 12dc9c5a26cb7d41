"""Counts activities, and reads the deals they are of."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from salesdesk.domain.figures.activities import ActivitiesBehind, ActivityCount, ActivityState, HourCount
from salesdesk.domain.next_action import ActivityKind
from salesdesk.storage.connection.database import Database

Row = tuple[Any, ...]
Values = dict[str, Any]

_OF = """FROM activity AS a JOIN deal ON deal.id = a.deal_id
    WHERE a.deleted_at IS NULL AND deal.deleted_at IS NULL AND (:pipeline IS NULL OR deal.pipeline_id = :pipeline)"""
QUARTER_MS = 15 * 60 * 1000
_DONE = 'a.done_at >= :start AND a.done_at < :end'
# A call that nobody could answer because it was never made says nothing.
_RANG = f"{_DONE} AND a.kind = 'call' AND a.result IN ('answered', 'voicemail', 'no_answer')"
_STATES = {
    ActivityState.PLANNED: 'a.done_at IS NULL AND a.due_on BETWEEN :first AND :last',
    ActivityState.DONE: _DONE,
    ActivityState.TRIED: _RANG,
    ActivityState.ANSWERED: f"{_RANG} AND a.result = 'answered'",
}
# Behind a number of one hour of the day.
_QUARTERS = f'(:quarters IS NULL OR a.done_at / {QUARTER_MS} IN (SELECT value FROM json_each(:quarters)))'


def values_of(behind: ActivitiesBehind, start_ms: int, end_ms: int) -> Values:
    """start and end: the instants at which the days begin and end where the seller is."""
    days = {'first': behind.first.isoformat(), 'last': behind.last.isoformat()}
    return {'pipeline': behind.pipeline_id, 'start': start_ms, 'end': end_ms, 'kind': str(behind.kind), **days}


def count_activities(database: Database, values: Values) -> list[ActivityCount]:
    """By kind and state; nothing for what there is none of."""
    parts = ' UNION ALL '.join(
        f"SELECT a.kind, '{state}', COUNT(*), COUNT(DISTINCT a.deal_id) {_OF} AND {where} GROUP BY a.kind"
        for state, where in _STATES.items()
    )
    return [
        ActivityCount(ActivityKind(kind), ActivityState(state), count, deals)
        for kind, state, count, deals in database.rows(parts, values)
    ]


def read_quarters(database: Database, values: Values) -> list[int]:
    """The quarters of an hour since 1970, UTC, in which calls rang: all zones differ by whole ones."""
    sql = f'SELECT DISTINCT a.done_at / {QUARTER_MS} {_OF} AND {_RANG}'
    return [quarter for (quarter,) in database.rows(sql, values)]


def count_hours(database: Database, values: Values, hours: Mapping[int, int]) -> list[HourCount]:
    """hours: of the seller's day, by those quarters."""
    sql = f"""WITH hour (quarter, value) AS (SELECT CAST(key AS INTEGER), value FROM json_each(:hours))
        SELECT value, COUNT(*), SUM(answered), COUNT(DISTINCT deal_id),
            COUNT(DISTINCT CASE WHEN answered THEN deal_id END)
        FROM (SELECT a.deal_id, a.done_at / {QUARTER_MS} AS quarter, a.result = 'answered' AS answered
                {_OF} AND {_RANG}) JOIN hour USING (quarter)
        GROUP BY value ORDER BY value"""
    return [HourCount(*row) for row in database.rows(sql, {**values, 'hours': json.dumps(hours)})]


def read_behind_activities(
    database: Database, behind: ActivitiesBehind, values: Values, limit: int, offset: int
) -> list[Row]:
    """Deal, title, organisation, stage, the last instant (ms) or day, how many; the last ones first.

    values: with quarters as in_quarters() gives them.
    """
    day = 'MAX(a.due_on)' if behind.state is ActivityState.PLANNED else 'MAX(a.done_at)'
    sql = f"""SELECT b.deal_id, title, IFNULL(organization.name, ''), stage_id, day, count
        FROM (SELECT a.deal_id, {day} AS day, COUNT(*) AS count {_of_kind(behind)}
                GROUP BY a.deal_id ORDER BY day DESC, a.deal_id LIMIT :limit OFFSET :offset) AS b
            JOIN deal ON deal.id = b.deal_id LEFT JOIN organization ON organization.id = organization_id
        ORDER BY day DESC, b.deal_id"""
    return database.rows(sql, {**values, 'limit': limit, 'offset': offset})


def count_behind_activities(database: Database, behind: ActivitiesBehind, values: Values) -> int:
    return int(database.value(f'SELECT COUNT(DISTINCT a.deal_id) {_of_kind(behind)}', values))


def in_quarters(values: Values, quarters: Iterable[int] | None) -> Values:
    """None: at any time of the day."""
    return {**values, 'quarters': None if quarters is None else json.dumps(list(quarters))}


def _of_kind(behind: ActivitiesBehind) -> str:
    return f'{_OF} AND {_STATES[behind.state]} AND a.kind = :kind AND {_QUARTERS}'
