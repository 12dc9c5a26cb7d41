"""What was noted on a day beside a deal: uses of lessons, answers of customers; and which deals are behind a number."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class NotedKind(StrEnum):
    """What is counted."""

    OPENED = 'opened'  # a lesson
    USEFUL = 'useful'
    NOT_USEFUL = 'not_useful'
    ANSWERED = 'answered'  # how content a customer is
    PRAISED = 'praised'  # with 9 or 10


# From this score on a customer is very content.
PRAISE = 9


@dataclass(frozen=True, slots=True)
class NotedBehind:
    """The deals beside which it was noted; both days are included. pipeline_id None: all; lesson_id None: any."""

    kind: NotedKind
    pipeline_id: int | None
    first: date
    last: date
    lesson_id: int | None = None


@dataclass(frozen=True, slots=True)
class UseCount:
    """How often a lesson was used, and beside how many deals."""

    lesson_id: int
    kind: NotedKind
    count: int
    deals: int


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer from 0 to 10 of the customer of a deal."""

    deal_id: int
    at: datetime
    score: int
