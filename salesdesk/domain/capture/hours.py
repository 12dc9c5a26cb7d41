"""Hours in a line: '10h', '10:30', 'à 14h', '2 pm', 'midi', 'at 3'. A range ('10h-12h') is not one hour."""

import re
from typing import NamedTuple

from salesdesk.domain.capture.captured import Spoken
from salesdesk.domain.capture.words import Line

_MOST_WORDS = 4
_LEAD = re.compile(r'(?:a|at|vers|around|@) ')
_CLOCK = re.compile(
    r'\d{1,2} ?(?:h|heures?)(?: ?[0-5]\d)?|\d{1,2}:[0-5]\d(?: ?[ap]\.?m)?|\d{1,2}(?:\.[0-5]\d)? ?[ap]\.?m|midi|noon'
)
_OCLOCK = re.compile(r'(?:at|a) (\d{1,2})')
_UNTIL = ('a', 'to', 'et', 'and', 'until', "jusqu'a", 'till')
_FROM = ('entre', 'between', 'from')
_DASHES = ('-', '–', '—')
_HOUR_LIKE = re.compile(r'\d{1,2}(?:h|h\d\d|:\d\d|[ap]m)?|[ap]m|h|midi|noon')
_STARTS_LIKE_HOUR = re.compile(r'\d{1,2}(?!\d)(?![/-])')
# 'at 3' is said of the afternoon; nobody calls a customer at three in the night.
_FIRST_MORNING_HOUR = 7


class SpokenHour(NamedTuple):
    """Minutes after midnight, and the last of the words that say them."""

    last: int
    minute: int


def hour_at(line: Line, first: int, spoken: Spoken, *, after_piece: bool = False) -> SpokenHour | None:
    """The hour that begins at this word; after_piece: the word before was read already ('lundi 15' à 14h)."""
    for last in reversed(range(first, first + _MOST_WORDS)):
        words = line.spoken(first, last)
        minute = _minute(words, spoken) if words else None
        if minute is not None:
            ranged = _goes_on(line, last) or (not after_piece and _came(line, first))
            return None if ranged else SpokenHour(last, minute)
    return None


def _minute(words: str, spoken: Spoken) -> int | None:
    bare = _LEAD.sub('', words, count=1) if _LEAD.match(words) else words
    if _CLOCK.fullmatch(bare):
        return spoken.minute(re.sub(r'heures?', 'h', bare))
    oclock = _OCLOCK.fullmatch(words)
    if oclock is None:
        return None
    hour = int(oclock[1])
    return spoken.minute(f'{hour + 12 if 1 <= hour < _FIRST_MORNING_HOUR else hour}h')


def _goes_on(line: Line, last: int) -> bool:
    """Whether another hour follows: '10h à 12h', '10h - 12h'."""
    if line.gap(last).strip() in _DASHES:
        return bool(_STARTS_LIKE_HOUR.match(line.folded(last + 1)))
    return line.folded(last + 1) in _UNTIL and bool(_STARTS_LIKE_HOUR.match(line.folded(last + 2)))


def _came(line: Line, first: int) -> bool:
    """Whether another hour came before, so that this one is the end of a range."""
    if line.folded(first - 1) in _FROM:
        return True
    if line.folded(first) in _UNTIL:
        return bool(_HOUR_LIKE.fullmatch(line.folded(first - 1)))
    dashed = first > 0 and line.gap(first - 1).strip() in _DASHES
    before = line.folded(first - 1) if dashed else line.folded(first - 2)
    return (dashed or line.folded(first - 1) in _UNTIL) and bool(_HOUR_LIKE.fullmatch(before))
