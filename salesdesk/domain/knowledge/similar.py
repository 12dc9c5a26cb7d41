"""The lessons that may help a deal now: candidates by words and traits, the best three of them, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple, Protocol

from salesdesk.domain.folding import fold
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.lesson_terms import SCALE, Traits
from salesdesk.domain.knowledge.situation import Asked, Moment, Situation, asked_words
from salesdesk.domain.knowledge.suggestion import Reason, ReasonKind, Suggestion

MOST_SUGGESTED = 3
# However many lessons there are: the most telling words, so many places where they stand, and the best lessons there.
MOST_WORDS, MOST_PLACES, MOST_WEIGHED = 24, 3_000, 32
# Beside words, in the same measure: an objection shared in two of its words comes to about ten.
_TRAITS = {
    ReasonKind.COMPETITOR: 6.0, ReasonKind.TAG: 3.0, ReasonKind.SECTOR: 2.5, ReasonKind.STAGE: 2.0,
    ReasonKind.BAND: 1.0,
}  # fmt: skip
# What answers an objection just made, or is about what a gate asks for.
_TO_THE_POINT = 4.0
# A lesson that is for other deals by its own words: another competitor, sector, stage or size.
_OTHER = {
    ReasonKind.COMPETITOR: 0.4, ReasonKind.SECTOR: 0.75, ReasonKind.STAGE: 0.9, ReasonKind.BAND: 0.7,
}  # fmt: skip
_USEFUL, _MOST_USEFUL = 0.5, 2.0
# As if there were so many lessons of other things: among three lessons no word is rare, and yet they may help.
_UNWRITTEN = 20
# Below it nothing is said: one common word and nothing else.
LEAST_SCORE = 4.0
_MOST_WORDS_NAMED = 3


class LessonTraits(NamedTuple):
    """What a lesson is for; sectors are folded. useful: times she found it so, less the times she did not."""

    id: int
    kind: LessonKind
    title: str
    stage_id: int | None
    sectors: frozenset[str]
    bands: frozenset[AmountBand]
    competitor_id: int | None
    tag_ids: frozenset[int]
    useful: int


class Worth(NamedTuple):
    """What a term is worth in a lesson: so much for each point of its impact, and so much for being there."""

    impact: float
    presence: float = 0.0


class LessonIndex(Protocol):
    """Where lessons are looked up: only those that may come up by themselves."""

    def count(self) -> int: ...

    def frequencies(self, terms: Iterable[str]) -> Mapping[str, int]:
        """In how many lessons each of them stands; those in none are left out."""
        ...

    def most_worth(self, terms: Mapping[str, Worth], most: int) -> Sequence[int]:
        """The lessons where these terms come to most, the newest of equal ones first."""
        ...

    def impacts(self, ids: Sequence[int], terms: Sequence[str]) -> Iterable[tuple[int, str, int]]:
        """Lesson, term and impact wherever one of these terms stands in one of these lessons."""
        ...

    def traits(self, ids: Iterable[int]) -> Sequence[LessonTraits]: ...


# What each word of the deal is worth to a lesson.
_Words = dict[str, float]


def similar(situation: Situation, index: LessonIndex, most: int = MOST_SUGGESTED) -> list[Suggestion]:
    """The best lessons first; none where nothing says enough."""
    asked = asked_words(situation)
    worth = _worth(situation, asked, index)
    weighed = index.most_worth(worth, MOST_WEIGHED)
    words = _words_met(asked, worth, weighed, index)
    scored = [
        (_score(situation, lesson, words.get(lesson.id, {})), lesson)
        for lesson in index.traits(weighed)
        if _tells(situation, lesson, words.get(lesson.id, {}))
    ]
    scored.sort(key=lambda one: (-one[0], -one[1].id))
    return [
        Suggestion(
            lesson.id, lesson.title, lesson.kind, _reasons(situation, lesson, words.get(lesson.id, {}), asked), score
        )
        for score, lesson in scored[:most]
        if score >= LEAST_SCORE
    ]  # fmt: skip


def _worth(situation: Situation, asked: Mapping[str, Asked], index: LessonIndex) -> dict[str, Worth]:
    """The terms to look for, the most telling first, until they stand in too many places to read."""
    traits = _traits_of(situation).terms()
    count, often = index.count(), index.frequencies([*asked, *traits])
    rated = {term: asked[term].weight * _rarity(often[term], count) for term in asked if term in often}
    worth = {
        term: Worth(rated[term] / SCALE) for term in sorted(rated, key=lambda term: (-rated[term], term))[:MOST_WORDS]
    }
    worth |= {term: Worth(0, _TRAITS[ReasonKind(term.split(':')[0])]) for term in traits if term in often}
    places = accumulate(often[term] for term in worth)
    return {term: worth[term] for term, before in zip(worth, places, strict=True) if before <= MOST_PLACES}


def _words_met(
    asked: Mapping[str, Asked], worth: Mapping[str, Worth], ids: Sequence[int], index: LessonIndex
) -> dict[int, _Words]:
    """By lesson. A word that is met as itself and as the idea behind it says the same thing: its best counts."""
    met: dict[int, _Words] = {}
    for id_, term, impact in index.impacts(ids, [term for term in worth if term in asked]):
        words, written = met.setdefault(id_, {}), asked[term].written
        words[written] = max(words.get(written, 0), worth[term].impact * impact)
    return met


def _rarity(often: int, count: int) -> float:
    """BM25's weight of a word, never below nothing."""
    return log(1 + (_UNWRITTEN + count - often + 0.5) / (often + 0.5))


