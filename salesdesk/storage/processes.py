"""Reads the seller's process and the lists around it: pipelines, stages, gates, reasons, tags, rates."""

from typing import Any, TypeVar

from peewee import ModelSelect

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.lost_reason import LostReason
from salesdesk.domain.pipeline import Pipeline, Process, Stage
from salesdesk.domain.stage_gate import Requirement
from salesdesk.domain.tag import Tag
from salesdesk.storage.database import Database
from salesdesk.storage.faults import faults_of
from salesdesk.storage.record_kinds import KINDS
from salesdesk.storage.tables import ExchangeRateRow, LostReasonRow, PipelineRow, RequirementRow, StageRow, TagRow

T = TypeVar('T')


def read_all(database: Database, kind: type[T], query: 'ModelSelect[Any]') -> list[T]:
    """The records of a peewee query over the kind's own table."""
    with faults_of(database.path):
        rows: list[tuple[Any, ...]] = list(query.tuples().bind(database.peewee))
    return [KINDS[kind].from_row(row) for row in rows]


def read_pipelines(database: Database) -> list[Pipeline]:
    """The pipelines in use, in order."""
    query = PipelineRow.select().where(PipelineRow.archived_at.is_null()).order_by(PipelineRow.rank, PipelineRow.id)
    return read_all(database, Pipeline, query)


def read_stages(database: Database) -> list[Stage]:
    """Every stage of every pipeline, removed ones too, in order."""
    query = StageRow.select().order_by(StageRow.pipeline_id, StageRow.rank, StageRow.id)
    return read_all(database, Stage, query)


def read_requirements(database: Database) -> list[Requirement]:
    """The gates' lines in use, in order."""
    in_use = RequirementRow.archived_at.is_null()
    query = RequirementRow.select().where(in_use).order_by(RequirementRow.stage_id, RequirementRow.position)
    return read_all(database, Requirement, query)


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


def read_lost_reasons(database: Database) -> list[LostReason]:
    """The whole list in order, removed ones too: an old deal still names its reason."""
    return read_all(database, LostReason, LostReasonRow.select().order_by(LostReasonRow.position, LostReasonRow.id))


def read_tags(database: Database) -> list[Tag]:
    return read_all(database, Tag, TagRow.select().order_by(TagRow.folded))


def read_rates(database: Database) -> list[ExchangeRate]:
    newest_first = (ExchangeRateRow.currency, ExchangeRateRow.on_day.desc())
    return read_all(database, ExchangeRate, ExchangeRateRow.select().order_by(*newest_first))
