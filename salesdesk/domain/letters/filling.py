"""A letter read into its parts, once: what a value says is never read again, so a name full of braces stays a name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.letters.fields import LetterField, field_named
from salesdesk.domain.letters.lines import in_one_line

# A pair of braces with neither brace nor line end between them, words in square brackets, or a brace that stands alone.
_MARKS = re.compile(r'\{(?P<field>[^{}\r\n]*)\}|\[(?P<blank>[^\W\d_][^][{}\r\n]{1,119})\]|[{}]')

# What she writes into a blank may be a sentence or two.
BLANK_LIMIT = 1_000


class PartKind(StrEnum):
    """What a part of a letter is."""

    PLAIN = 'plain'
    FILLED = 'filled'
    # A field of which this deal knows nothing.
    EMPTY = 'empty'
    # In square brackets: what only the seller knows, "[two possible times]".
    BLANK = 'blank'
    # Between braces, and no field of the list.
    UNKNOWN = 'unknown'
    # A brace without its other one.
    BROKEN = 'broken'


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter. text: what it reads; of what is not filled, as it was written. blank: what it asks for."""

    kind: PartKind
    text: str
    field: LetterField | None = None
    blank: str = ''

    @property
    def is_missing(self) -> bool:
        """Whether the letter cannot go out like this."""
        return self.kind in {PartKind.EMPTY, PartKind.BLANK}


def fill(text: str, values: Mapping[LetterField, str], blanks: Mapping[str, str] | None = None) -> tuple[Part, ...]:
    """The parts of a text in order. values of fields; blanks: what is written into each of them, by what it asks."""
    parts: list[Part] = []
    at = 0
    for found in _MARKS.finditer(text):
        parts += _plain(text[at : found.start()])
        parts.append(_part(found, values, blanks or {}))
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


def _part(found: re.Match[str], values: Mapping[LetterField, str], blanks: Mapping[str, str]) -> Part:
    written, name, blank = found[0], found['field'], found['blank']
    if blank is not None:
        own = in_one_line(blanks.get(blank, ''), BLANK_LIMIT)
        # She ends her sentence, and the letter ends it too.
        own = own.removesuffix('.') if found.string.startswith('.', found.end()) else own
        return Part(PartKind.FILLED if own else PartKind.BLANK, own or written, blank=blank)
    field = None if name is None else field_named(name)
    if field is None:
        return Part(PartKind.BROKEN if name is None else PartKind.UNKNOWN, written)
    value = in_one_line(values.get(field, ''))
    return Part(PartKind.FILLED, value, field) if value else Part(PartKind.EMPTY, written, field)
