"""The day on which something happened, where the seller is."""

from datetime import UTC, date, datetime, timedelta, tzinfo

DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = _EPOCH.date().toordinal()
# A zone is known by how far it was from UTC in winter and in summer of these years.
_YEARS = range(1990, 2040)


def day_number(day: date) -> int:
    """Days since 1970."""
    return day.toordinal() - _FIRST


def day_of_number(number: int) -> date:
    return date.fromordinal(number + _FIRST)


class LocalDays:
    """From Unix seconds to days since 1970, in a zone; None is the computer's own.

    A million deals ask it: how far the zone is from UTC is looked up once for each day it does not change on.
    """

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone
        self._offsets: dict[int, int | None] = {}

    def __call__(self, at: int) -> int:
        day = at // DAY
        if day not in self._offsets:
            begin, end = self._offset(day * DAY), self._offset(day * DAY + DAY - 1)
            self._offsets[day] = begin if begin == end else None
        offset = self._offsets[day]
        return (at + (self._offset(at) if offset is None else offset)) // DAY

    @property
    def fingerprint(self) -> str:
        """The same for two zones only where their days are the same."""
        months = (datetime(year, month, 1, tzinfo=UTC) for year in _YEARS for month in (1, 7))
        offsets = [self._offset((month - _EPOCH) // timedelta(seconds=1)) for month in months]
        changes = (str(now) if now != before else '' for before, now in zip([None, *offsets], offsets, strict=False))
        return ','.join(changes)

    def _offset(self, at: int) -> int:
        if self._zone is None:
            # Windows knows no local time before 1970.
            at = max(at, DAY)
        offset = (_EPOCH + timedelta(seconds=at)).astimezone(self._zone).utcoffset()
        assert offset is not None
        return round(offset.total_seconds())
