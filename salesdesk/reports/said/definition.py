"""What a number is, and which day of a deal decides whether it counts."""

from dataclasses import dataclass
from enum import StrEnum


class Days(StrEnum):
    """Which day of a deal has to lie in the period."""

    ENTERED = 'entered'
    CLOSED = 'closed'
    OPEN = 'open'  # at the end of the period
    LEFT = 'left'  # a stage
    EXPECTED = 'expected'  # to close
    PUSHED = 'pushed'  # put off
    NOW = 'now'  # whatever the period
    HISTORY = 'history'  # any day up to today
    DONE = 'done'  # an activity
    NOTED = 'noted'  # a use of a lesson, an answer, an objection, a promise
    SENT = 'sent'  # an offer
    STARTED = 'started'  # a run of a cadence
    FIRED = 'fired'  # a rule
    SET = 'set'  # none: it is a setting
    SEVERAL = 'several'  # each row has its own


@dataclass(frozen=True, slots=True)
class Definition:
    """title and text are marked texts."""

    title: str
    text: str
    days: Days
