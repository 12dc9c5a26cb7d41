"""Reads sums, and the deals that make them up."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from salesdesk.domain.figures.measure import AnyMeasure, Behind, Measure, Sum
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.measure_sql import rows_sql, stock_sql

_PIPELINES = 'SELECT id FROM pipeline'
_SUMS = """SELECT subject, currency, SUM(count) AS c, SUM(minor) AS m, SUM(extra) AS e FROM {rows}
    WHERE measure = ? AND pipeline_id IN ({pipelines}) AND day BETWEEN ? AND ?
    GROUP BY subject, currency HAVING c <> 0 OR m <> 0 OR e <> 0 ORDER BY subject, currency"""
# What happened with a deal and was taken back within the same days adds nothing, and is not listed.
_ADDS = 'SUM(count) <> 0 OR SUM(minor) <> 0 OR SUM(extra) <> 0'
_DAYS = 'day BETWEEN :first AND :last'

Days = tuple[int, int]
Row = tuple[Any, ...]


def read_sums(database: Database, measure: AnyMeasure, pipeline_id: int | None, days: Days) -> list[Sum]:
    """By subject and currency, of the days from one to another, both counted from 1970."""
    rows = 'roll_up' if isinstance(measure, Measure) else f'({rows_sql(measure)})'
    sql = _SUMS.format(rows=rows, pipelines=_PIPELINES if pipeline_id is None else '?')
    chosen = () if pipeline_id is None else (pipeline_id,)
    return [Sum(*row) for row in database.rows(sql, (str(measure), *chosen, *days))]


def read_span(database: Database, measure: Measure, pipeline_id: int | None, days: Days) -> Days | None:
    """The first and the last of these days that have a row."""
    # One pipeline at a time, the two ends of its range are at hand.
    ends = [f'(SELECT {end}(day) FROM roll_up WHERE measure = :measure AND pipeline_id = pipeline.id AND {_DAYS})'
            for end in ('MIN', 'MAX')]  # fmt: skip
    sql = f'SELECT MIN(first), MAX(last) FROM (SELECT {ends[0]} AS first, {ends[1]} AS last FROM pipeline'
    sql += '' if pipeline_id is None else ' WHERE id = :pipeline'
    values = {'measure': str(measure), 'first': days[0], 'last': days[1]}
    found = database.row(f'{sql})', values if pipeline_id is None else {**values, 'pipeline': pipeline_id})
    return None if found is None or found[0] is None else (found[0], found[1])


def has_any(database: Database, measures: Sequence[Measure], pipeline_id: int | None) -> bool:
    """Whether there is a row of one of these measures."""
    sql = f"""SELECT 1 FROM roll_up WHERE measure IN ({', '.join('?' * len(measures))})
        AND pipeline_id IN ({_PIPELINES if pipeline_id is None else '?'}) LIMIT 1"""
    return database.value(sql, (*map(str, measures), *(() if pipeline_id is None else (pipeline_id,)))) is not None


def count_behind(database: Database, behind: Behind, days: Days) -> int:
    inner, values = _behind(behind, days)
    return int(database.value(f'SELECT COUNT(DISTINCT deal_id) FROM ({inner})', values))


def ids_behind(database: Database, behind: Behind, days: Days) -> list[int]:
    """In the order of read_behind, each deal once."""
    inner, values = _behind(behind, days)
    sql = f'SELECT deal_id FROM ({inner}) GROUP BY deal_id ORDER BY MAX(day) DESC, deal_id'
    return [id_ for (id_,) in database.rows(sql, values)]


def read_behind(database: Database, behind: Behind, days: Days, limit: int, offset: int) -> list[Row]:
    """Deal, title, organisation, stage, day, count, minor, currency, extra; those of the last days first.

    A deal that adds in two currencies has two rows.
    """
    inner, values = _behind(behind, days)
    sql = f"""SELECT deal.id, title, IFNULL(organization.name, ''), stage_id, day, c, m, b.currency, e
        FROM ({inner} ORDER BY day DESC, deal_id, currency LIMIT :limit OFFSET :offset) AS b
            JOIN deal ON deal.id = b.deal_id LEFT JOIN organization ON organization.id = organization_id
        ORDER BY day DESC, b.deal_id, b.currency"""
    return database.rows(sql, {**values, 'limit': limit, 'offset': offset})


def _behind(behind: Behind, days: Days) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {'first': days[0], 'last': days[1]}
    parts = [_DAYS]
    for name in ('pipeline_id', 'subject', 'currency'):
        if getattr(behind, name) is not None:
            values[name] = getattr(behind, name)
            parts.append(f'{name} = :{name}')
    is_stock = behind.measure is Measure.FLOW and behind.first == date.min
    rows = stock_sql() if is_stock else rows_sql(behind.measure)
    fold = 'MAX' if behind.once else 'SUM'
    sql = f"""SELECT deal_id, MAX(day) AS day, {fold}(count) AS c, {fold}(minor) AS m, currency, {fold}(extra) AS e
        FROM ({rows}) WHERE {' AND '.join(parts)} GROUP BY deal_id, currency HAVING {_ADDS}"""
    return sql, values
