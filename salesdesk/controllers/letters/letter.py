"""A letter written from a template for one deal, before it is used."""

from collections.abc import Mapping
from dataclasses import dataclass

from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.filling import Part, fill, text_of
from salesdesk.domain.letters.lines import in_one_line
from salesdesk.domain.letters.template import TextTemplate
from salesdesk.i18n.letter_sentences import letter_field_text
from salesdesk.i18n.translator import in_language

# Of a subject: mail programs cut a longer one where they like.
SUBJECT_LIMIT = 250


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts of subject and body. to: the address of whom it is for, '' where none is known; name: whose it is."""

    template: TextTemplate
    language: str
    subject_parts: tuple[Part, ...]
    body_parts: tuple[Part, ...]
    to: str = ''
    name: str = ''

    @property
    def missing(self) -> tuple[Part, ...]:
        """What is to be filled in by hand, each once, in the order in which it comes."""
        parts = [part for part in (*self.subject_parts, *self.body_parts) if part.is_missing]
        return tuple({part.field or part.blank: part for part in parts}.values())

    @property
    def subject(self) -> str:
        return in_one_line(text_of(self.subject_parts, self._placeholders()), SUBJECT_LIMIT)

    @property
    def body(self) -> str:
        return text_of(self.body_parts, self._placeholders())

    def _placeholders(self) -> dict[LetterField, str]:
        """An empty field as it stands in a letter: '[First name]', in its language."""
        with in_language(self.language):
            return {part.field: f'[{letter_field_text(part.field)}]' for part in self.missing if part.field}


def written_letter(
    template: TextTemplate, language: str, values: Mapping[LetterField, str], blanks: Mapping[str, str] | None = None,
    to: str = '', name: str = '',
) -> Letter:  # fmt: skip
    """The text of that language, of the other one where it has none."""
    subject = fill(template.subject.read(language), values, blanks)
    return Letter(template, language, subject, fill(template.body.read(language), values, blanks), to, name)
