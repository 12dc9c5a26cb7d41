"""A person, and the company or body she belongs to."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Organization:
    """A company or body, once, under the name the seller gave it."""

    id: int
    name: str
    created_at: datetime
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A person. E-mail and phone are kept as typed."""

    id: int
    name: str
    created_at: datetime
    organization_id: int | None = None
    email: str = ''
    phone: str = ''
    deleted_at: datetime | None = None
