"""Fields of the seller's own, on deals, people and companies."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

NAME_LIMIT = 60
LINE_LIMIT = 500
TEXT_LIMIT = 20_000


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


def is_canonical(field: CustomField, value: str) -> bool:
    """Whether the text is one that this field may hold; '' always is."""
    return not value or _READERS[field.kind](field, value)


def chosen_of(value: str) -> tuple[str, ...]:
    """The choices that a value of kind CHOICES names."""
    return tuple(line for line in value.split('\n') if line)


# Not \d: the database reads no other digits than these as a number.
def _is_number(_field: CustomField, value: str) -> bool:
    return re.fullmatch(r'-?[0-9]{1,15}(\.[0-9]{1,9})?', value) is not None


def _is_money(_field: CustomField, value: str) -> bool:
    return re.fullmatch(r'-?[0-9]{1,15} [A-Z]{3}', value) is not None


def _is_day(_field: CustomField, value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_line(_field: CustomField, value: str) -> bool:
    return '\n' not in value and len(value) <= LINE_LIMIT


def _is_text(_field: CustomField, value: str) -> bool:
    return len(value) <= TEXT_LIMIT


# A choice that was taken off the list stays where it was chosen.
_READERS: dict[FieldKind, Callable[[CustomField, str], bool]] = {
    FieldKind.TEXT: _is_line,
    FieldKind.LONG_TEXT: _is_text,
    FieldKind.NUMBER: _is_number,
    FieldKind.MONEY: _is_money,
    FieldKind.DATE: _is_day,
    FieldKind.YES_NO: lambda _field, value: value in {'yes', 'no'},
    FieldKind.CHOICE: _is_line,
    FieldKind.CHOICES: _is_text,
    FieldKind.LINK: _is_line,
}
