"""The lessons that may help a deal now: candidates by words and traits, the best three of them, and why."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple, Protocol

from salesdesk.domain.folding import fold
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.lesson_terms import SCALE, Traits
from salesdesk.domain.knowledge.situation import Asked, Moment, Situation, asked_words
from salesdesk.domain.knowledge.suggestion import Reason, ReasonKind, Suggestion

MOST_SUGGESTED = 3
# However many lessons there are: the most telling words, the lessons each of them matters most to, the best of these.
MOST_WORDS, MOST_PER_TERM, MOST_WEIGHED = 24, 32, 48
# Beside words, in the same measure: an objection shared in two of its words comes to about ten.
_TRAITS = {
    ReasonKind.COMPETITOR: 6.0, ReasonKind.TAG: 3.0, ReasonKind.SECTOR: 2.5, ReasonKind.STAGE: 2.0,
    ReasonKind.BAND: 1.0,
}  # fmt: skip
_OF_KIND = 4.0
# A lesson that is for other deals by its own words: another competitor, sector, stage or size.
_OTHER = {
    ReasonKind.COMPETITOR: 0.4, ReasonKind.SECTOR: 0.75, ReasonKind.STAGE: 0.9, ReasonKind.BAND: 0.7,
}  # fmt: skip
_SAID_AGAIN = 0
_USEFUL, _MOST_USEFUL = 0.5, 2.0
# As if there were so many lessons of other things: among three lessons no word is rare, and yet they may help.
_UNWRITTEN = 20
# Below it nothing is said: one common word and nothing else.
LEAST_SCORE = 4.0
_MOST_WORDS_NAMED = 3
_BANDS = tuple(AmountBand)


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


class LessonIndex(Protocol):
    """Where lessons are looked up: only those that may come up by themselves."""

    def count(self) -> int: ...

    def frequencies(self, terms: Iterable[str]) -> Mapping[str, int]:
        """In how many lessons each of them stands; those in none are left out."""
        ...

    def best(self, term: str, most: int) -> Sequence[tuple[int, int]]:
        """Lessons with a term and its impact on them, the greatest first, then the newest."""
        ...

    def traits(self, ids: Iterable[int]) -> Sequence[LessonTraits]: ...


@dataclass(frozen=True, slots=True)
class _Met:
    """A word that a lesson shares, and what it is worth there."""

    worth: float
    asked: Asked


def similar(situation: Situation, index: LessonIndex, most: int = MOST_SUGGESTED) -> list[Suggestion]:
    """The best lessons first; none where nothing says enough."""
    met = _words_met(situation, index)
    worth = {id_: _worth_of(words) for id_, words in met.items()}
    for term in _traits_of(situation).terms():
        for id_, _impact in index.best(term, MOST_PER_TERM):
            worth[id_] = worth.get(id_, 0) + _TRAITS[ReasonKind(term.split(':')[0])]
    weighed = sorted(worth, key=lambda id_: (-worth[id_], -id_))[:MOST_WEIGHED]
    judged = [_judged(situation, traits, met.get(traits.id, [])) for traits in index.traits(weighed)]
    judged.sort(key=lambda suggestion: (-suggestion.score, -suggestion.lesson_id))
    return [suggestion for suggestion in judged if suggestion.score >= LEAST_SCORE][:most]


def _words_met(situation: Situation, index: LessonIndex) -> dict[int, list[_Met]]:
    asked = asked_words(situation)
    count, frequencies = index.count(), index.frequencies(asked)
    worth = {term: asked[term].weight * _rarity(often, count) for term, often in frequencies.items()}
    met: dict[int, list[_Met]] = {}
    for term in sorted(worth, key=lambda term: (-worth[term], term))[:MOST_WORDS]:
        for id_, impact in index.best(term, MOST_PER_TERM):
            met.setdefault(id_, []).append(_Met(worth[term] * impact / SCALE, asked[term]))
    return met


def _worth_of(met: Sequence[_Met]) -> float:
    """A word that is met as itself and as the idea behind it says the same thing once and a little more."""
    best: dict[str, float] = {}
    for word in met:
        best[word.asked.written] = max(best.get(word.asked.written, 0), word.worth)
    together = sum(word.worth for word in met)
    return _SAID_AGAIN * together + (1 - _SAID_AGAIN) * sum(best.values())


def _rarity(often: int, count: int) -> float:
    """BM25's weight of a word, never below nothing."""
    return log(1 + (_UNWRITTEN + count - often + 0.5) / (often + 0.5))


def _traits_of(situation: Situation) -> Traits:
    sector = fold(situation.sector.strip())
    return Traits(
        situation.stage_id, (sector,) if sector else (), (situation.band,) if situation.band else (),
        tuple(situation.competitors), tuple(situation.tags),
    )  # fmt: skip


def _judged(situation: Situation, lesson: LessonTraits, met: Sequence[_Met]) -> Suggestion:
    shared, other = _compared(situation, lesson)
    score = _worth_of(met) + sum(_TRAITS[reason.kind] for reason in shared)
    if situation.moment is Moment.OBJECTED and lesson.kind is LessonKind.OBJECTION and met:
        score += _OF_KIND
    for kind in other:
        score *= _OTHER[kind]
    score += max(-_MOST_USEFUL, min(_MOST_USEFUL, _USEFUL * lesson.useful))
    reasons = [*shared, *_word_reasons(met, {fold(word) for reason in shared for word in reason.subject.split()})]
    return Suggestion(lesson.id, lesson.title, lesson.kind, tuple(reasons), score)


def _compared(situation: Situation, lesson: LessonTraits) -> tuple[list[Reason], list[ReasonKind]]:
    """What the lesson shares with the deal, and what it says of itself that the deal is not."""
    shared: list[Reason] = []
    other: list[ReasonKind] = []

    def compare(kind: ReasonKind, *, is_for: bool, names: Sequence[str]) -> None:
        shared.extend(Reason(kind, name) for name in names)
        if is_for and not names:
            other.append(kind)

    rival = situation.competitors.get(lesson.competitor_id or 0)
    sector, bands = fold(situation.sector.strip()), lesson.bands
    compare(ReasonKind.COMPETITOR, is_for=lesson.competitor_id is not None, names=[rival] if rival else [])
    compare(ReasonKind.TAG, is_for=False, names=[name for id_, name in situation.tags.items() if id_ in lesson.tag_ids])
    same_sector = bool(sector) and sector in lesson.sectors
    compare(ReasonKind.SECTOR, is_for=bool(lesson.sectors and sector), names=[situation.sector] * same_sector)
    same_stage = lesson.stage_id == situation.stage_id
    compare(ReasonKind.STAGE, is_for=lesson.stage_id is not None, names=[''] * same_stage)
    same_band = situation.band in bands
    compare(ReasonKind.BAND, is_for=bool(bands and situation.band), names=[str(situation.band)] * same_band)
    return shared, other


def _word_reasons(met: Sequence[_Met], said: Container[str]) -> list[Reason]:
    """The words that told most, as the deal has them, but those said already; what a gate asks for counts as one."""
    named: dict[str, Reason] = {}
    for asked in (word.asked for word in sorted(met, key=lambda word: -word.worth)):
        kind = ReasonKind.MISSING if asked.missing else ReasonKind.WORD
        named.setdefault(fold(asked.written), Reason(kind, asked.written))
    return [reason for word, reason in named.items() if word not in said][:_MOST_WORDS_NAMED]
