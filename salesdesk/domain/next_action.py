"""What a deal waits for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ActivityKind(StrEnum):
    """What is to be done; the icon follows it."""

    CALL = 'call'
    EMAIL = 'email'
    MEETING = 'meeting'
    TASK = 'task'


@dataclass(frozen=True, slots=True)
class NextAction:
    """What a deal waits for: a kind, a day in the seller's calendar, and minutes after midnight if an hour was set."""

    kind: ActivityKind
    on: date
    minute: int | None = None
