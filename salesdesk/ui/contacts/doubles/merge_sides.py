"""What two records say, field by field: the sides of a merge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from salesdesk.controllers.people.people_controller import CompanyDetails, PersonDetails
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.search import RecordType
from salesdesk.i18n.formats import date_text, deals_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.settings.parts.look_options import LANGUAGE_NAMES
from salesdesk.ui.workplace import Workplace

Details = TypeVar('Details', PersonDetails, CompanyDetails)

_PERSON = {
    'name': mark('Name'), 'job_title': mark('Job title'), 'organization_id': mark('Organisation'),
    'source': mark('Source'), 'language': mark('Language'), 'birthday': mark('Birthday'), 'note': mark('Note'),
    'do_not_contact': mark('Does not want to be contacted'),
}  # fmt: skip
_COMPANY = {
    'name': mark('Name'), 'website': mark('Website'), 'sector': mark('Sector'), 'size': mark('Size'),
    'source': mark('Source'), 'note': mark('Note'), 'do_not_contact': mark('Does not want to be contacted'),
}  # fmt: skip


@dataclass(frozen=True)
class Compared:
    """A field of both: what each says, as kept and in words."""

    field: str
    name: str
    values: tuple[object, object]
    words: tuple[str, str]

    @property
    def differs(self) -> bool:
        return self.values[0] != self.values[1]

    @property
    def better(self) -> int:
        """Which side is proposed: the one that says something."""
        return 1 if self.values[0] in {'', None, False} and self.values[1] not in {'', None, False} else 0


@dataclass(frozen=True)
class Sides:
    """Both records, the one that is kept first; heads tell how much hangs on each."""

    ids: tuple[int, int]
    heads: tuple[str, str]
    rows: tuple[Compared, ...]


def read_sides(workplace: Workplace, kind: RecordType, one_id: int, other_id: int) -> Sides:
    """The one with more deals is kept. Raises NotFound where one is gone."""
    if kind is RecordType.CONTACT:
        people = _ordered(workplace.people.person(one_id), workplace.people.person(other_id))
        records: tuple[Contact | Organization, ...] = tuple(details.contact for details in people)
        rows = [_compared(name, records, _words(name, people[0]), _words(name, people[1])) for name in _PERSON]
        deals = tuple(len(details.deals) for details in people)
    else:
        companies = _ordered(workplace.people.company(one_id), workplace.people.company(other_id))
        records = tuple(details.organization for details in companies)
        rows = [_compared(name, records, *(_plain(getattr(one, name)) for one in records)) for name in _COMPANY]
        deals = tuple(len(details.deals) for details in companies)
    heads = [_head(workplace, count, record) for count, record in zip(deals, records, strict=True)]
    filled = tuple(row for row in rows if any(row.words))
    return Sides((records[0].id, records[1].id), (heads[0], heads[1]), filled)


def _ordered(one: Details, other: Details) -> tuple[Details, Details]:
    return (one, other) if len(one.deals) >= len(other.deals) else (other, one)


def _compared(field: str, records: Sequence[Contact | Organization], one: str, other: str) -> Compared:
    values = getattr(records[0], field), getattr(records[1], field)
    return Compared(field, _((_PERSON | _COMPANY)[field]), values, (one, other))


def _head(workplace: Workplace, deals: int, record: Contact | Organization) -> str:
    """'2 affaires, fiche créée le 3 mars 2025'."""
    day = date_text(record.created_at.astimezone(workplace.clock.zone).date())
    return f'{deals_text(deals)}, ' + _('created {day}').format(day=day)


def _words(field: str, details: PersonDetails) -> str:
    if field == 'organization_id':
        return details.organization.name if details.organization else ''
    value = getattr(details.contact, field)
    return LANGUAGE_NAMES.get(value, value) if field == 'language' else _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return _('yes') if value else ''
    if isinstance(value, date):
        return date_text(value)
    return str(value or '')
