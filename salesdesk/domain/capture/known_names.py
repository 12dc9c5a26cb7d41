"""Organisations and contacts in a line: the known ones wherever they stand, new ones only behind a clear mark.

Known names win: the longest one, the first of several as long. 'chez', 'pour' and the like before one go with it.
An unknown name needs '@', 'chez' or, with a capital letter, 'at'. 'pour' and 'for' name no one unknown.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from salesdesk.domain.capture.captured import Holder, KnownName, KnownNames, Part, TypedName
from salesdesk.domain.capture.words import Line
from salesdesk.domain.folding import fold

_LETTERS = re.compile(r'[^\W_]+')
_MOST_WORDS = 10
_MOST_NEW_WORDS = 4
_LEADING = {
    Holder.ORGANIZATION: ('chez', 'pour', 'for', 'at', 'with', 'avec', 'de', 'of', '@'),
    Holder.CONTACT: ('avec', 'with', 'pour', 'for', 'a', 'de', 'contact', '@'),
}
_PARTICLES = ('de', 'du', 'des', 'la', 'le', 'les', 'et', 'and', 'of', 'the', '&', 'von', 'van')
# 'chez nous', 'chez le client', 'at the office' name nobody.
_NAMING_NOBODY = 'le la les un une nous vous eux elles lui elle moi toi soi mon ma mes notre nos the a an my our'
_NOBODY = frozenset(_NAMING_NOBODY.split())


class NoNames:
    """A base without names."""

    def find(self, words: tuple[str, ...]) -> KnownName | None:  # noqa: ARG002 - the Protocol's shape
        return None


def name_words(name: str) -> tuple[str, ...]:
    """The words a name is looked for by: "Les Monts d'Arrée" is ('les', 'monts', 'd', 'arree')."""
    return tuple(_LETTERS.findall(fold(name)))


class NameFound(NamedTuple):
    """A known name, and the words it stands in."""

    first: int
    last: int
    known: KnownName


def find_known(line: Line, known: KnownNames, is_word: Callable[[int], bool]) -> list[NameFound]:
    """Every known name, longest first. `is_word` says what one word alone cannot be a name, like 'jeudi'."""
    found = []
    for first, last in _windows(line):
        lone = last == first and (is_word(first) or _is_short(line.folded(first)))
        match = None if lone else known.find(_words_between(line, first, last))
        if match and not _is_measure(line, first, match):
            found.append(NameFound(first, last, match))
    return sorted(found, key=lambda name: name.first - name.last)


def take_known(line: Line, names: list[NameFound], holder: Holder) -> TypedName | None:
    """The longest known name of such a holder, and what leads it."""
    free = (name for name in names if name.known.holder == holder and line.is_free(name.first, name.last))
    found = next(free, None)
    if found is None:
        return None
    name = TypedName(line.take(found.first, found.last, Part(holder.value)).lstrip('@'), found.known)
    if line.is_title(found.first - 1) and line.folded(found.first - 1) in _LEADING[holder]:
        line.take_along(found.first - 1, found.first)
    return name


def _is_short(folded: str) -> bool:
    """'de' and 'la' are no names, '3M' is."""
    return len(folded) < 3 and folded.isalpha()


def _is_measure(line: Line, first: int, match: KnownName) -> bool:
    """'3m' is a length, even where the company 3M is known."""
    typed = line.words[first].typed
    return typed[0].isdigit() and typed not in match.name


def _windows(line: Line) -> Iterator[tuple[int, int]]:
    for first in range(len(line.words)):
        for last in range(first, min(first + _MOST_WORDS, len(line.words))):
            if not line.is_title(last) or not line.is_spaced(max(first, last - 1), last):
                break
            yield first, last


def _words_between(line: Line, first: int, last: int) -> tuple[str, ...]:
    return tuple(part for at in range(first, last + 1) for part in _LETTERS.findall(line.folded(at)))


def take_new_organization(line: Line, ends: Callable[[int], bool]) -> TypedName | None:
    """A name behind '@', 'chez' or 'at'; `ends` says which words cannot go on with a name."""
    for at in range(len(line.words)):
        reading = _reading(line, at, ends) if line.is_title(at) else None
        if reading:
            first, last = reading
            line.take(at, last, Part.ORGANIZATION)
            start, end = line.words[first].start, line.words[last].end
            return TypedName(line.text[start:end].lstrip('@'))
    return None


def _reading(line: Line, at: int, ends: Callable[[int], bool]) -> tuple[int, int] | None:
    """The first and the last word of the name that the mark at this word leads."""
    typed, folded = line.words[at].typed, line.folded(at)
    if typed.startswith('@') and typed[1:2].isalpha():
        return at, (_capitals_from(line, at, ends) if typed[1].isupper() else at)
    first = at + 1
    if folded not in ('chez', 'at') or not line.is_title(first) or line.folded(first) in _NOBODY or ends(first):
        return None
    if line.words[first].typed[0].isupper():
        return first, _capitals_from(line, first, ends)
    return _small_letters(line, first, ends) if folded == 'chez' else None


def _capitals_from(line: Line, first: int, ends: Callable[[int], bool]) -> int:
    """A name goes on as long as its words have capitals: 'Mairie de Saint-Cyr', 'Dubreuil & Fils'."""
    last = at = first
    while line.is_title(at + 1) and line.is_spaced(at, at + 1) and not ends(at + 1):
        at += 1
        if line.words[at].typed[0].isupper():
            last = at
        elif line.folded(at) not in _PARTICLES or at > last + 2:
            break
    return last


def _small_letters(line: Line, first: int, ends: Callable[[int], bool]) -> tuple[int, int] | None:
    """Nothing shows where a name in small letters ends but the next part: a longer one stays in the title."""
    last = first
    while line.is_title(last + 1) and line.is_spaced(last, last + 1) and not ends(last + 1):
        last += 1
        if last - first >= _MOST_NEW_WORDS:
            return None
    return first, last
