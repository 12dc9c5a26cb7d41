"""Dates and instants in cells: ISO, 12/06/2026 either way round, '12 juin 2026', 'Jun 12, 2026', Excel's numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from itertools import product

from salesdesk.i18n.dates import DateError
from salesdesk.i18n.month_names import month_named, weekday_named

DAY_FIRST = 'dmy'
MONTH_FIRST = 'mdy'

_THEN = r'(?:(?:,?\s+(?:à\s+|at\s+)?|T)(\d{1,2}\s?[:hH].*|\d{1,2}\s?[AaPp]\.?[Mm].*))?'
_YEAR_FIRST = re.compile(rf'(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_THEN}')
_COMPACT = re.compile(rf'(\d{{4}})()(\d\d)(\d\d){_THEN}')
_NUMERIC = re.compile(rf'(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d\d){_THEN}')
_DAY_MONTH = re.compile(rf'(\d{{1,2}})(?:er|st|nd|rd|th|\.)?[\s-]+([^\W\d]+)\.?,?[\s-]+(\d{{4}}|\d\d){_THEN}')
_MONTH_DAY = re.compile(rf'([^\W\d]+)\.?[\s-]+(\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]+(\d{{4}}|\d\d){_THEN}')
_DAY_NUMBER = re.compile(r'([2-9]\d{4})(?:[.,](\d{1,12}))?')
_TIME = re.compile(
    r'(\d{1,2})\s?(?:[:hH]\s?(\d\d)?)?(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([AaPp])?(?:\.?[Mm]\.?)?'
    r'\s*(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)?)?'
)
# Day 0 of Excel's calendar, moved back by the 29 February 1900 that it invented.
_EXCEL_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_NOON = time(12, tzinfo=UTC)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

Moment = tuple[date, time | None]


@dataclass(frozen=True, slots=True)
class DayReader:
    """How the dates of one column are written. Two-digit years lie between 79 years before and 20 after this one."""

    order: str
    zone: tzinfo
    this_year: int

    def instant(self, cell: str) -> int:
        """UTC milliseconds since 1970; a date alone is noon UTC, the same day nearly everywhere. Raises DateError."""
        moment = _as_programs_write(cell)
        if moment is None:
            day, clock = self._moment(cell)
            moment = datetime.combine(day, clock or _NOON)
        return ((moment if moment.tzinfo else moment.replace(tzinfo=self.zone)) - _EPOCH) // _MILLISECOND

    def day(self, cell: str) -> date:
        """The day it is in the reader's zone; midnight is how programs write a day alone. Raises DateError."""
        day, clock = self._moment(cell)
        if clock is None or clock.tzinfo is None or not any((clock.hour, clock.minute, clock.second)):
            return day
        return datetime.combine(day, clock).astimezone(self.zone).date()

    def _moment(self, cell: str) -> Moment:
        moment = self._year_first(cell) or self._numeric(cell) or self._in_words(cell) or _excel_day(cell)
        if moment is None:
            raise DateError('date_unreadable')
        if not _FIRST_YEAR <= moment[0].year <= _LAST_YEAR:
            raise DateError('date_out_of_range')
        return moment

    def _year_first(self, cell: str) -> Moment | None:
        match = _YEAR_FIRST.fullmatch(cell) or _COMPACT.fullmatch(cell)
        return (_existing(int(match[1]), int(match[3]), int(match[4])), _clock(match[5])) if match else None

    def _numeric(self, cell: str) -> Moment | None:
        match = _NUMERIC.fullmatch(cell)
        if match is None:
            return None
        first, second = int(match[1]), int(match[3])
        day, month = (second, first) if self.order == MONTH_FIRST else (first, second)
        return _existing(self._year(match[4]), month, day), _clock(match[5])

    def _in_words(self, cell: str) -> Moment | None:
        leading, _, rest = cell.partition(' ')
        # 'Mar' is March before a day and mardi before a date: as it stands first, then without it.
        ways = (cell,) if weekday_named(leading.rstrip(',')) is None else (cell, rest.strip())
        for words, (pattern, day_at, month_at) in product(ways, ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1))):
            match = pattern.fullmatch(words)
            month = month_named(match[month_at]) if match else None
            if match and month:
                return _existing(self._year(match[3]), month, int(match[day_at])), _clock(match[4])
        return None

    def _year(self, digits: str) -> int:
        year = int(digits)
        if len(digits) == 4:
            return year
        latest = self.this_year + 20
        return latest - (latest - year) % 100


def _as_programs_write(cell: str) -> datetime | None:
    """'2026-06-12T10:00:00.123Z', ten times faster than the general way: such columns hardly repeat a value."""
    if len(cell) < 19 or cell[4:5] != '-' or cell[10] not in 'T ' or not '1900' <= cell[:4] < '2200':
        return None
    try:
        return datetime.fromisoformat(cell)
    except ValueError:
        return None


def _excel_day(cell: str) -> Moment | None:
    """Days since 30 December 1899 from 1954 on: 46185 is 12 June 2026, 46185.5 its noon."""
    match = _DAY_NUMBER.fullmatch(cell)
    if match is None:
        return None
    moment = _EXCEL_EPOCH + timedelta(days=int(match[1]))
    if not match[2] or not int(match[2]):
        return moment.date(), None
    seconds = round(float(f'0.{match[2]}') * 86_400)
    exact = moment + timedelta(seconds=seconds)
    return exact.date(), exact.time()


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError('date_impossible') from None


def _clock(text: str | None) -> time | None:
    """'14:30', '14h30', '2:30 PM', '14:30:05.250+02:00'."""
    if text is None:
        return None
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise DateError('date_unreadable')
    hours, minutes, seconds, fraction, half, utc, sign, zone_hours, zone_minutes = match.groups()
    hour = int(hours) % 12 + (12 if half in 'pP' else 0) if half else int(hours)
    offset = timedelta(hours=int(zone_hours or 0), minutes=int(zone_minutes or 0))
    try:
        zone = timezone(-offset if sign == '-' else offset) if utc or sign else None
        return time(hour, int(minutes or 0), int(seconds or 0), int((fraction or '').ljust(6, '0')[:6]), zone)
    except ValueError:
        raise DateError('date_impossible') from None


def order_shown(cells: Iterable[str]) -> tuple[str, bool]:
    """The order that cells above 12 give away ('' for none), and whether there are cells to be read both ways."""
    day_first = month_first = both = 0
    for cell in cells:
        match = _NUMERIC.fullmatch(cell.strip())
        if match:
            first, second = int(match[1]), int(match[3])
            day_first += second <= 12 < first
            month_first += first <= 12 < second
            both += first <= 12 and second <= 12 and first != second
    order = DAY_FIRST if day_first >= month_first else MONTH_FIRST
    return (order if day_first or month_first else ''), both > 0
