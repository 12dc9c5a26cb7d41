"""Open deals that are expected by a day: the ones that matter most, and the sums of all."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.table_names import OPEN

_WHERE = f"""{OPEN} AND expected_close_on <= :last AND currency = :currency AND amount IS NOT NULL
    AND (:pipeline IS NULL OR pipeline_id = :pipeline)"""

Row = tuple[Any, ...]


def read_largest(
    database: Database, pipeline_id: int | None, last: date, currency: str, weights: Mapping[int, float], most: int
) -> list[Row]:
    """Deal, title, stage, amount: the first so many by amount² x the weight of the stage."""
    known = ', '.join(f'({stage}, {weight!r})' for stage, weight in weights.items())
    if not known:
        return []
    sql = f"""WITH weight (stage, value) AS (VALUES {known})
        SELECT id, title, stage_id, amount FROM deal JOIN weight ON stage = stage_id WHERE {_WHERE}
        ORDER BY 1.0 * amount * amount * value DESC, id LIMIT :most"""
    return database.rows(sql, {**_values(pipeline_id, last, currency), 'most': most})


def read_lumps(database: Database, pipeline_id: int | None, last: date, currency: str) -> list[Row]:
    """Stage, number of deals, sum of amounts, sum of their squares."""
    sql = f"""SELECT stage_id, COUNT(*), SUM(amount), TOTAL(1.0 * amount * amount) FROM deal
        WHERE {_WHERE} GROUP BY stage_id"""
    return database.rows(sql, _values(pipeline_id, last, currency))


def _values(pipeline_id: int | None, last: date, currency: str) -> dict[str, Any]:
    return {'pipeline': pipeline_id, 'last': last.isoformat(), 'currency': currency}
