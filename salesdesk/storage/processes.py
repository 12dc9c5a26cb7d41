"""Reads the seller's process: pipelines, stages, gates."""

from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.process_kinds import PIPELINE, REQUIREMENT, STAGE


def read_pipelines(database: Database) -> list[Pipeline]:
    """The pipelines in use, in order."""
    rows = database.rows(f'{PIPELINE.select_sql} WHERE archived_at IS NULL ORDER BY rank, id')
    return [PIPELINE.from_row(row) for row in rows]


def read_stages(database: Database) -> list[Stage]:
    """Every stage of every pipeline, removed ones too, in order."""
    return [STAGE.from_row(row) for row in database.rows(f'{STAGE.select_sql} ORDER BY pipeline_id, rank, id')]


def read_requirements(database: Database) -> list[Requirement]:
    """The gates' lines in use, in order."""
    rows = database.rows(f'{REQUIREMENT.select_sql} WHERE archived_at IS NULL ORDER BY stage_id, position')
    return [REQUIREMENT.from_row(row) for row in rows]


def read_processes(database: Database) -> dict[int, Process]:
    """Every pipeline in use with its stages and gates, by the pipeline's id."""
    stages = read_stages(database)
    gates: dict[int, tuple[Requirement, ...]] = {}
    for line in read_requirements(database):
        gates[line.stage_id] = (*gates.get(line.stage_id, ()), line)
    return {
        pipeline.id: Process(pipeline, tuple(stage for stage in stages if stage.pipeline_id == pipeline.id), gates)
        for pipeline in read_pipelines(database)
    }
