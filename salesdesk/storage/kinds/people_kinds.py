"""The kinds of record that are about people and companies."""

from salesdesk.domain.contact import Contact, ContactPoint, DealPerson, Organization, PointKind, Stance
from salesdesk.domain.folding import fold
from salesdesk.storage.kinds.record_kind import RecordKind, Values
from salesdesk.storage.schema.codecs import from_ms, maybe_day, maybe_day_text, maybe_instant, maybe_ms, to_ms


def _organization_to_row(o: Organization) -> Values:
    return (
        o.id, o.name, fold(o.name), to_ms(o.created_at), maybe_ms(o.deleted_at), o.website, o.size, o.sector, o.source,
        int(o.do_not_contact), o.note, o.merged_into,
    )  # fmt: skip


def _organization_from_row(row: Values) -> Organization:
    id_, name, _folded, created, deleted, website, size, sector, source, do_not_contact, note, merged_into = row
    return Organization(
        id_, name, from_ms(created), maybe_instant(deleted), website, size, sector, source, bool(do_not_contact), note,
        merged_into,
    )  # fmt: skip


def _contact_to_row(c: Contact) -> Values:
    return (
        c.id, c.name, fold(c.name), to_ms(c.created_at), c.organization_id, c.email, c.phone, maybe_ms(c.deleted_at),
        c.email_label, c.phone_label, c.job_title, c.source, c.language, maybe_day_text(c.birthday),
        int(c.do_not_contact), c.note, c.merged_into,
    )  # fmt: skip


def _contact_from_row(row: Values) -> Contact:
    id_, name, _folded, created_at, organization_id, email, phone, deleted_at, *more = row
    email_label, phone_label, job_title, source, language, birthday, do_not_contact, note, merged_into = more
    return Contact(
        id_, name, from_ms(created_at), organization_id, email, phone, maybe_instant(deleted_at), email_label,
        phone_label, job_title, source, language, maybe_day(birthday), bool(do_not_contact), note, merged_into,
    )  # fmt: skip


def _point_to_row(p: ContactPoint) -> Values:
    owners = p.contact_id, p.organization_id
    return p.id, *owners, str(p.kind), p.label, p.value, p.position, maybe_ms(p.deleted_at)


def _point_from_row(row: Values) -> ContactPoint:
    id_, contact_id, organization_id, kind, label, value, position, deleted_at = row
    owners = contact_id, organization_id
    return ContactPoint(id_, PointKind(kind), value, label, position, *owners, maybe_instant(deleted_at))


def _person_to_row(p: DealPerson) -> Values:
    return p.deal_id, p.contact_id, p.role, str(p.stance or '')


def _person_from_row(row: Values) -> DealPerson:
    deal_id, contact_id, role, stance = row
    return DealPerson(deal_id, contact_id, role, Stance(stance) if stance else None)


ORGANIZATION = RecordKind(
    'organization',
    'id name folded created_at deleted_at website size sector source do_not_contact note merged_into',
    _organization_to_row,
    _organization_from_row,
)
CONTACT = RecordKind(
    'contact',
    'id name folded created_at organization_id email phone deleted_at email_label phone_label job_title source '
    'language birthday do_not_contact note merged_into',
    _contact_to_row,
    _contact_from_row,
)
CONTACT_POINT = RecordKind(
    'contact_point',
    'id contact_id organization_id kind label value position deleted_at',
    _point_to_row,
    _point_from_row,
)
DEAL_PERSON = RecordKind('deal_person', 'deal_id contact_id role stance', _person_to_row, _person_from_row, key_size=2)
