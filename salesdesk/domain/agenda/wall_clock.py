"""From the hour on the seller's wall to the instant, on the two odd days of the year as well."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

_SECOND = timedelta(seconds=1)


def instant_of(day: date, minute: int, zone: tzinfo | None) -> datetime:
    """The UTC instant at which clocks in `zone` (None: the computer's own) show so many minutes after midnight.

    An hour that comes twice, when summer ends, means the first time. One that is left out, when summer begins, means
    the moment the clocks were put forward: the first hour there is behind it.
    """
    wall = datetime.combine(day, time(*divmod(minute, 60)), zone)
    instant = _read(wall)
    if wall_of(instant, zone) == wall.replace(tzinfo=None):
        return instant
    return _change_between(_read(wall.replace(fold=1)), instant, wall.replace(tzinfo=None), zone)


def wall_of(instant: datetime, zone: tzinfo | None) -> datetime:
    """What the clock on the wall shows at an instant: a day and an hour without a zone."""
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)


def _read(wall: datetime) -> datetime:
    """By its timestamp: astimezone() gives an hour of the computer's own zone that is left out its later offset."""
    return datetime.fromtimestamp(wall.timestamp(), UTC)


def _change_between(before: datetime, behind: datetime, wall: datetime, zone: tzinfo | None) -> datetime:
    """The second at which the clocks jump over `wall`, found by halving: a zone does not tell when it changes."""
    while behind - before > _SECOND:
        middle = before + (behind - before) // 2 // _SECOND * _SECOND
        if wall_of(middle, zone) < wall:
            before = middle
        else:
            behind = middle
    return behind
