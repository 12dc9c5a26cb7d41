"""What was expected at the beginning of a month that is over: read from stays and from how close dates changed."""

from typing import Any

from salesdesk.storage.connection.database import Database

Row = tuple[Any, ...]
Values = dict[str, Any]

# The close a deal was expected at then: what the first change since then says was before it; without one, what it is.
_THEN = """IFNULL(
    (SELECT json_extract(detail, '$.before') FROM deal_event
        WHERE deal_id = deal.id AND kind = 'close_date_changed' AND at >= :start ORDER BY at, id LIMIT 1),
    IFNULL(expected_close_on, ''))"""
# A deal is in one stay at a time.
_OPEN_THEN = f"""FROM deal_stay AS s JOIN deal ON deal.id = s.deal_id
    WHERE s.from_on <= :evening AND (s.to_on IS NULL OR s.to_on > :evening)
        AND (:pipeline IS NULL OR s.pipeline_id = :pipeline) AND {_THEN} BETWEEN :first AND :last"""


def outlook_values(pipeline_id: int | None, evening: int, start_ms: int, days: tuple[str, str]) -> Values:
    """evening: before the month, in days since 1970; start_ms: the instant at which it ended; days: ISO texts."""
    return {'pipeline': pipeline_id, 'evening': evening, 'start': start_ms, 'first': days[0], 'last': days[1]}


def read_outlook(database: Database, values: Values) -> list[Row]:
    """Stage, currency, number of deals, amount: of those open that evening and then expected to close in the days."""
    sql = f"""SELECT CAST(s.stage_id AS TEXT), s.currency, COUNT(*), SUM(s.minor) {_OPEN_THEN}
        GROUP BY 1, 2 ORDER BY 1, 2"""
    return database.rows(sql, values)


def read_behind_outlook(database: Database, values: Values, currency: str, limit: int, offset: int) -> list[Row]:
    """Deal, title, organisation, stage then, amount then; the largest first."""
    sql = f"""SELECT b.id, b.title, IFNULL(organization.name, ''), b.stage_id, b.minor
        FROM (SELECT deal.id, title, organization_id, s.stage_id, s.minor {_OPEN_THEN} AND s.currency = :currency
                ORDER BY s.minor DESC, deal.id LIMIT :limit OFFSET :offset) AS b
            LEFT JOIN organization ON organization.id = b.organization_id
        ORDER BY b.minor DESC, b.id"""
    return database.rows(sql, {**values, 'currency': currency, 'limit': limit, 'offset': offset})


def count_behind_outlook(database: Database, values: Values, currency: str) -> int:
    sql = f'SELECT COUNT(*) {_OPEN_THEN} AND s.currency = :currency'
    return int(database.value(sql, {**values, 'currency': currency}))
