"""Names that may be the one she is typing: whole words, beginnings, slips and parts of words, in any order."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from salesdesk.matching.name_tokens import company_name, telling

_WHOLE, _BEGINNING, _SLIP, _INSIDE = 1.0, 0.9, 0.7, 0.6
# Under three letters nearly every name has them somewhere.
_LEAST_INSIDE = 3
_LEAST_SLIP = 4


class Near(NamedTuple):
    """A candidate's name and how near it is: 1 is the same words and no more."""

    name: str
    score: float


def near(typed: str, candidates: Iterable[str], limit: int = 5) -> tuple[Near, ...]:
    """The nearest first; none where nothing is typed. Every word typed must be found in the candidate."""
    words = words_of(typed)
    if not words:
        return ()
    rated = (Near(name, _nearness(words, words_of(name))) for name in dict.fromkeys(candidates))
    found = sorted((one for one in rated if one.score > 0), key=lambda one: (-one.score, len(one.name), one.name))
    return tuple(found[:limit])


@lru_cache(maxsize=16_384)
def words_of(name: str) -> tuple[str, ...]:
    """A person's or a company's: accents, case, punctuation and legal forms put aside."""
    return telling(company_name(name).tokens)


def _nearness(typed: tuple[str, ...], words: tuple[str, ...]) -> float:
    left, total = list(words), 0.0
    # The longest first: 'ma martin' must not spend Martin on 'ma'.
    for word in sorted(typed, key=len, reverse=True):
        score, taken = max(((_likeness(word, other), other) for other in left), default=(0.0, ''))
        if not score:
            return _joined(typed, words)
        left.remove(taken)
        total += score
    told = sum(map(len, typed)) / max(1, sum(map(len, words)))
    return total / len(typed) * (0.8 + 0.2 * min(1.0, told))


def _joined(typed: tuple[str, ...], words: tuple[str, ...]) -> float:
    """'lumitech' typed for 'Lumi Tech', 'sud ouest' for 'Sudouest'."""
    one, other = ''.join(typed), ''.join(words)
    return _INSIDE if len(one) >= _LEAST_INSIDE and other.startswith(one) else 0.0


def _likeness(typed: str, word: str) -> float:
    if typed == word:
        return _WHOLE
    if word.startswith(typed):
        return _BEGINNING
    if len(word) == 1 and typed.startswith(word):
        return _INSIDE
    if len(typed) >= _LEAST_SLIP and _begins_with_slip(typed, word):
        return _SLIP
    return _INSIDE if len(typed) >= _LEAST_INSIDE and typed in word else 0.0


def _begins_with_slip(typed: str, word: str) -> bool:
    lengths = {len(typed) - 1, len(typed), len(typed) + 1}
    return any(OSA.distance(typed, word[:length], score_cutoff=1) <= 1 for length in lengths)
