"""A letter read into its parts, once: what a value says is never read again, so a name full of braces stays a name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.letters.fields import LetterField, field_named
from salesdesk.domain.letters.lines import in_one_line

# A pair of braces with neither brace nor line end between them, or a brace that stands alone.
_MARKS = re.compile(r'\{([^{}\r\n]*)\}|[{}]')


class PartKind(StrEnum):
    """What a part of a letter is."""

    PLAIN = 'plain'
    FILLED = 'filled'
    # A field of which this deal knows nothing.
    EMPTY = 'empty'
    # Between braces, and no field of the list.
    UNKNOWN = 'unknown'
    # A brace without its other one.
    BROKEN = 'broken'


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter. text: what it reads, of a field that is empty or no field, as it was written."""

    kind: PartKind
    text: str
    field: LetterField | None = None


def fill(text: str, values: Mapping[LetterField, str]) -> tuple[Part, ...]:
    """The parts of a text in order; one without a fault and without a value reads as the text itself."""
    parts: list[Part] = []
    at = 0
    for found in _MARKS.finditer(text):
        parts += _plain(text[at : found.start()])
        parts.append(_part(found[0], found[1], values))
        at = found.end()
    return (*parts, *_plain(text[at:]))


def text_of(parts: Iterable[Part], placeholders: Mapping[LetterField, str] | None = None) -> str:
    """What the parts say together. An empty field stays visible: as its placeholder, else as it was written."""
    known = placeholders or {}
    return ''.join(
        known.get(part.field, part.text) if part.field and part.kind is PartKind.EMPTY else part.text for part in parts
    )


def fields_in(text: str) -> tuple[LetterField, ...]:
    """The fields that a text asks for, each once, in the order in which they come."""
    return tuple(dict.fromkeys(part.field for part in fill(text, {}) if part.field))


def faults_in(text: str) -> tuple[Part, ...]:
    """What no deal can fill: names that are no field, and braces that stand alone."""
    return tuple(part for part in fill(text, {}) if part.kind in {PartKind.UNKNOWN, PartKind.BROKEN})


def _plain(text: str) -> Iterable[Part]:
    return (Part(PartKind.PLAIN, text),) if text else ()


def _part(written: str, name: str | None, values: Mapping[LetterField, str]) -> Part:
    if name is None:
        return Part(PartKind.BROKEN, written)
    field = field_named(name)
    if field is None:
        return Part(PartKind.UNKNOWN, written)
    value = in_one_line(values.get(field, ''))
    return Part(PartKind.FILLED, value, field) if value else Part(PartKind.EMPTY, written, field)
