"""What the forms of a person and of a company hand over."""

from dataclasses import dataclass, field
from datetime import date

from salesdesk.domain.contact import Contact, ContactPoint, Organization, PointKind


@dataclass(frozen=True)
class Point:
    """An e-mail, phone or address as typed, with its label."""

    kind: PointKind
    value: str
    label: str = ''


@dataclass(frozen=True)
class PersonForm:
    """A person; organization is found by name or made, '' means none. points in the order of the form."""

    name: str
    organization: str = ''
    job_title: str = ''
    points: tuple[Point, ...] = ()
    source: str = ''
    language: str = ''
    birthday: date | None = None
    do_not_contact: bool = False
    note: str = ''
    own_fields: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CompanyForm:
    """A company."""

    name: str
    website: str = ''
    size: str = ''
    sector: str = ''
    points: tuple[Point, ...] = ()
    source: str = ''
    do_not_contact: bool = False
    note: str = ''
    own_fields: dict[int, str] = field(default_factory=dict)


def points_of_person(contact: Contact, further: list[ContactPoint]) -> tuple[Point, ...]:
    """All ways to reach her: the first e-mail and phone, then the others."""
    first = (
        Point(PointKind.EMAIL, contact.email, contact.email_label),
        Point(PointKind.PHONE, contact.phone, contact.phone_label),
    )
    return (*(point for point in first if point.value), *map(_as_point, further))


def points_of_company(further: list[ContactPoint]) -> tuple[Point, ...]:
    return tuple(map(_as_point, further))


def form_of_person(contact: Contact, organization: Organization | None, further: list[ContactPoint]) -> PersonForm:
    """The form as it opens: saved as it is, it changes nothing. Own fields are read apart."""
    return PersonForm(
        contact.name, organization.name if organization else '', contact.job_title, points_of_person(contact, further),
        contact.source, contact.language, contact.birthday, contact.do_not_contact, contact.note,
    )  # fmt: skip


def form_of_company(organization: Organization, further: list[ContactPoint]) -> CompanyForm:
    return CompanyForm(
        organization.name, organization.website, organization.size, organization.sector, points_of_company(further),
        organization.source, organization.do_not_contact, organization.note,
    )  # fmt: skip


def _as_point(point: ContactPoint) -> Point:
    return Point(point.kind, point.value, point.label)
