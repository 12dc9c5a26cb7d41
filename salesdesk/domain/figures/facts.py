"""What a deal's history comes to: a few plain rows from which every figure is counted.

Days are counted from 1970, money is minor units and a currency, 0 and '' where there is none.
"""

from enum import IntEnum, StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """How a deal stands in a pipeline."""

    OPEN = 'open'
    WON = 'won'
    LOST = 'lost'
    HANDED_OVER = 'handed_over'


class Path(IntEnum):
    """What is known of a deal's way through a pipeline; WHOLE: through every stage, in order."""

    UNKNOWN = 0
    KNOWN = 1
    WHOLE = 2


class Mark(IntEnum):
    """What a stay says for the funnel: FIRST in its stage, or PASSED: first, after every stage before, in order."""

    AGAIN = 0
    FIRST = 1
    PASSED = 2


class Fact(NamedTuple):
    """A deal in a pipeline it is or was in. minor and currency are those of its end, or as they are now.

    stage_id: where it is, or was at its end, None where no file told.
    """

    deal_id: int
    pipeline_id: int
    entered_on: int
    entered_minor: int
    entered_currency: str
    outcome: str
    closed_on: int | None
    minor: int
    currency: str
    reason: str
    product: str
    source: str
    overridden: int
    expected_on: int | None
    stage_id: int | None
    path: int


class Stay(NamedTuple):
    """A time in one stage with one amount, in order of number. to_on None: it is there now.

    seconds is told by the last stay in each stage: the time of all visits; of one that is there now, when it came less
    the time before, so that now less this is the time of all visits.
    """

    deal_id: int
    number: int
    pipeline_id: int
    stage_id: int
    from_on: int
    to_on: int | None
    minor: int
    currency: str
    mark: int
    seconds: int | None


class Push(NamedTuple):
    """An expected close that was put off by so many days."""

    deal_id: int
    number: int
    pipeline_id: int
    day: int
    days: int
    minor: int
    currency: str


class Facts(NamedTuple):
    """All of one deal."""

    facts: tuple[Fact, ...] = ()
    stays: tuple[Stay, ...] = ()
    pushes: tuple[Push, ...] = ()
