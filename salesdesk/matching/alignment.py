"""The words of one name laid against those of another, in whatever order they come."""

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz.distance import OSA

from salesdesk.matching.name_tokens import telling, telling_of_person
from salesdesk.matching.name_words import SHORT_NAMES

_LONG = 8
_VOWELS = frozenset('aeiouy')


class Alignment(NamedTuple):
    """Words that are the same, pairs that are a slip apart, pairs where one stands for the other (an initial, a short
    name), and what is left over of either name."""

    same: tuple[str, ...]
    slips: tuple[tuple[str, str], ...]
    short: tuple[tuple[str, str], ...]
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        return bool(self.same) and not (self.slips or self.short or self.left or self.right)

    @property
    def is_complete(self) -> bool:
        return not (self.left or self.right)

    @property
    def is_one_sided(self) -> bool:
        """One name says all that the other says, and more."""
        return bool(self.left) != bool(self.right)


def align(one: tuple[str, ...], other: tuple[str, ...], *, shortened: bool) -> Alignment:
    """`shortened`: whether 'h' may stand for 'helene' and 'bob' for 'robert', as in people's names."""
    told = telling_of_person if shortened else telling
    left, right = list(told(_glued(one, other))), list(told(_glued(other, one)))
    same = tuple(word for word in left if _taken(word, right))
    for word in same:
        left.remove(word)
    slips = _pairs(left, right, is_slip_in_person if shortened else is_slip)
    short = _pairs(left, right, _stands_for) + _run_together(left, right) if shortened else ()
    return Alignment(same, slips, short, tuple(left), tuple(right))


def is_slip_in_person(one: str, other: str) -> bool:
    """Given names come in pairs: 'alexandre' and 'alexandra', 'julie' and 'julien' are two people."""
    return is_slip(one, other) and not _differ_in_ending(one, other)


def is_slip(one: str, other: str) -> bool:
    """Whether the two words are one, mistyped. Short words that differ in their ending are two: 'martin', 'martine'."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) < 5 or not (one.isalpha() and other.isalpha()):
        return False
    if len(longer) < _LONG and _differ_in_ending(one, other):
        return False
    # The first letter is the one hands get right; without it 'garcia' would be 'marcia', and 'northgate' 'southgate'.
    if one[0] != other[0] and (len(shorter) < 7 and one[:2] != other[1::-1]):
        return False
    allowed = 2 if len(shorter) >= 9 and one[0] == other[0] else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def squeezed_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """'lumi tech' and 'lumitech', 'jeanpierre roux' and 'roux jean pierre': parted in other places."""
    left, right = ''.join(one), ''.join(other)
    return len(left) == len(right) and (left == right or (left in right * 2 and len(one) != len(other)))


def _glued(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """'van de velde' becomes 'vandevelde' where the other name has it in one."""
    for length in range(len(words), 1, -1):
        for start in range(len(words) - length + 1):
            joined = ''.join(words[start : start + length])
            if joined in others:
                return (*words[:start], joined, *_glued(words[start + length :], others))
    return words


def _taken(word: str, words: list[str]) -> bool:
    if word not in words:
        return False
    words.remove(word)
    return True


def _pairs(left: list[str], right: list[str], fits: Callable[[str, str], bool]) -> tuple[tuple[str, str], ...]:
    found = []
    for word in tuple(left):
        partner = next((other for other in right if fits(word, other)), None)
        if partner is not None:
            left.remove(word)
            right.remove(partner)
            found.append((word, partner))
    return tuple(found)


def _run_together(left: list[str], right: list[str]) -> tuple[tuple[str, str], ...]:
    """'jp' for 'jean pierre'."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) != 1 or len(longer) < 2 or shorter[0] != ''.join(word[0] for word in longer):
        return ()
    pair = (shorter.pop(), ' '.join(longer))
    longer.clear()
    return (pair,)


def _stands_for(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return (len(shorter) == 1 and longer.startswith(shorter)) or frozenset({one, other}) in SHORT_NAMES


def _differ_in_ending(one: str, other: str) -> bool:
    """'marie' and 'maria', 'simon' and 'simone', 'claude' and 'claudie', 'julie' and 'julien'."""
    shorter, longer = sorted((one, other), key=len)
    if longer[:-1] == shorter:
        # 'aurelie' and 'aurelien' as well.
        return longer[-1] in _VOWELS or longer[-1] == 'n' or len(longer) < _LONG
    if longer[:-2] + longer[-1] == shorter:
        # 'benhamu' for 'benhamou' is a slip: no name of a woman is made from a man's that way.
        return longer[-2] in _VOWELS and longer[-1] == 'e'
    return shorter[:-1] == longer[:-1] and shorter[-1] in _VOWELS and longer[-1] in _VOWELS
