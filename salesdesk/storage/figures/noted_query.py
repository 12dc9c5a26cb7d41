"""Counts uses of lessons and answers of customers, and reads the deals beside which they were noted."""

from collections.abc import Iterable
from typing import Any

from salesdesk.domain.figures.noted import PRAISE, Answered, NotedBehind, NotedKind, UseCount
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import from_ms

Row = tuple[Any, ...]
Values = dict[str, Any]

_DAYS = 'n.at >= :start AND n.at < :end AND (:pipeline IS NULL OR deal.pipeline_id = :pipeline)'
_DEAL = 'deal ON deal.id = n.deal_id AND deal.deleted_at IS NULL'
_LESSON = 'lesson ON lesson.id = n.lesson_id AND lesson.deleted_at IS NULL'
_ANSWERS = f'FROM satisfaction AS n JOIN {_DEAL} WHERE n.deleted_at IS NULL AND {_DAYS}'
_SHOWN = "n.kind <> 'shown'"


def values_of(pipeline_id: int | None, start_ms: int, end_ms: int) -> Values:
    """start and end: the instants at which the days begin and end where the seller is."""
    return {'pipeline': pipeline_id, 'start': start_ms, 'end': end_ms}


def count_uses(database: Database, values: Values) -> list[UseCount]:
    """By lesson and kind. One that was not beside a deal counts where all pipelines are asked for."""
    sql = f"""SELECT n.lesson_id, n.kind, COUNT(*), COUNT(DISTINCT deal.id)
        FROM lesson_use AS n JOIN {_LESSON} LEFT JOIN {_DEAL}
        WHERE {_SHOWN} AND {_DAYS} GROUP BY 1, 2 ORDER BY 1, 2"""
    return [UseCount(id_, NotedKind(kind), count, deals) for id_, kind, count, deals in database.rows(sql, values)]


def read_answers(database: Database, values: Values) -> list[Answered]:
    """In the order in which they came."""
    rows = database.rows(f'SELECT n.deal_id, n.at, n.score {_ANSWERS} ORDER BY n.at, n.id', values)
    return [Answered(deal_id, from_ms(at), score) for deal_id, at, score in rows]


def read_behind_noted(database: Database, behind: NotedBehind, values: Values, limit: int, offset: int) -> list[Row]:
    """Deal, title, organisation, stage, the last instant (ms), how often; the last ones first."""
    sql = f"""SELECT b.deal_id, title, IFNULL(organization.name, ''), stage_id, at, count
        FROM (SELECT n.deal_id, MAX(n.at) AS at, COUNT(*) AS count {_of_kind(behind)}
                GROUP BY n.deal_id ORDER BY at DESC, n.deal_id LIMIT :limit OFFSET :offset) AS b
            JOIN deal ON deal.id = b.deal_id LEFT JOIN organization ON organization.id = organization_id
        ORDER BY at DESC, b.deal_id"""
    return database.rows(sql, {**values, 'lesson': behind.lesson_id, 'limit': limit, 'offset': offset})


def count_behind_noted(database: Database, behind: NotedBehind, values: Values) -> int:
    sql = f'SELECT COUNT(DISTINCT n.deal_id) {_of_kind(behind)}'
    return int(database.value(sql, {**values, 'lesson': behind.lesson_id}))


def _of_kind(behind: NotedBehind) -> str:
    if behind.kind is NotedKind.ANSWERED:
        return f'{_ANSWERS} AND :lesson IS NULL'
    if behind.kind is NotedKind.PRAISED:
        return f'{_ANSWERS} AND n.score >= {PRAISE} AND :lesson IS NULL'
    return f"""FROM lesson_use AS n JOIN {_DEAL} JOIN {_LESSON}
        WHERE n.kind = '{behind.kind}' AND (:lesson IS NULL OR n.lesson_id = :lesson) AND {_DAYS}"""


def read_competitor_names(database: Database) -> dict[str, str]:
    """By their ids as texts; of those that were deleted too: an old deal still names them."""
    return _names(database.rows('SELECT id, name FROM competitor'))


def read_lesson_titles(database: Database) -> dict[str, str]:
    """Of those that were not deleted."""
    return _names(database.rows('SELECT id, title FROM lesson WHERE deleted_at IS NULL'))


def read_origin_names(database: Database) -> dict[str, str]:
    """Of everybody who referred a deal, by 'contact:id', 'organization:id' or 'deal:id'."""
    older = 'SELECT from_id FROM deal_link WHERE kind = \'referral\''
    return _names(
        database.rows(f"""SELECT 'contact:' || id, name FROM contact
            WHERE id IN (SELECT contact_id FROM deal_link) OR id IN (SELECT contact_id FROM deal WHERE id IN ({older}))
        UNION ALL SELECT 'organization:' || id, name FROM organization
            WHERE id IN (SELECT organization_id FROM deal WHERE id IN ({older}))
        UNION ALL SELECT 'deal:' || id, title FROM deal WHERE id IN ({older})""")
    )


def _names(rows: Iterable[Row]) -> dict[str, str]:
    return {str(key): name for key, name in rows}
