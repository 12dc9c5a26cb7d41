"""The computer's own time zone as an object: each instant by the rules of its own season."""

from datetime import UTC, datetime, timedelta, tzinfo

_ZERO = timedelta(0)


class ComputerZone(tzinfo):
    """What datetime means by no zone at all, for callers that must name one."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, _moment: datetime | None) -> timedelta | None:
        return _ZERO

    def tzname(self, moment: datetime | None) -> str | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


def zone_of(zone: tzinfo | None) -> tzinfo:
    """A clock's zone, the computer's where it names none."""
    return zone or ComputerZone()