def _traits_of(situation: Situation) -> Traits:
    sector = fold(situation.sector.strip())
    return Traits(
        situation.stage_id, (sector,) if sector else (), (situation.band,) if situation.band else (),
        tuple(situation.competitors), tuple(situation.tags),
    )  # fmt: skip


def _tells(situation: Situation, lesson: LessonTraits, words: _Words) -> bool:
    """One word in common is a chance, unless it stands in an objection or names what a gate asks for."""
    if len(words) > 1 or (lesson.kind is LessonKind.OBJECTION and situation.moment is Moment.OBJECTED):
        return True
    asked = any(subject in words for subject in situation.missing)
    return asked or any(agrees for _kind, agrees in _compared(situation, lesson))


def _score(situation: Situation, lesson: LessonTraits, words: _Words) -> float:
    score, for_others = sum(words.values()), 1.0
    for kind, agrees in _compared(situation, lesson):
        if agrees:
            score += _TRAITS[kind]
        else:
            for_others *= _OTHER.get(kind, 1.0)
    if words and situation.moment is Moment.OBJECTED and lesson.kind is LessonKind.OBJECTION:
        score += _TO_THE_POINT
    if situation.moment is Moment.REFUSED and any(subject in words for subject in situation.missing):
        score += _TO_THE_POINT
    return score * for_others + max(-_MOST_USEFUL, min(_MOST_USEFUL, _USEFUL * lesson.useful))


def _compared(situation: Situation, lesson: LessonTraits) -> Iterator[tuple[ReasonKind, bool]]:
    """What the lesson says of the deals it is for, and whether this one is such a deal."""
    if lesson.competitor_id is not None:
        yield ReasonKind.COMPETITOR, lesson.competitor_id in situation.competitors
    if lesson.tag_ids:
        yield ReasonKind.TAG, not lesson.tag_ids.isdisjoint(situation.tags)
    if lesson.sectors and situation.sector:
        yield ReasonKind.SECTOR, fold(situation.sector.strip()) in lesson.sectors
    if lesson.stage_id is not None:
        yield ReasonKind.STAGE, lesson.stage_id == situation.stage_id
    if lesson.bands and situation.band:
        yield ReasonKind.BAND, situation.band in lesson.bands


def _reasons(
    situation: Situation, lesson: LessonTraits, words: _Words, asked: Mapping[str, Asked]
) -> tuple[Reason, ...]:
    shared = [Reason(kind, _name(kind, situation, lesson)) for kind, agrees in _compared(situation, lesson) if agrees]
    said = {fold(word) for reason in shared for word in reason.subject.split()}
    missing = {one.written for one in asked.values() if one.missing}
    told = [word for word in sorted(words, key=lambda word: -words[word]) if fold(word) not in said]
    kinds = [ReasonKind.MISSING if word in missing else ReasonKind.WORD for word in told]
    return (*shared, *map(Reason, kinds[:_MOST_WORDS_NAMED], told))


def _name(kind: ReasonKind, situation: Situation, lesson: LessonTraits) -> str:
    names = {
        ReasonKind.COMPETITOR: situation.competitors.get(lesson.competitor_id or 0, ''),
        ReasonKind.TAG: next((name for id_, name in situation.tags.items() if id_ in lesson.tag_ids), ''),
        ReasonKind.SECTOR: situation.sector,
        ReasonKind.BAND: str(situation.band),
    }
    return names.get(kind, '')
