"""Counts activities, and reads the deals they are of."""

from typing import Any

from salesdesk.domain.figures.activities import ActivitiesBehind, ActivityCount, ActivityState
from salesdesk.domain.next_action import ActivityKind
from salesdesk.storage.connection.database import Database

Row = tuple[Any, ...]
Values = dict[str, Any]

_OF = """FROM activity AS a JOIN deal ON deal.id = a.deal_id
    WHERE a.deleted_at IS NULL AND deal.deleted_at IS NULL AND (:pipeline IS NULL OR deal.pipeline_id = :pipeline)"""
_DONE = 'a.done_at >= :start AND a.done_at < :end'
# A call that nobody could answer because it was never made says nothing.
_RANG = f"{_DONE} AND a.kind = 'call' AND a.result IN ('answered', 'voicemail', 'no_answer')"
_STATES = {
    ActivityState.PLANNED: 'a.done_at IS NULL AND a.due_on BETWEEN :first AND :last',
    ActivityState.DONE: _DONE,
    ActivityState.TRIED: _RANG,
    ActivityState.ANSWERED: f"{_RANG} AND a.result = 'answered'",
}
QUARTER_MS = 15 * 60 * 1000


def values_of(behind: ActivitiesBehind, start_ms: int, end_ms: int) -> Values:
    """start and end: the instants at which the days begin and end where the seller is."""
    days = {'first': behind.first.isoformat(), 'last': behind.last.isoformat()}
    return {'pipeline': behind.pipeline_id, 'start': start_ms, 'end': end_ms, **days}


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


def count_quarters(database: Database, values: Values) -> list[tuple[int, int, int]]:
    """Calls that rang by quarter of an hour since 1970, UTC: all zones differ by whole ones. And how many answered."""
    sql = f"""SELECT a.done_at / {QUARTER_MS} AS quarter, COUNT(*), SUM(a.result = 'answered')
        {_OF} AND {_RANG} GROUP BY quarter ORDER BY quarter"""
    return [(quarter, count, answered) for quarter, count, answered in database.rows(sql, values)]


def read_behind_activities(
    database: Database, behind: ActivitiesBehind, values: Values, limit: int, offset: int
) -> list[Row]:
    """Deal, title, organisation, stage, the last instant (ms) or day, how many; the last ones first."""
    day = 'MAX(a.due_on)' if behind.state is ActivityState.PLANNED else 'MAX(a.done_at)'
    sql = f"""SELECT b.deal_id, title, IFNULL(organization.name, ''), stage_id, day, count
        FROM (SELECT a.deal_id, {day} AS day, COUNT(*) AS count {_OF} AND {_STATES[behind.state]} AND a.kind = :kind
                GROUP BY a.deal_id ORDER BY day DESC, a.deal_id LIMIT :limit OFFSET :offset) AS b
            JOIN deal ON deal.id = b.deal_id LEFT JOIN organization ON organization.id = organization_id
        ORDER BY day DESC, b.deal_id"""
    return database.rows(sql, {**values, 'kind': str(behind.kind), 'limit': limit, 'offset': offset})


def count_behind_activities(database: Database, behind: ActivitiesBehind, values: Values) -> int:
    sql = f'SELECT COUNT(DISTINCT a.deal_id) {_OF} AND {_STATES[behind.state]} AND a.kind = :kind'
    return int(database.value(sql, {**values, 'kind': str(behind.kind)}))
