"""A sequence of follow-ups, counted in working days."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from salesdesk.domain.process.wording import Wording


class StepKind(StrEnum):
    """What a step lays into the agenda; DECIDE: a task that asks whether to go on or to abandon."""

    CALL = 'call'
    EMAIL = 'email'
    MEETING = 'meeting'
    TASK = 'task'
    DECIDE = 'decide'


@dataclass(frozen=True, slots=True)
class Cadence:
    """A cadence as she set it up. stage_id: a deal that enters this stage starts it; key: where it came with us."""

    id: int
    key: str
    name: Wording
    created_at: datetime
    position: int = 0
    stage_id: int | None = None
    on_proposal_sent: bool = False
    is_on: bool = True
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CadenceStep:
    """A step. day: so many working days after the start; minute: after midnight, None for any time of that day."""

    id: int
    cadence_id: int
    position: int
    day: int
    kind: StepKind
    subject: Wording
    minute: int | None = None
    template_id: int | None = None
    deleted_at: datetime | None = None
