"""Reads cadences, their steps, and what they laid into the agenda."""

from salesdesk.domain.activity import Activity
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep
from salesdesk.domain.cadences.cadence_run import CadenceRun
from salesdesk.domain.cadences.step_days import Laid
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

_CADENCE, _STEP, _RUN, _ACTIVITY = KINDS[Cadence], KINDS[CadenceStep], KINDS[CadenceRun], KINDS[Activity]
# Word for word as in the index of those at work.
_LIVE = "state IN ('running', 'paused', 'waiting') AND deleted_at IS NULL"
_ACTIVITY_COLUMNS = ', '.join(f'activity.{column}' for column in _ACTIVITY.columns)
_STEP_COLUMNS = ', '.join(f'cadence_step.{column}' for column in _STEP.columns)
_LAID = f"""SELECT {_ACTIVITY_COLUMNS}, {_STEP_COLUMNS} FROM run_activity
    JOIN activity ON activity.id = run_activity.activity_id JOIN cadence_step ON cadence_step.id = run_activity.step_id
    WHERE run_activity.run_id = ? ORDER BY cadence_step.day, cadence_step.position, cadence_step.id"""


def read_cadences(database: Database) -> list[Cadence]:
    """In her order; those deleted are left out."""
    return _cadences(database, 'TRUE')


def cadences_of_stage(database: Database, stage_id: int) -> list[Cadence]:
    """Those that entering the stage starts."""
    return _cadences(database, 'is_on AND stage_id = ?', stage_id)


def cadences_of_proposals(database: Database) -> list[Cadence]:
    """Those that sending a proposal starts."""
    return _cadences(database, 'is_on AND on_proposal_sent')


def _cadences(database: Database, wanted: str, *values: int) -> list[Cadence]:
    sql = f'{_CADENCE.select_sql} WHERE {wanted} AND deleted_at IS NULL ORDER BY position, id'
    return [_CADENCE.from_row(row) for row in database.rows(sql, values)]


def read_steps(database: Database, cadence_id: int) -> list[CadenceStep]:
    """In their order: by day, and as she ordered those of one day."""
    sql = f'{_STEP.select_sql} WHERE cadence_id = ? AND deleted_at IS NULL ORDER BY day, position, id'
    return [_STEP.from_row(row) for row in database.rows(sql, (cadence_id,))]


def read_runs(database: Database, deal_id: int) -> list[CadenceRun]:
    """All of a deal, the latest first."""
    sql = f'{_RUN.select_sql} WHERE deal_id = ? AND deleted_at IS NULL ORDER BY id DESC'
    return [_RUN.from_row(row) for row in database.rows(sql, (deal_id,))]


def read_live_runs(database: Database, deal_id: int) -> list[CadenceRun]:
    """Those that may still lay something into the agenda, the oldest first."""
    sql = f'{_RUN.select_sql} WHERE deal_id = ? AND {_LIVE} ORDER BY id'
    return [_RUN.from_row(row) for row in database.rows(sql, (deal_id,))]


def count_live_runs(database: Database, cadence_id: int) -> int:
    sql = f'SELECT COUNT(*) FROM cadence_run WHERE cadence_id = ? AND {_LIVE}'
    return int(database.value(sql, (cadence_id,)))


def read_begun(database: Database) -> list[CadenceRun]:
    """Every run that is at work or paused, of any deal."""
    rows = database.rows(f"{_RUN.select_sql} WHERE {_LIVE} AND state <> 'waiting' ORDER BY id")
    return [_RUN.from_row(row) for row in rows]


def read_begun_with(database: Database, column: str, record_id: int) -> list[CadenceRun]:
    """Those of deals whose `column` says so: contact_id, organization_id or id."""
    deals = f'SELECT id FROM deal WHERE {column} = ?'
    rows = database.rows(
        f"{_RUN.select_sql} WHERE {_LIVE} AND state <> 'waiting' AND deal_id IN ({deals})", (record_id,)
    )
    return [_RUN.from_row(row) for row in rows]


def read_laid(database: Database, run_id: int) -> list[Laid]:
    """What a run laid into the agenda, step by step: done, planned, and taken away again."""
    width = len(_ACTIVITY.columns)
    rows = database.rows(_LAID, (run_id,))
    return [Laid(_ACTIVITY.from_row(row[:width]), _STEP.from_row(row[width:])) for row in rows]


def is_used(database: Database, step_id: int) -> bool:
    """Whether a run laid an activity for the step."""
    return bool(database.value('SELECT EXISTS (SELECT 1 FROM run_activity WHERE step_id = ?)', (step_id,)))
