"""Reads the runs of cadences and what rules did in a time, line by line."""

from typing import Any

from salesdesk.domain.cadences.cadence import Cadence, CadenceStep
from salesdesk.domain.cadences.cadence_run import CadenceRun
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.noted_query import Values
from salesdesk.storage.kinds.record_kinds import KINDS

Row = tuple[Any, ...]

# values: as noted_query.values_of() makes them.
_DEALS = """deal_id IN (
    SELECT id FROM deal WHERE deal.deleted_at IS NULL AND (:pipeline IS NULL OR pipeline_id = :pipeline))"""
_RUNS = f'cadence_run.deleted_at IS NULL AND started_at >= :start AND started_at < :end AND cadence_run.{_DEALS}'


def read_runs(database: Database, values: Values) -> list[CadenceRun]:
    """Those that were started then, in order."""
    kind = KINDS[CadenceRun]
    rows = database.rows(f'{kind.select_sql} WHERE {_RUNS} ORDER BY started_at, id', values)
    return [kind.from_row(row) for row in rows]


def read_steps_done(database: Database, values: Values) -> list[Row]:
    """Deal, at (ms), run, step, of the runs that were started then."""
    sql = f"""SELECT activity.deal_id, done_at, run_id, step_id FROM run_activity
            JOIN activity ON activity.id = activity_id JOIN cadence_run ON cadence_run.id = run_id
        WHERE done_at IS NOT NULL AND activity.deleted_at IS NULL AND {_RUNS} ORDER BY done_at, activity.id"""
    return database.rows(sql, values)


def read_replies(database: Database, values: Values) -> list[Row]:
    """Deal, at (ms), run, whenever one of the runs that were started then was paused or stopped by an answer."""
    sql = f"""SELECT deal_event.deal_id, at, cadence_run.id FROM deal_event
            JOIN cadence_run ON cadence_run.id = CAST(json_extract(detail, '$.run_id') AS INTEGER)
        WHERE deal_event.deal_id IN (SELECT deal_id FROM cadence_run WHERE {_RUNS}) AND kind = 'cadence'
            AND json_extract(detail, '$.why') = 'answered'
            AND json_extract(detail, '$.act') IN ('paused', 'stopped') AND {_RUNS} ORDER BY at, deal_event.id"""
    return database.rows(sql, values)


def read_cadences(database: Database) -> dict[int, Cadence]:
    """By id; deleted ones too."""
    kind = KINDS[Cadence]
    return {row.id: row for row in map(kind.from_row, database.rows(kind.select_sql))}


def read_cadence_steps(database: Database) -> dict[int, CadenceStep]:
    """By id; deleted ones too."""
    kind = KINDS[CadenceStep]
    return {row.id: row for row in map(kind.from_row, database.rows(kind.select_sql))}


def read_firings(database: Database, values: Values) -> list[Row]:
    """Deal, at (ms), rule."""
    sql = f'SELECT deal_id, at, rule_id FROM rule_firing WHERE at >= :start AND at < :end AND {_DEALS} ORDER BY at, id'
    return database.rows(sql, values)


def read_acts(database: Database, values: Values) -> list[Row]:
    """Deal, at (ms), rule, act; whatever a rule did or could not do, it acted on that deal then."""
    fired = f'SELECT deal_id FROM rule_firing WHERE at >= :start AND at < :end AND {_DEALS}'
    sql = f"""SELECT deal_id, at, CAST(json_extract(detail, '$.rule_id') AS INTEGER), json_extract(detail, '$.act')
        FROM deal_event WHERE deal_id IN ({fired}) AND kind = 'automated' AND at >= :start AND at < :end
        ORDER BY at, id"""
    return database.rows(sql, values)


def read_rule_names(database: Database) -> dict[int, str]:
    """By id in her order; of deleted ones only those that ever acted."""
    sql = """SELECT id, name FROM rule WHERE deleted_at IS NULL OR id IN (SELECT rule_id FROM rule_firing)
        ORDER BY deleted_at IS NOT NULL, position, id"""
    return {int(id_): name for id_, name in database.rows(sql)}
