"""Which table keeps which domain record, and how its values become columns."""

from typing import Any

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deal import Deal
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.folding import fold
from salesdesk.domain.lost_reason import LostReason
from salesdesk.domain.pipeline import Pipeline, Stage
from salesdesk.domain.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.stage_gate import Requirement
from salesdesk.domain.tag import Tag
from salesdesk.domain.wording import Wording
from salesdesk.storage.codecs import from_ms, maybe_day, maybe_day_text, maybe_instant, maybe_ms, to_ms
from salesdesk.storage.deal_columns import deal_from_row, deal_to_row
from salesdesk.storage.process_kinds import PIPELINE, RATE, REQUIREMENT, STAGE
from salesdesk.storage.record_kind import RecordKind, Values


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


def _tag_to_row(t: Tag) -> Values:
    return t.id, t.name, fold(t.name), t.color


def _tag_from_row(row: Values) -> Tag:
    return Tag(row[0], row[1], row[3])


ORGANIZATION = RecordKind(
    'organization', 'id name folded created_at deleted_at', _organization_to_row, _organization_from_row
)
CONTACT = RecordKind(
    'contact',
    'id name folded created_at organization_id email phone deleted_at',
    _contact_to_row,
    _contact_from_row,
)
LOST_REASON = RecordKind(
    'lost_reason',
    'id key name_fr name_en position needs_note archived_at',
    _lost_reason_to_row,
    _lost_reason_from_row,
)
TAG = RecordKind('tag', 'id name folded color', _tag_to_row, _tag_from_row)
DEAL = RecordKind(
    'deal',
    'id pipeline_id stage_id rank title folded created_at stage_entered_at organization_id contact_id amount currency '
    'expected_close_on owner product note external_id next_action_kind next_action_on next_action_minute '
    'won_at lost_at lost_reason_id lost_note returns_on deleted_at extra',
    deal_to_row,
    deal_from_row,
)
ANSWER = RecordKind(
    'answer', 'deal_id criterion value evidence answered_on', _answer_to_row, _answer_from_row, key_size=2
)
ACTIVITY = RecordKind(
    'activity',
    'id deal_id kind due_on due_minute subject is_next created_at done_at outcome deleted_at',
    _activity_to_row,
    _activity_from_row,
)
KINDS: dict[type, RecordKind[Any]] = {
    Pipeline: PIPELINE,
    Stage: STAGE,
    Requirement: REQUIREMENT,
    ExchangeRate: RATE,
    Organization: ORGANIZATION,
    Contact: CONTACT,
    LostReason: LOST_REASON,
    Tag: TAG,
    Deal: DEAL,
    Answer: ANSWER,
    Activity: ACTIVITY,
}
