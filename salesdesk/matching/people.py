"""Whether two people are one: what their names say, weighed with what they share."""

from enum import IntEnum

from salesdesk.matching.alignment import Alignment, align, squeezed_alike
from salesdesk.matching.companies import NameLevel, company_name_level
from salesdesk.matching.evidence import Evidence
from salesdesk.matching.record import Traits


class PersonLevel(IntEnum):
    """How far two people's names agree."""

    OTHER = 0
    SAME_FIRST = 1
    UNNAMED = 2
    ONE_WORD = 3
    PART = 4
    NEAR = 5
    SAME = 6


def person_name_level(one: Traits, other: Traits) -> PersonLevel:
    """From the words alone, except where each one's e-mail spells its own name: then a slip is none."""
    if not one.name or not other.name:
        return PersonLevel.UNNAMED
    if squeezed_alike(one.name, other.name):
        return PersonLevel.SAME if len(one.name) > 1 or len(other.name) > 1 else PersonLevel.ONE_WORD
    found = align(one.name, other.name, shortened=True)
    if any(_spelled(left, one) and _spelled(right, other) for left, right in found.slips):
        return PersonLevel.OTHER
    return _aligned_level(found, one.name[0] == other.name[0])


def _aligned_level(found: Alignment, first_is_same: bool) -> PersonLevel:
    agreeing = len(found.same) + len(found.slips) + len(found.short)
    told = len(found.same) + len(found.slips)
    if found.is_exact:
        return PersonLevel.SAME if agreeing > 1 else PersonLevel.ONE_WORD
    if found.is_complete:
        return PersonLevel.NEAR if told else PersonLevel.OTHER
    if found.is_one_sided and told:
        return PersonLevel.PART if agreeing > 1 else PersonLevel.ONE_WORD
    return PersonLevel.SAME_FIRST if first_is_same and found.same else PersonLevel.OTHER


def same_organization(one: Traits, other: Traits) -> bool | None:
    """None where it cannot be told."""
    if one.organization and other.organization:
        level = company_name_level(one.organization, other.organization)
        # One name within the other may be the same firm, or another.
        return None if level in {NameLevel.INITIALS, NameLevel.PART} else level > NameLevel.PART
    return None


def score_people(level: PersonLevel, evidence: Evidence, together: bool | None) -> float:
    """A table: rows are how far the names agree, columns what else is known. `together`: of one organisation."""
    direct = evidence.email or evidence.phone
    colleagues = direct or evidence.domain or bool(together)
    if level is PersonLevel.SAME:
        return 0.97 if colleagues else _score_namesakes(evidence, together)
    if level in {PersonLevel.NEAR, PersonLevel.PART}:
        return (0.95 if direct else 0.88) if colleagues else 0.6
    if level is PersonLevel.ONE_WORD:
        return 0.88 if direct else 0.7 * colleagues
    if level is PersonLevel.UNNAMED:
        return 0.9 if evidence.email else 0.82 * evidence.phone
    # A name changes by marriage, the address stays.
    if level is PersonLevel.SAME_FIRST and evidence.email:
        return 0.85
    return 0.4 if direct else 0.0


def _score_namesakes(evidence: Evidence, together: bool | None) -> float:
    if together is False or evidence.cities_differ or evidence.domains_differ:
        return 0.65
    return 0.7 if evidence.reach_differs else 0.85


def _spelled(word: str, traits: Traits) -> bool:
    return any(word in email.partition('@')[0] for email in traits.emails)
