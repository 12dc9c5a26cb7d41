"""What a card of the board shows of a deal, and when it asks for attention."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from salesdesk.domain.money import Money
from salesdesk.domain.next_action import NextAction
from salesdesk.domain.process.criterion import AnswerValue

if TYPE_CHECKING:
    from salesdesk.domain.process.wording import Wording


class Attention(StrEnum):
    """Why a deal wants to be looked at, in the order of the chips."""

    LATE = 'late'
    NO_ACTION = 'no_action'
    ROTTING = 'rotting'
    DUE_TODAY = 'due_today'
    CLOSE_PASSED = 'close_passed'


# What the board counts at all times; the others only where she asks for them, as no index leads to them.
COUNTED = (Attention.LATE, Attention.NO_ACTION, Attention.ROTTING, Attention.DUE_TODAY)


class Rot(StrEnum):
    """How long a deal has stood still against its stage's limit: amber from the limit, red from 1.5 times."""

    FRESH = 'fresh'
    AMBER = 'amber'
    RED = 'red'


def rot_of(days: int, rotting_after: int | None, next_action: NextAction | None, today: date) -> Rot:
    """A planned action of today or later stops the clock: the deal is not forgotten."""
    if rotting_after is None or days < rotting_after or (next_action is not None and next_action.on >= today):
        return Rot.FRESH
    return Rot.RED if 2 * days >= 3 * rotting_after else Rot.AMBER


class CardTag(NamedTuple):
    """A tag as painted."""

    name: str
    color: str


class CloseMark(NamedTuple):
    """What a card says besides where columns are months: the day it is expected to close, and its stage.

    position counts the active stages from 0, -1 for one that was removed; name None for one nobody knows.
    """

    on: date | None
    name: 'Wording | None'
    position: int
    stages: int


@dataclass(frozen=True, slots=True)
class DealCard:
    """One card. answers are the four criteria in order; days counts local days in the stage; close in the forecast.

    is_owed: the customer is late with something promised.
    """

    id: int
    stage_id: int
    rank: str
    title: str
    organization: str
    amount: Money | None
    tags: tuple[CardTag, ...]
    answers: tuple[AnswerValue, ...]
    next_action: NextAction | None
    days: int
    rot: Rot
    close: CloseMark | None = None
    is_owed: bool = False

    @property
    def yes_count(self) -> int:
        return sum(answer is AnswerValue.YES for answer in self.answers)

    def days_late(self, today: date) -> int:
        """Days since the planned action was due, 0 if it is not late."""
        return max(0, (today - self.next_action.on).days) if self.next_action else 0
