"""The question itself: are these two the same?"""

from salesdesk.matching.companies import NameLevel, company_name_level, score_companies
from salesdesk.matching.evidence import evidence_of
from salesdesk.matching.match import Match, Reason
from salesdesk.matching.people import PersonLevel, person_name_level, same_organization, score_people
from salesdesk.matching.record import Traits


def similarity(one: Traits, other: Traits) -> Match:
    """A person and a company are never the same."""
    if one.kind != other.kind:
        return Match(0.0)
    return _people(one, other) if one.kind == 'person' else _companies(one, other)


def is_duplicate(one: Traits, other: Traits) -> bool:
    """Whether the seller should be asked about the two."""
    return similarity(one, other).is_duplicate


def _people(one: Traits, other: Traits) -> Match:
    evidence, together = evidence_of(one, other), same_organization(one, other)
    level = person_name_level(one, other)
    named: tuple[Reason, ...] = ()
    if level >= PersonLevel.ONE_WORD:
        named = (Reason.SAME_NAME if level is PersonLevel.SAME else Reason.SIMILAR_NAME,)
    belonging = (Reason.SAME_ORGANIZATION,) if together else ()
    return Match(score_people(level, evidence, together), (*evidence.reasons, *named, *belonging))


def _companies(one: Traits, other: Traits) -> Match:
    evidence = evidence_of(one, other)
    # Of two towns, each in its firm's name: two branches.
    town = '' if evidence.cities_differ else one.city or other.city
    level = company_name_level(one.name, other.name, town)
    named: tuple[Reason, ...] = ()
    if level > NameLevel.KIN:
        named = (Reason.SAME_NAME if level is NameLevel.SAME else Reason.SIMILAR_NAME,)
    return Match(score_companies(level, evidence), (*evidence.reasons, *named))
