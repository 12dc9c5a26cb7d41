"""Fields of the seller's own, on deals, people and companies."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Entity(StrEnum):
    """What can have fields of its own."""

    DEAL = 'deal'
    CONTACT = 'contact'
    ORGANIZATION = 'organization'


class FieldKind(StrEnum):
    """What such a field holds."""

    TEXT = 'text'
    LONG_TEXT = 'long_text'
    NUMBER = 'number'
    MONEY = 'money'
    DATE = 'date'
    YES_NO = 'yes_no'
    CHOICE = 'choice'
    CHOICES = 'choices'
    LINK = 'link'


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field: its name in the seller's words; choices for the two kinds that offer some."""

    id: int
    entity: Entity
    name: str
    kind: FieldKind
    choices: tuple[str, ...] = ()
    position: int = 0
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CustomValue:
    """What a record says in a field, as canonical text; '' says nothing.

    number: '-12.5'; money: '1240050 EUR' in minor units; date: '2026-06-09'; yes_no: 'yes' or 'no';
    choices: one a line.
    """

    field_id: int
    record_id: int
    value: str
