"""When the clocks of a zone change: found by asking it, because no zone tells, the computer's own least of all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

# Two changes lie farther apart than this; those of Morocco around Ramadan, a month, are the nearest.
_STEP = timedelta(days=7)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """From an instant on, clocks show another offset. is_summer: ahead of the zone's usual time."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool

    @property
    def wall(self) -> datetime:
        """What clocks showed that were not put forward or back yet: how a calendar names the moment."""
        return self.at.replace(tzinfo=None) + self.before


def clock_changes(zone: tzinfo | None, first: datetime, last: datetime) -> list[ClockChange]:
    """The state of the clocks at the first instant, as a change from itself, then every change up to the last one."""
    begun = _offset(first, zone)
    usual = min(_offset(first + timedelta(days=days), zone) for days in range(0, 365, 30))
    changes = [ClockChange(first, begun, begun, _name(first, zone), begun > usual)]
    for at in _instants(zone, first, last):
        before, after = _offset(at - _SECOND, zone), _offset(at, zone)
        changes.append(ClockChange(at, before, after, _name(at, zone), after > before))
    return changes


def _instants(zone: tzinfo | None, first: datetime, last: datetime) -> Iterator[datetime]:
    at = first
    while at < last:
        following = at + _STEP
        if _offset(following, zone) != _offset(at, zone):
            yield _between(zone, at, following)
        at = following


def _between(zone: tzinfo | None, before: datetime, behind: datetime) -> datetime:
    """The first instant of the new offset, found by halving."""
    old = _offset(before, zone)
    while behind - before > _SECOND:
        middle = before + (behind - before) // 2 // _SECOND * _SECOND
        if _offset(middle, zone) == old:
            before = middle
        else:
            behind = middle
    return behind


def _offset(instant: datetime, zone: tzinfo | None) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta(0)


def _name(instant: datetime, zone: tzinfo | None) -> str:
    return instant.astimezone(zone).tzname() or ''
