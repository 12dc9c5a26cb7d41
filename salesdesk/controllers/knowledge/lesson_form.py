"""A lesson as it is written: what stands in the form, in her words."""

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind


@dataclass(frozen=True, slots=True)
class LessonForm:
    """competitor and tags by name: new ones are made. deal_ids are linked to a new lesson."""

    kind: LessonKind
    title: str
    body: str = ''
    stage_id: int | None = None
    sector: str = ''
    band: AmountBand | None = None
    competitor: str = ''
    tags: tuple[str, ...] = ()
    review_on: date | None = None
    deal_ids: tuple[int, ...] = ()
