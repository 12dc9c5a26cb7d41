"""What was planned and done, counted; and which deals are behind such a number."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from salesdesk.domain.next_action import ActivityKind


class ActivityState(StrEnum):
    """PLANNED: not done, due in the days. DONE, TRIED (a call that rang), ANSWERED: done in the days."""

    PLANNED = 'planned'
    DONE = 'done'
    TRIED = 'tried'
    ANSWERED = 'answered'


@dataclass(frozen=True, slots=True)
class ActivityCount:
    """How many there are, and of how many deals."""

    kind: ActivityKind
    state: ActivityState
    count: int
    deals: int


@dataclass(frozen=True, slots=True)
class ActivitiesBehind:
    """The deals whose activities make up a number; both days are included. pipeline_id None: all.

    hour: only what was done in this hour of the seller's day (0 to 23).
    """

    kind: ActivityKind
    state: ActivityState
    pipeline_id: int | None
    first: date
    last: date
    hour: int | None = None


@dataclass(frozen=True, slots=True)
class HourCount:
    """Calls that rang in an hour of the seller's day (0 to 23), how many of them were answered, and of how many deals
    the ones and the others are."""

    hour: int
    tried: int
    answered: int
    tried_deals: int
    answered_deals: int
