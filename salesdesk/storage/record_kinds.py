"""Which table keeps which domain record, and how its values become columns."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deal import Deal
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.folding import fold
from salesdesk.domain.lost_reason import LostReason
from salesdesk.domain.pipeline import Pipeline, Stage
from salesdesk.domain.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.stage_gate import Requirement, RequirementKind, RequirementLevel
from salesdesk.domain.tag import Tag
from salesdesk.domain.wording import Wording
from salesdesk.storage.codecs import from_ms, maybe_day, maybe_day_text, maybe_instant, maybe_ms, to_ms
from salesdesk.storage.deal_columns import deal_from_row, deal_to_row
from salesdesk.storage.tables import (
    ActivityRow,
    AnswerRow,
    ContactRow,
    DealRow,
    ExchangeRateRow,
    LostReasonRow,
    OrganizationRow,
    PipelineRow,
    RequirementRow,
    Row,
    StageRow,
    TagRow,
)

T = TypeVar('T')
Values = tuple[Any, ...]


@dataclass(frozen=True)
class RecordKind(Generic[T]):
    """A domain type in its table; columns stand in the table's order, the first key_size of them are the key."""

    table: type[Row]
    to_row: Callable[[T], Values]
    from_row: Callable[[Values], T]
    key_size: int = 1

    @cached_property
    def table_name(self) -> str:
        return cast('str', self.table._meta.table_name)  # noqa: SLF001

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.table._meta.sorted_field_names)  # noqa: SLF001

    @cached_property
    def key_sql(self) -> str:
        return ' AND '.join(f'{column} = ?' for column in self.columns[: self.key_size])

    @cached_property
    def select_sql(self) -> str:
        return f'SELECT {", ".join(self.columns)} FROM {self.table_name}'

    @cached_property
    def insert_sql(self) -> str:
        marks = ', '.join('?' * len(self.columns))
        return f'INSERT INTO {self.table_name} ({", ".join(self.columns)}) VALUES ({marks})'


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


def _organization_to_row(o: Organization) -> Values:
    return o.id, o.name, fold(o.name), to_ms(o.created_at), maybe_ms(o.deleted_at)


def _organization_from_row(row: Values) -> Organization:
    return Organization(row[0], row[1], from_ms(row[3]), maybe_instant(row[4]))


def _contact_to_row(c: Contact) -> Values:
    created, deleted = to_ms(c.created_at), maybe_ms(c.deleted_at)
    return c.id, c.name, fold(c.name), created, c.organization_id, c.email, c.phone, deleted


def _contact_from_row(row: Values) -> Contact:
    id_, name, _folded, created_at, organization_id, email, phone, deleted_at = row
    return Contact(id_, name, from_ms(created_at), organization_id, email, phone, maybe_instant(deleted_at))


def _lost_reason_to_row(r: LostReason) -> Values:
    return r.id, r.key, r.name.fr, r.name.en, r.position, int(r.needs_note), maybe_ms(r.archived_at)


def _lost_reason_from_row(row: Values) -> LostReason:
    id_, key, fr, en, position, needs_note, archived_at = row
    return LostReason(id_, key, Wording(fr, en), position, bool(needs_note), maybe_instant(archived_at))


def _activity_to_row(a: Activity) -> Values:
    return (
        a.id, a.deal_id, str(a.kind), a.due_on.isoformat(), a.due_minute, a.subject, int(a.is_next),
        to_ms(a.created_at), maybe_ms(a.done_at), a.outcome, maybe_ms(a.deleted_at),
    )  # fmt: skip


def _activity_from_row(row: Values) -> Activity:
    id_, deal_id, kind, due_on, minute, subject, is_next, created_at, done_at, outcome, deleted_at = row
    due = maybe_day(due_on)
    assert due is not None
    return Activity(
        id_, deal_id, ActivityKind(kind), due, minute, subject, bool(is_next), from_ms(created_at),
        maybe_instant(done_at), outcome, maybe_instant(deleted_at),
    )  # fmt: skip


def _answer_to_row(a: Answer) -> Values:
    return a.deal_id, str(a.criterion), str(a.value), a.evidence, maybe_day_text(a.answered_on)


def _answer_from_row(row: Values) -> Answer:
    deal_id, criterion, value, evidence, answered_on = row
    return Answer(deal_id, Criterion(criterion), AnswerValue(value), evidence, maybe_day(answered_on))


def _rate_to_row(r: ExchangeRate) -> Values:
    return r.id, r.currency, r.into, str(r.value), r.on.isoformat()


def _rate_from_row(row: Values) -> ExchangeRate:
    on = maybe_day(row[4])
    assert on is not None
    return ExchangeRate(row[0], row[1], row[2], Fraction(row[3]), on)


KINDS: dict[type, RecordKind[Any]] = {
    Pipeline: RecordKind(PipelineRow, _pipeline_to_row, _pipeline_from_row),
    Stage: RecordKind(StageRow, _stage_to_row, _stage_from_row),
    Requirement: RecordKind(RequirementRow, _requirement_to_row, _requirement_from_row),
    Organization: RecordKind(OrganizationRow, _organization_to_row, _organization_from_row),
    Contact: RecordKind(ContactRow, _contact_to_row, _contact_from_row),
    LostReason: RecordKind(LostReasonRow, _lost_reason_to_row, _lost_reason_from_row),
    Tag: RecordKind(TagRow, lambda t: (t.id, t.name, fold(t.name), t.color), lambda r: Tag(r[0], r[1], r[3])),
    Deal: RecordKind(DealRow, deal_to_row, deal_from_row),
    Answer: RecordKind(AnswerRow, _answer_to_row, _answer_from_row, key_size=2),
    Activity: RecordKind(ActivityRow, _activity_to_row, _activity_from_row),
    ExchangeRate: RecordKind(ExchangeRateRow, _rate_to_row, _rate_from_row),
}
