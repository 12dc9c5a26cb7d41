"""What was expected at the beginning of a month that is over: read from stays and from how close dates changed."""

from typing import Any

from salesdesk.storage.connection.database import Database

# The close a deal was expected at then: what the first change since then says was before it; without one, what it is.
_THEN = """IFNULL(
    (SELECT json_extract(detail, '$.before') FROM deal_event
        WHERE deal_id = deal.id AND kind = 'close_date_changed' AND at >= :start ORDER BY at, id LIMIT 1),
    IFNULL(expected_close_on, ''))"""


def read_outlook(
    database: Database, pipeline_id: int | None, evening: int, start_ms: int, days: tuple[str, str]
) -> list[tuple[Any, ...]]:
    """Stage, currency, number of deals, amount: of those open that evening whose close was then expected in some days.

    evening: in days since 1970; start_ms: the instant at which it ended; days: ISO texts.
    """
    sql = f"""SELECT CAST(s.stage_id AS TEXT), s.currency, COUNT(*), SUM(s.minor)
        FROM deal_stay AS s JOIN deal ON deal.id = s.deal_id
        WHERE s.from_on <= :evening AND (s.to_on IS NULL OR s.to_on > :evening)
            AND (:pipeline IS NULL OR s.pipeline_id = :pipeline) AND {_THEN} BETWEEN :first AND :last
        GROUP BY 1, 2 ORDER BY 1, 2"""
    values = {'pipeline': pipeline_id, 'evening': evening, 'start': start_ms, 'first': days[0], 'last': days[1]}
    return database.rows(sql, values)
