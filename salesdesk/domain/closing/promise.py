"""What one side of a deal promised the other."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Side(StrEnum):
    """Who promises or gives: the seller, or the customer."""

    MINE = 'mine'
    THEIRS = 'theirs'


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = 'open'
    LATE = 'late'
    KEPT = 'kept'
    BROKEN = 'broken'


# It counts as broken, and she is told that it was kept.
KEPT_LATE = 'kept_late'


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise, with the day it is due. activity_id: the action that was planned to keep it."""

    id: int
    deal_id: int
    side: Side
    text: str
    created_at: datetime
    due_on: date | None = None
    kept_on: date | None = None
    broken_on: date | None = None
    activity_id: int | None = None
    deleted_at: datetime | None = None

    def state(self, today: date) -> PromiseState:
        """A promise that was kept after its day counts as broken."""
        if self.broken_on or (self.kept_on and self.due_on and self.kept_on > self.due_on):
            return PromiseState.BROKEN
        if self.kept_on:
            return PromiseState.KEPT
        return PromiseState.LATE if self.due_on and self.due_on < today else PromiseState.OPEN

    def told(self, today: date) -> str:
        """Its state in words of its own: of one that was kept after its day, that it was kept late."""
        state = self.state(today)
        return KEPT_LATE if state is PromiseState.BROKEN and self.kept_on and not self.broken_on else str(state)
