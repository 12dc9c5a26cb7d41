"""What a lesson was good for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class UseKind(StrEnum):
    """What she did with it. SHOWN is never recorded: looking is no action."""

    SHOWN = 'shown'
    OPENED = 'opened'
    USEFUL = 'useful'
    NOT_USEFUL = 'not_useful'


@dataclass(frozen=True, slots=True)
class LessonUse:
    """One use of a lesson, beside a deal or not."""

    id: int
    lesson_id: int
    deal_id: int | None
    at: datetime
    kind: UseKind
