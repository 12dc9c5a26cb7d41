"""A lesson that may help now, and why it came up."""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.knowledge.lesson import LessonKind


class ReasonKind(StrEnum):
    """What a lesson and a deal have in common; `subject` of a Reason names it."""

    COMPETITOR = 'competitor'
    TAG = 'tag'
    SECTOR = 'sector'
    STAGE = 'stage'
    BAND = 'band'
    WORD = 'word'
    MISSING = 'missing'


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a lesson came up. subject: a name, a band's code, a word of the deal, what a gate asks; '' for the stage."""

    kind: ReasonKind
    subject: str = ''


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One lesson with its reasons, the strongest kinds first. score only orders."""

    lesson_id: int
    title: str
    kind: LessonKind
    reasons: tuple[Reason, ...]
    score: float
