"""A person, the company or body she belongs to, and the ways to reach them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Organization:
    """A company or body, once, under the name the seller gave it. merged_into: the record that took its place."""

    id: int
    name: str
    created_at: datetime
    deleted_at: datetime | None = None
    website: str = ''
    size: str = ''
    sector: str = ''
    source: str = ''
    do_not_contact: bool = False
    note: str = ''
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A person. E-mail and phone are her first ones, as typed; further ones are contact points.

    language is a code as 'fr'; merged_into is the record that took her place.
    """

    id: int
    name: str
    created_at: datetime
    organization_id: int | None = None
    email: str = ''
    phone: str = ''
    deleted_at: datetime | None = None
    email_label: str = ''
    phone_label: str = ''
    job_title: str = ''
    source: str = ''
    language: str = ''
    birthday: date | None = None
    do_not_contact: bool = False
    note: str = ''
    merged_into: int | None = None


class PointKind(StrEnum):
    """How somebody is reached."""

    EMAIL = 'email'
    PHONE = 'phone'
    ADDRESS = 'address'


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """An e-mail, phone or address, as typed. It belongs to a person or to a company, never to both."""

    id: int
    kind: PointKind
    value: str
    label: str = ''
    position: int = 0
    contact_id: int | None = None
    organization_id: int | None = None
    deleted_at: datetime | None = None


class Stance(StrEnum):
    """What somebody is to a deal."""

    DECISION_MAKER = 'decision_maker'
    INFLUENCER = 'influencer'
    USER = 'user'
    OPPONENT = 'opponent'


@dataclass(frozen=True, slots=True)
class DealPerson:
    """Who takes part in a deal; role is free text ("DAF"), stance may be left open."""

    deal_id: int
    contact_id: int
    role: str = ''
    stance: Stance | None = None

    @property
    def logged(self) -> str:
        """Role and stance as the deal's change log keeps them."""
        return f'{self.role}\n{self.stance or ""}'
