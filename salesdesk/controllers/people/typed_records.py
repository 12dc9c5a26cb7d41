"""From a form as it stands to what is compared with the whole base: is somebody like that known already?"""

import re
from collections.abc import Sequence

from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.domain.contact import PointKind
from salesdesk.matching.record import Record

_TOWN = re.compile(r'\b\d{4,6}\s+([^\d,;\n]+)')


def typed_person(form: PersonForm) -> Record:
    """A person as far as she is typed."""
    return Record(
        'person', form.name.strip(), form.organization.strip(), _values(form.points, PointKind.EMAIL),
        _values(form.points, PointKind.PHONE), _town(form.points),
    )  # fmt: skip


def typed_company(form: CompanyForm) -> Record:
    """A company as far as it is typed."""
    return Record(
        'company', form.name.strip(), '', _values(form.points, PointKind.EMAIL), _values(form.points, PointKind.PHONE),
        _town(form.points), form.website.strip(),
    )  # fmt: skip


def says_enough(record: Record) -> bool:
    """Whether looking is worth it: two letters of a name, an address, or the better part of a phone."""
    phones = (sum(letter.isdigit() for letter in phone) >= 6 for phone in record.phones)
    return len(record.name) >= 2 or any('@' in email for email in record.emails) or any(phones)


def _values(points: Sequence[Point], kind: PointKind) -> tuple[str, ...]:
    return tuple(point.value.strip() for point in points if point.kind is kind and point.value.strip())


def _town(points: Sequence[Point]) -> str:
    towns = (found.group(1).strip() for value in _values(points, PointKind.ADDRESS) if (found := _TOWN.search(value)))
    return next(towns, '')
