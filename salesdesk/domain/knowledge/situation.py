"""Where a deal stands at the moment a lesson may help, and the words that say so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from salesdesk.domain.knowledge.lesson import AmountBand
from salesdesk.domain.knowledge.sales_words import ideas_of
from salesdesk.domain.knowledge.stems import Word, telling_words

IDEA = '~'


class Moment(StrEnum):
    """When lessons come up by themselves."""

    ENTERED = 'entered'
    REFUSED = 'refused'
    OBJECTED = 'objected'


@dataclass(frozen=True)
class Situation:
    """A deal as lessons see it. competitors and tags: names by id; objections and notes: the newest first.

    missing: what the gate asks for (a criterion or a field) where a move was refused.
    """

    moment: Moment
    stage_id: int
    sector: str = ''
    band: AmountBand | None = None
    competitors: Mapping[int, str] = field(default_factory=dict)
    tags: Mapping[int, str] = field(default_factory=dict)
    title: str = ''
    product: str = ''
    note: str = ''
    objections: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """How much a word counts, and how it was written; missing: what a gate asks for has no words of its own."""

    weight: float
    written: str
    missing: bool = False


# What was said last tells most; a title is a few words chosen with care, notes are many.
_OBJECTED, _OBJECTED_BEFORE, _MISSING, _TITLE, _PRODUCT, _NOTE, _NOTES = 3.0, 1.5, 3.0, 1.2, 1.2, 1.5, 0.6
_SECTOR, _COMPETITOR, _TAG = 0.8, 1.0, 1.0
_IDEA = 0.8
# How a criterion or a field is called among the ideas.
_MISSING_IDEAS = {
    'need': 'need', 'value': 'value', 'budget': 'budget', 'decision_maker': 'decider', 'amount': 'price',
    'expected_close_on': 'deadline', 'contact': 'decider',
}  # fmt: skip


def asked_words(situation: Situation) -> dict[str, Asked]:
    """The terms to look for: stems, and ideas behind a tilde."""
    asked: dict[str, Asked] = {}
    for text, weight in _texts(situation):
        words = list(telling_words(text))
        _add(asked, words, weight)
        _add(asked, (Word(IDEA + idea.stem, idea.written) for idea in ideas_of(words)), weight * _IDEA)
    for subject in situation.missing:
        if subject in _MISSING_IDEAS:
            asked.setdefault(IDEA + _MISSING_IDEAS[subject], Asked(_MISSING, subject, missing=True))
    return asked


def _texts(situation: Situation) -> Iterator[tuple[str, float]]:
    newest = _OBJECTED if situation.moment is Moment.OBJECTED else _OBJECTED_BEFORE
    for place, objection in enumerate(situation.objections):
        yield objection, newest if place == 0 else _OBJECTED_BEFORE
    yield situation.title, _TITLE
    yield situation.product, _PRODUCT
    yield situation.note, _NOTE
    yield situation.sector, _SECTOR
    yield from ((note, _NOTES) for note in situation.notes)
    yield from ((name, _COMPETITOR) for name in situation.competitors.values())
    yield from ((name, _TAG) for name in situation.tags.values())


def _add(asked: dict[str, Asked], words: Iterable[Word], weight: float) -> None:
    """The strongest mention of a word counts; said again it counts no more."""
    for term, written in words:
        if term not in asked or asked[term].weight < weight:
            asked[term] = Asked(weight, written)
