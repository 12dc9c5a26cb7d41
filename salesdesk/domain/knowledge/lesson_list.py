"""The list of lessons: what it is narrowed to, how it is ordered, and what each line says."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.knowledge.lesson import LessonKind


class LessonOrder(StrEnum):
    """What stands first."""

    NEWEST = 'newest'
    OLDEST = 'oldest'
    TITLE = 'title'
    USEFUL = 'useful'


@dataclass(frozen=True, slots=True)
class LessonFilter:
    """What she looks for; kind None for all, due: those she wanted to read again by now."""

    text: str = ''
    kind: LessonKind | None = None
    due: bool = False


@dataclass(frozen=True, slots=True)
class LessonLine:
    """One line. color: the colour of its sector or else of its first tag, '' for none; mark: where the list goes on."""

    id: int
    kind: LessonKind
    title: str
    at: datetime
    words: str
    stage_id: int | None
    sector: str
    color: str
    mark: tuple[int | str, int]


@dataclass(frozen=True, slots=True)
class LessonCounts:
    """How many there are of each kind, and how many are due; kinds without a lesson are left out."""

    kinds: dict[LessonKind, int]
    due: int

    @property
    def all(self) -> int:
        return sum(self.kinds.values())
