"""The terms a lesson is found by, each with its impact: the part of BM25 that does not depend on the question."""

from collections import Counter
from collections.abc import Iterable, Sequence
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
    """What a lesson says and which deals it is for; where it does not say so itself, what its deals were like."""

    id: int
    title: str
    body: str
    names: tuple[str, ...] = ()
    stage_id: int | None = None
    sector: str = ''
    band: AmountBand | None = None
    competitor_id: int | None = None
    tag_ids: tuple[int, ...] = ()


def word_impacts(lesson: LessonText) -> dict[str, int]:
    """Stems and ideas with their impacts, at most SCALE * 2.2."""
    counts: Counter[str] = Counter()
    fields: list[tuple[str, float]] = [(lesson.title, _TITLE), (lesson.body, _BODY), (lesson.sector, _NAMES)]
    for text, weight in [*fields, *((name, _NAMES) for name in lesson.names)]:
        words = list(telling_words(text))
        for word in words:
            counts[word.stem] += weight  # type: ignore[assignment]
        for idea in ideas_of(words):
            counts[IDEA + idea.stem] += weight  # type: ignore[assignment]
    length = sum(count for term, count in counts.items() if not term.startswith(IDEA))
    least = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH)
    return {
        term: round(SCALE * count * (_SATURATION + 1) / (least + count)) for term, count in counts.items()
    }


def trait_terms(
    stage_id: int | None, sectors: Iterable[str], competitor_ids: Iterable[int], tag_ids: Iterable[int],
    bands: Sequence[AmountBand],
) -> list[str]:
    """What a lesson and a deal may have in common beside words, the rarest first."""
    places = [f'sector:{sector}' for sector in sectors if sector]
    stages = [f'stage:{stage_id}'] if stage_id is not None else []
    return [
        *(f'competitor:{id_}' for id_ in competitor_ids),
        *(f'tag:{id_}' for id_ in tag_ids),
        *(f'{stage} {place}' for stage in stages for place in places),
        *places,
        *(f'{stage} band:{band}' for stage in stages for band in bands),
        *stages,
        *(f'band:{band}' for band in bands),
    ]
