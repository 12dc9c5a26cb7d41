"""The kinds of record that fill the seller's days: activities, notes, files, targets."""

from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.deals.note import Attachment, Note
from salesdesk.domain.money import Money
from salesdesk.domain.views.saved_view import Target
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import from_ms, maybe_day, maybe_instant, maybe_ms, to_ms


def _activity_to_row(a: Activity) -> Values:
    return (
        a.id, a.deal_id, str(a.kind), a.due_on.isoformat(), a.due_minute, a.subject, int(a.is_next),
        to_ms(a.created_at), maybe_ms(a.done_at), a.outcome, maybe_ms(a.deleted_at), a.contact_id, a.minutes, a.place,
        a.note, a.repeats, a.series_id, str(a.result or ''), maybe_ms(a.snoozed_until),
    )  # fmt: skip


def _activity_from_row(row: Values) -> Activity:
    id_, deal_id, kind, due_on, minute, subject, is_next, created_at, done_at, outcome, deleted_at, *more = row
    contact_id, minutes, place, note, repeats, series_id, result, snoozed = more
    due = maybe_day(due_on)
    assert due is not None
    return Activity(
        id_, deal_id, ActivityKind(kind), due, minute, subject, bool(is_next), from_ms(created_at),
        maybe_instant(done_at), outcome, maybe_instant(deleted_at), contact_id, minutes, place, note, repeats,
        series_id, ActivityResult(result) if result else None, maybe_instant(snoozed),
    )  # fmt: skip


def _note_to_row(n: Note) -> Values:
    about = n.deal_id, n.contact_id, n.organization_id
    return n.id, *about, to_ms(n.at), n.text, maybe_ms(n.edited_at), maybe_ms(n.deleted_at)


def _note_from_row(row: Values) -> Note:
    id_, deal_id, contact_id, organization_id, at, text, edited_at, deleted_at = row
    about = deal_id, contact_id, organization_id
    return Note(id_, from_ms(at), text, *about, maybe_instant(edited_at), maybe_instant(deleted_at))


def _attachment_to_row(a: Attachment) -> Values:
    return a.id, a.deal_id, a.name, a.sha256, a.size, to_ms(a.added_at), maybe_ms(a.deleted_at)


def _attachment_from_row(row: Values) -> Attachment:
    id_, deal_id, name, sha256, size, added_at, deleted_at = row
    return Attachment(id_, deal_id, name, sha256, size, from_ms(added_at), maybe_instant(deleted_at))


def _target_to_row(t: Target) -> Values:
    return t.month, t.amount.currency, t.amount.minor


def _target_from_row(row: Values) -> Target:
    month, currency, minor = row
    return Target(month, Money(minor, currency))


ACTIVITY = RecordKind(
    'activity',
    'id deal_id kind due_on due_minute subject is_next created_at done_at outcome deleted_at contact_id minutes place '
    'note repeats series_id result snoozed_until',
    _activity_to_row,
    _activity_from_row,
)
NOTE = RecordKind(
    'note', 'id deal_id contact_id organization_id at text edited_at deleted_at', _note_to_row, _note_from_row
)
ATTACHMENT = RecordKind(
    'attachment', 'id deal_id name sha256 size added_at deleted_at', _attachment_to_row, _attachment_from_row
)
TARGET = RecordKind('target', 'month currency amount', _target_to_row, _target_from_row, key_size=2)
