"""What the seller writes down, and the files she keeps with a deal."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A note in Markdown about a deal, a person or a company."""

    id: int
    at: datetime
    text: str
    deal_id: int | None = None
    contact_id: int | None = None
    organization_id: int | None = None
    edited_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a deal under its own name; the bytes lie in the data folder under their SHA-256. size in bytes."""

    id: int
    deal_id: int
    name: str
    sha256: str
    size: int
    added_at: datetime
    deleted_at: datetime | None = None
