"""What is found when the seller looks for something, and where it was found."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from salesdesk.domain.folding import fold


class RecordType(IntEnum):
    """What can be found; the numbers are those of the index."""

    DEAL = 0
    CONTACT = 1
    ORGANIZATION = 2
    NOTE = 3
    ACTIVITY = 4
    LESSON = 5


@dataclass(frozen=True, slots=True)
class SearchText:
    """The words of one record as they are indexed: name are those it is called by, body all others."""

    kind: RecordType
    id: int
    name: str
    body: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record found. detail says whose it is; snippet is the passage that was met, '' where the name says it.

    deal_id, contact_id, organization_id: where it opens. at: when it was made or done.
    """

    kind: RecordType
    id: int
    title: str
    detail: str
    snippet: str
    at: datetime
    deal_id: int | None = None
    contact_id: int | None = None
    organization_id: int | None = None


def words_of(typed: str) -> tuple[str, ...]:
    """What was typed as folded words, signs left out: 'Crédit-bail, œuvre' gives credit, bail, oeuvre."""
    spaced = ''.join(sign if sign.isalnum() else ' ' for sign in fold(typed))
    return tuple(spaced.split())


def snippet_of(text: str, words: Sequence[str], width: int = 80) -> str:
    """The passage of a text around the first word met, in one line, with … where it was cut; '' if none is met."""
    line = ' '.join(text.split())
    folded = fold(line)
    places = [place for place in (_start_of(folded, word) for word in words) if place >= 0]
    if not places:
        return ''
    met = _unfolded(line, min(places))
    start = max(0, min(met - width // 3, len(line) - width))
    end = start + width
    # A cut falls between words, but never takes away the one that was met: a word before it may be as long as the line.
    if start:
        start = line.find(' ', start - 1, met) + 1 or met
    if end < len(line):
        end = max(line.rfind(' ', met, end + 1), 0) or end
    return f'{"…" if start else ""}{line[start:end]}{"…" if end < len(line) else ""}'


def _unfolded(line: str, place: int) -> int:
    """The letter of a line that a place in the folded line comes from: folding may change the length (œ becomes oe)."""
    if line.isascii():
        return place
    return bisect_right(range(len(line)), place, key=lambda length: len(fold(line[:length]))) - 1


def _start_of(text: str, word: str) -> int:
    """Where a word that begins so stands; -1 if nowhere."""
    place = text.find(word)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(word, place + 1)
    return place


def places_met(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words looked for stand in a text as written: where each word begins so, else where it is a part."""
    places: list[int] = []
    folded = ''
    for at, sign in enumerate(text):
        # 'œ' becomes two letters, an accent on its own none: each folded letter remembers where it comes from.
        letters = fold(sign)
        folded += letters
        places += [at] * len(letters)
    found = set()
    for word in words:
        start = _start_of(folded, word)
        start = start if start >= 0 else folded.find(word)
        if start >= 0:
            found.add((places[start], places[start + len(word) - 1] + 1))
    return _joined(sorted(found))


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
