"""A typed line cut into words, and which of them have been understood as what."""

import re
from typing import NamedTuple

from salesdesk.domain.capture.captured import Part, Span
from salesdesk.domain.folding import fold

# What may stand between parts without meaning anything: a stretch of nothing else is no title.
SEPARATORS = ',;:|/()[]{}«»"“”·.!?…–—-'
_EDGES = ',;:|·–—'
_BEFORE = '([{«"“,;:|'
_AFTER = ')]}»"”,;:|.!?…'
_AREA_CODE = re.compile(r'\(\d{1,5}\)')
_WORD = re.compile(r'\S+')
_SPACED = re.compile(r'\s+')
_COMMA_OR_SPACE = re.compile(r'\s*,?\s*')
# No amount, date or phone is longer; longer words are not looked at, so that a megabyte cannot stop the program.
LONGEST = 48


class Word(NamedTuple):
    """A word without the punctuation around it: where it stands, as typed, and without case or accents."""

    start: int
    end: int
    typed: str
    folded: str


class Line:
    """The words of a line. Readers take the ones they understand; the title is what nobody took."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words_of(text)
        self._owners: list[tuple[Part, int] | None] = [None] * len(self.words)
        self._takings = 0

    def is_free(self, first: int, last: int) -> bool:
        return not any(self._owners[first : last + 1])

    def is_title(self, at: int) -> bool:
        """Whether a word stands there that nobody has taken."""
        return 0 <= at < len(self.words) and self._owners[at] is None

    def part(self, at: int) -> Part | None:
        owner = self._owners[at]
        return owner[0] if owner else None

    def folded(self, at: int) -> str:
        return self.words[at].folded if 0 <= at < len(self.words) else ''

    def typed(self, first: int, last: int) -> str:
        """As typed but for the width of spaces; '' where it is too long to mean anything or a word was taken."""
        if last >= len(self.words) or not self.is_free(first, last):
            return ''
        start, end = self.words[first].start, self.words[last].end
        return ' '.join(self.text[start:end].split()) if end - start <= LONGEST else ''

    def spoken(self, first: int, last: int) -> str:
        """Folded, one space between words; '' like typed(), and where more than a comma stands between two words."""
        if not self.typed(first, last):
            return ''
        words = self.words[first : last + 1]
        joined = all(_COMMA_OR_SPACE.fullmatch(self.gap(at)) for at in range(first, last))
        return ' '.join(word.folded for word in words) if joined else ''

    def gap(self, at: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.words[at].end : self.words[at + 1].start] if at + 1 < len(self.words) else ''

    def is_spaced(self, first: int, last: int) -> bool:
        """Whether nothing but spaces stands between these words."""
        return last < len(self.words) and all(_SPACED.fullmatch(self.gap(at)) for at in range(first, last))

    def take(self, first: int, last: int, part: Part) -> str:
        """Words understood: they leave the title. Returns them as typed."""
        self._takings += 1
        self._owners[first : last + 1] = [(part, self._takings)] * (last + 1 - first)
        return self.text[self.words[first].start : self.words[last].end]

    def take_along(self, at: int, beside: int) -> None:
        """A word that belongs to the part of another: 'chez', 'le'."""
        self._owners[at] = self._owners[beside]

    def spans(self) -> tuple[Span, ...]:
        taken = self._taken_spans()
        edges = [0, *(edge for span in taken for edge in span[:2]), len(self.text)]
        between = zip(edges[::2], edges[1::2], strict=True)
        titles = [span for start, end in between for span in _title_span(self.text, start, end)]
        return tuple(sorted([*taken, *titles]))

    def _taken_spans(self) -> list[Span]:
        spans: list[Span] = []
        previous = None
        for word, owner in zip(self.words, self._owners, strict=True):
            if owner and owner == previous:
                spans[-1] = spans[-1]._replace(end=word.end)
            elif owner:
                spans.append(Span(word.start, word.end, owner[0]))
            previous = owner
        return spans


def _words_of(text: str) -> list[Word]:
    words = []
    for match in _WORD.finditer(text):
        core = match[0].lstrip(_BEFORE)
        start = match.end() - len(core)
        core = core.rstrip(_AFTER)
        if _AREA_CODE.fullmatch(match[0]):
            start, core = match.start(), match[0]
        if core.strip(SEPARATORS):
            words.append(Word(start, start + len(core), core, fold(core)))
    return words


def _title_span(text: str, start: int, end: int) -> list[Span]:
    """A stretch nobody took, without the separators that led over to its neighbours."""
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return [Span(start, end, Part.TITLE)] if text[start:end].strip(SEPARATORS) else []
