"""Which table keeps which domain record, and how its values become columns."""

from typing import TYPE_CHECKING, Any

from salesdesk.domain.activity import Activity
from salesdesk.domain.contact import Contact, ContactPoint, DealPerson, Organization
from salesdesk.domain.custom_field import CustomField, CustomValue
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Attachment, Note
from salesdesk.domain.deals.tag import DealTag, Tag
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.folding import fold
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.views.saved_view import SavedView, Target
from salesdesk.on_demand import on_demand
from salesdesk.storage.kinds.closing_kinds import CLOSING_KINDS
from salesdesk.storage.kinds.day_kinds import ACTIVITY, ATTACHMENT, NOTE, TARGET
from salesdesk.storage.kinds.deal_columns import deal_from_row, deal_to_row
from salesdesk.storage.kinds.own_kinds import CUSTOM_FIELD, CUSTOM_VALUE, SAVED_VIEW
from salesdesk.storage.kinds.people_kinds import CONTACT, CONTACT_POINT, DEAL_PERSON, ORGANIZATION
from salesdesk.storage.kinds.plain_kind import plain_kind
from salesdesk.storage.kinds.process_kinds import PIPELINE, REQUIREMENT, STAGE
from salesdesk.storage.kinds.rates import RATE
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import maybe_day, maybe_day_text, maybe_instant, maybe_ms

if TYPE_CHECKING:
    from salesdesk.storage.kinds.middle_kinds import middle_kinds
else:
    middle_kinds = on_demand('salesdesk.storage.kinds.middle_kinds', 'middle_kinds')


def _lost_reason_to_row(r: LostReason) -> Values:
    return r.id, r.key, r.name.fr, r.name.en, r.position, int(r.needs_note), maybe_ms(r.archived_at)


def _lost_reason_from_row(row: Values) -> LostReason:
    id_, key, fr, en, position, needs_note, archived_at = row
    return LostReason(id_, key, Wording(fr, en), position, bool(needs_note), maybe_instant(archived_at))


def _answer_to_row(a: Answer) -> Values:
    return a.deal_id, str(a.criterion), str(a.value), a.evidence, maybe_day_text(a.answered_on)


def _answer_from_row(row: Values) -> Answer:
    deal_id, criterion, value, evidence, answered_on = row
    return Answer(deal_id, Criterion(criterion), AnswerValue(value), evidence, maybe_day(answered_on))


def _tag_to_row(t: Tag) -> Values:
    return t.id, t.name, fold(t.name), t.color


def _tag_from_row(row: Values) -> Tag:
    return Tag(row[0], row[1], row[3])


class _Kinds(dict[type, RecordKind[Any]]):
    """Those of the middle of a sale are loaded when one of them is first asked for: a move does without."""

    def __missing__(self, kind: type) -> RecordKind[Any]:
        more: dict[type, RecordKind[Any]] = middle_kinds()
        self.update(more)
        return more[kind]


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
KINDS = _Kinds({
    Pipeline: PIPELINE,
    Stage: STAGE,
    Requirement: REQUIREMENT,
    ExchangeRate: RATE,
    Organization: ORGANIZATION,
    Contact: CONTACT,
    LostReason: LOST_REASON,
    Tag: TAG,
    Deal: DEAL,
    DealTag: plain_kind('deal_tag', DealTag, key_size=2),
    Answer: ANSWER,
    Activity: ACTIVITY,
    ContactPoint: CONTACT_POINT,
    DealPerson: DEAL_PERSON,
    Note: NOTE,
    Attachment: ATTACHMENT,
    CustomField: CUSTOM_FIELD,
    CustomValue: CUSTOM_VALUE,
    SavedView: SAVED_VIEW,
    Target: TARGET,
    **CLOSING_KINDS,
})  # fmt: skip
