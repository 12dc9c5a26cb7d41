"""Whether two companies are one: what their names say, weighed with what they share."""

from enum import IntEnum
from itertools import groupby

from salesdesk.matching.alignment import align, squeezed_alike
from salesdesk.matching.evidence import Evidence
from salesdesk.matching.name_tokens import initials_of, without_manners
from salesdesk.matching.name_words import DISTINGUISHING, TRADES

_LONG = 8
_WORD = 5
_TELLING_INITIALS = 4


class NameLevel(IntEnum):
    """How far two company names agree. KIN: one name, each with words of its own. ACRONYM: initials too many to be
    met by chance. CLOSE: a slip in a short word, which may be another word."""

    OTHER = 0
    KIN = 1
    INITIALS = 2
    PART = 3
    ACRONYM = 4
    CLOSE = 5
    NEAR = 6
    SAME = 7


_ALONE = {NameLevel.ACRONYM: 0.82, NameLevel.PART: 0.5, NameLevel.INITIALS: 0.4}


def company_name_level(one: tuple[str, ...], other: tuple[str, ...], city: str = '') -> NameLevel:
    """`city`: where both are, as far as known; a name may carry it or not."""
    left, right = without_manners(one), without_manners(other)
    if not left or not right:
        return NameLevel.OTHER
    if squeezed_alike(left, right):
        return NameLevel.SAME
    return max(_aligned_level(left, right, city), _initials_level(one, other))


def _aligned_level(left: tuple[str, ...], right: tuple[str, ...], city: str) -> NameLevel:
    found = align(left, right, shortened=False)
    rest = tuple(word for word in found.left + found.right if word not in city.split())
    if not rest and (found.same or found.slips):
        return _slips_level(found.slips)
    # The name is in what trades have not in common.
    names_it = any(word not in TRADES for word in (*found.same, *(pair[0] for pair in found.slips)))
    if not names_it or any(_tells_apart(word) for word in rest):
        return NameLevel.OTHER
    return NameLevel.PART if found.is_one_sided else NameLevel.KIN


def _slips_level(slips: tuple[tuple[str, str], ...]) -> NameLevel:
    if not slips:
        return NameLevel.SAME
    sure = all(max(map(len, pair)) >= _LONG or _once_doubled(*pair) for pair in slips)
    return NameLevel.NEAR if sure else NameLevel.CLOSE


def _once_doubled(one: str, other: str) -> bool:
    """'mallet' and 'malet': how often a letter stands is what hands forget. 'bela' and 'bella' are too short to say."""
    if min(len(one), len(other)) < _WORD:
        return False
    return [letter for letter, _run in groupby(one)] == [letter for letter, _run in groupby(other)]


def score_companies(level: NameLevel, evidence: Evidence) -> float:
    """A table: rows are how far the names agree, columns what else is known."""
    if evidence.forms_exclude or (evidence.walls and level is not NameLevel.SAME):
        return 0.5
    shared = evidence.email or evidence.phone or evidence.domain
    if level is NameLevel.SAME:
        return _score_same(evidence, shared=shared)
    if level in {NameLevel.NEAR, NameLevel.CLOSE}:
        return _score_near(level, evidence, shared=shared)
    if shared:
        return _score_akin(level, evidence)
    alone = _ALONE.get(level, 0.0)
    return min(alone, 0.4) if evidence.cities_differ else alone


def _score_akin(level: NameLevel, evidence: Evidence) -> float:
    if level is NameLevel.PART:
        return 0.6 if evidence.cities_differ else 0.88
    if level in {NameLevel.INITIALS, NameLevel.ACRONYM}:
        return 0.86
    return 0.82 if level is NameLevel.KIN and evidence.email else 0.4


def _score_same(evidence: Evidence, *, shared: bool) -> float:
    if evidence.email or evidence.phone:
        return 0.98
    if evidence.cities_differ:
        return 0.7 if evidence.domain else 0.6
    if shared:
        return 0.97
    if evidence.forms_differ or (evidence.domains_differ and not evidence.city):
        return 0.7
    return 0.9


def _score_near(level: NameLevel, evidence: Evidence, *, shared: bool) -> float:
    if evidence.cities_differ and not (evidence.email or evidence.phone):
        return 0.5
    if shared:
        return 0.93
    if evidence.domains_differ or evidence.forms_differ:
        return 0.55
    if evidence.city:
        return 0.88
    return 0.82 if level is NameLevel.NEAR else 0.65


def _initials_level(one: tuple[str, ...], other: tuple[str, ...]) -> NameLevel:
    """'sncf' against 'societe nationale chemins fer'."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) != 1 or shorter[0] not in initials_of(longer):
        return NameLevel.OTHER
    return NameLevel.ACRONYM if len(shorter[0]) >= _TELLING_INITIALS else NameLevel.INITIALS


def _tells_apart(word: str) -> bool:
    return word in DISTINGUISHING or not word.isalpha()
