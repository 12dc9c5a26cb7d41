"""What other programs call the zone in which the seller is."""

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

# For a computer that does not tell: a calendar file says how its clocks run, whatever the name.
UNKNOWN = 'SalesDesk local time'
LOCAL_TIME = Path('/etc/localtime')
_FOLDER = 'zoneinfo/'


def zone_name(zone: tzinfo | None, now: datetime) -> str:
    """'Europe/Paris'; the computer's own zone (None) as its system calls it, where that name agrees with its clocks."""
    if zone is not None:
        return getattr(zone, 'key', '') or (zone.tzname(None) if zone is UTC else None) or UNKNOWN
    return next((name for name in _told() if _agrees(name, now)), UNKNOWN)


def _told() -> list[str]:
    names = [os.environ.get('TZ', '').removeprefix(':')]
    with suppress(OSError):
        names.append(str(LOCAL_TIME.resolve()).rpartition(_FOLDER)[2])
    return [name for name in names if name]


def _agrees(name: str, now: datetime) -> bool:
    """A name that is left over from another country would move every action by hours."""
    try:
        named = ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # Not found, or no name at all.
        return False
    days = (now + timedelta(days=days) for days in range(0, 365, 30))
    return all(day.astimezone(named).utcoffset() == day.astimezone().utcoffset() for day in days)
