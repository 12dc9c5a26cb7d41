"""A cadence at work on one deal."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class RunState(StrEnum):
    """Where a run stands; WAITING: it wants to start where another one runs, and she is asked."""

    RUNNING = 'running'
    PAUSED = 'paused'
    WAITING = 'waiting'
    STOPPED = 'stopped'
    FINISHED = 'finished'


# A run that may still lay something into the agenda.
LIVE_STATES = frozenset((RunState.RUNNING, RunState.PAUSED, RunState.WAITING))


class RunCause(StrEnum):
    """What started it."""

    STAGE = 'stage'
    PROPOSAL = 'proposal'
    HAND = 'hand'
    RULE = 'rule'


class StopReason(StrEnum):
    """Why it was paused, stopped or finished."""

    ANSWERED = 'answered'
    STAGE_CHANGED = 'stage_changed'
    WON = 'won'
    LOST = 'lost'
    DELETED = 'deleted'
    BY_HAND = 'by_hand'
    BY_RULE = 'by_rule'
    REPLACED = 'replaced'
    SENT_AGAIN = 'sent_again'
    STEPS_DONE = 'steps_done'


@dataclass(frozen=True, slots=True)
class CadenceRun:
    """One run. started_on: the working day its steps are counted from; state_at: since when it stands so, why: why."""

    id: int
    cadence_id: int
    deal_id: int
    started_at: datetime
    started_on: date
    state: RunState
    cause: RunCause
    state_at: datetime
    why: StopReason | None = None
    rule_id: int | None = None
    proposal_id: int | None = None
    deleted_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        return self.deleted_at is None and self.state in LIVE_STATES


@dataclass(frozen=True, slots=True)
class RunActivity:
    """Which step of which run an activity is."""

    activity_id: int
    run_id: int
    step_id: int
