"""The kinds of record a board is made of: pipelines, stages, gates."""

from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind, RequirementLevel
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import maybe_instant, maybe_ms


def _pipeline_to_row(p: Pipeline) -> Values:
    return (
        p.id, p.key, p.name.fr, p.name.en, p.rank, int(p.may_skip), int(p.may_override), int(p.back_needs_reason),
        p.hands_over_to, maybe_ms(p.archived_at),
    )  # fmt: skip


def _pipeline_from_row(row: Values) -> Pipeline:
    id_, key, fr, en, rank, skip, override, reason, hands_over_to, archived_at = row
    return Pipeline(
        id_, key, Wording(fr, en), rank, bool(skip), bool(override), bool(reason), hands_over_to,
        maybe_instant(archived_at),
    )  # fmt: skip


def _stage_to_row(s: Stage) -> Values:
    return (
        s.id, s.pipeline_id, s.key, s.name.fr, s.name.en, s.purpose.fr, s.purpose.en, s.rank, s.probability,
        s.rotting_after, int(s.asks_decision), maybe_ms(s.archived_at),
    )  # fmt: skip


def _stage_from_row(row: Values) -> Stage:
    id_, pipeline_id, key, fr, en, purpose_fr, purpose_en, rank, probability, rotting, decision, archived_at = row
    return Stage(
        id_, pipeline_id, key, Wording(fr, en), Wording(purpose_fr, purpose_en), rank, probability, rotting,
        bool(decision), maybe_instant(archived_at),
    )  # fmt: skip


def _requirement_to_row(r: Requirement) -> Values:
    return r.id, r.stage_id, str(r.kind), r.subject, str(r.level), r.position, maybe_ms(r.archived_at)


def _requirement_from_row(row: Values) -> Requirement:
    id_, stage_id, kind, subject, level, position, archived_at = row
    level = RequirementLevel(level)
    return Requirement(id_, stage_id, RequirementKind(kind), subject, level, position, maybe_instant(archived_at))


PIPELINE = RecordKind(
    'pipeline',
    'id key name_fr name_en rank may_skip may_override back_needs_reason hands_over_to archived_at',
    _pipeline_to_row,
    _pipeline_from_row,
)
STAGE = RecordKind(
    'stage',
    (
        'id pipeline_id key name_fr name_en purpose_fr purpose_en rank probability rotting_after '
        'asks_decision archived_at'
    ),
    _stage_to_row,
    _stage_from_row,
)
REQUIREMENT = RecordKind(
    'requirement',
    'id stage_id kind subject level position archived_at',
    _requirement_to_row,
    _requirement_from_row,
)
