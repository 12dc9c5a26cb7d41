"""Instants and days where the seller is."""

from datetime import UTC, date, datetime, time, timedelta

from salesdesk.controllers.clock import Clock

# Beyond these days a zone may lead out of the calendar.
_FIRST, _LAST = date(1, 1, 3), date.max - timedelta(days=2)


class LocalTime:
    """By the seller's clock."""

    def __init__(self, clock: Clock) -> None:
        self._zone = clock.zone

    def of(self, instant: datetime) -> datetime:
        return instant.astimezone(self._zone)

    def midnight(self, day: date) -> datetime:
        """The instant at which a day begins."""
        return datetime.combine(max(day, _FIRST), time(), self._zone).astimezone(UTC)

    def midnight_after(self, day: date) -> datetime:
        """The instant at which it ends."""
        return self.midnight(min(day, _LAST) + timedelta(days=1))
