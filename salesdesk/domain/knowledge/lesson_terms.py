"""The terms a lesson is found by, each with its impact: the part of BM25 that does not depend on the question."""

from collections import defaultdict
from dataclasses import dataclass

from salesdesk.domain.knowledge.lesson import AmountBand
from salesdesk.domain.knowledge.sales_words import ideas_of
from salesdesk.domain.knowledge.situation import IDEA
from salesdesk.domain.knowledge.stems import telling_words

# Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), fields weighed as in BM25F.
_TITLE, _BODY, _NAMES = 2.5, 1.0, 1.5
_SATURATION, _LENGTH_SHARE = 1.2, 0.4
# A usual lesson: against the mean of all of them every impact would change with each new lesson.
_USUAL_LENGTH = 45.0
SCALE = 100


@dataclass(frozen=True, slots=True)
class LessonText:
    """The words of a lesson; names: its competitor and its tags."""

    title: str
    body: str
    sector: str = ''
    names: tuple[str, ...] = ()


def word_impacts(lesson: LessonText) -> dict[str, int]:
    """Stems and ideas with their impacts, at most SCALE * 2.2."""
    counts: defaultdict[str, float] = defaultdict(float)
    fields: list[tuple[str, float]] = [(lesson.title, _TITLE), (lesson.body, _BODY), (lesson.sector, _NAMES)]
    for text, weight in [*fields, *((name, _NAMES) for name in lesson.names)]:
        words = list(telling_words(text))
        for word in words:
            counts[word.stem] += weight
        for idea in ideas_of(words):
            counts[IDEA + idea.stem] += weight
    length = sum(count for term, count in counts.items() if not term.startswith(IDEA))
    least = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH)
    return {term: round(SCALE * count * (_SATURATION + 1) / (least + count)) for term, count in counts.items()}


@dataclass(frozen=True, slots=True)
class Traits:
    """What a lesson and a deal may have in common beside words; sectors are folded."""

    stage_id: int | None = None
    sectors: tuple[str, ...] = ()
    bands: tuple[AmountBand, ...] = ()
    competitor_ids: tuple[int, ...] = ()
    tag_ids: tuple[int, ...] = ()

    def terms(self) -> list[str]:
        """Each as a term, the rarest first."""
        return [
            *(f'competitor:{id_}' for id_ in self.competitor_ids),
            *(f'tag:{id_}' for id_ in self.tag_ids),
            *(f'sector:{sector}' for sector in self.sectors),
            *([] if self.stage_id is None else [f'stage:{self.stage_id}']),
            *(f'band:{band}' for band in self.bands),
        ]
