"""What time it is, and where: given to everything that needs it, so that a test can say so."""

from datetime import UTC, date, datetime, time, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Instants in UTC; the seller's day and zone for what she reads in her calendar. zone None: the computer's own."""

    zone: tzinfo | None

    def now(self) -> datetime: ...

    def today(self) -> date: ...


def instant_on(clock: Clock, on: date) -> datetime:
    """Now for today; for another day its noon where the seller is, which stays on that day wherever it is read."""
    if on == clock.today():
        return clock.now()
    return datetime.combine(on, time(12), clock.zone).astimezone(UTC)


class SystemClock:
    """The computer's clock. Its zone stays unnamed, so that each instant is read by the rules of its own season."""

    zone: tzinfo | None = None

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now().astimezone().date()


class FixedClock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime, zone: tzinfo | None = UTC) -> None:
        self.zone = zone
        self._now = now

    def set(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.astimezone(self.zone).date()
