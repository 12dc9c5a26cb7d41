"""A recurrence as the RRULE text of RFC 5545: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20260612'.

One thing is read otherwise than there: a month without the start's day is not left out, its last day stands in (what
RFC 7529 calls SKIP=BACKWARD), because a follow-up of the 31st must not fall away in June.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo

from salesdesk.domain.agenda.recurrence import Frequency, Recurrence
from salesdesk.domain.errors import RecurrenceUnreadable, RecurrenceUnsupported

WEEKDAYS = ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
_READ = {'FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT', 'WKST'}
_KNOWN = {*_READ, 'BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYYEARDAY', 'BYWEEKNO', 'BYMONTH', 'BYSETPOS', 'RSCALE', 'SKIP'}
_DAY_OR_MOMENT = re.compile(r'\d{8}(T\d{6}Z?)?', re.ASCII)
_FINER = {'SECONDLY', 'MINUTELY', 'HOURLY'}


def rrule_text(rule: Recurrence) -> str:
    """The rule as text; parse_rrule gives the same rule back."""
    parts = {
        'FREQ': str(rule.frequency),
        'INTERVAL': str(rule.interval) if rule.interval > 1 else '',
        'BYDAY': ','.join(WEEKDAYS[day] for day in sorted(rule.weekdays)),
        'BYMONTHDAY': '-1' if rule.on_last_day else '',
        # Not strftime: it writes the year 999 with three digits on some systems.
        'UNTIL': rule.until.isoformat().replace('-', '') if rule.until else '',
        'COUNT': str(rule.count) if rule.count else '',
    }
    return ';'.join(f'{name}={value}' for name, value in parts.items() if value)


def parse_rrule(text: str, zone: tzinfo | None = UTC) -> Recurrence:
    """The rule of a text, with or without 'RRULE:' in front. An UNTIL with an hour in UTC is the day it is in `zone`
    (None: the computer's own). Raises RecurrenceUnreadable, or RecurrenceUnsupported for what SalesDesk does not
    repeat by; both name the part."""
    parts = _parts(text)
    return Recurrence(
        frequency=_frequency(parts),
        interval=_number('INTERVAL', parts.get('INTERVAL', '1')),
        weekdays=_weekdays(parts),
        on_last_day=_on_last_day(parts),
        until=_until(parts['UNTIL'], zone) if 'UNTIL' in parts else None,
        count=_number('COUNT', parts['COUNT']) if 'COUNT' in parts else None,
    )


def _parts(text: str) -> Mapping[str, str]:
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix('RRULE:').removesuffix(';').split(';'):
        name, equals, value = part.partition('=')
        if not equals or not value or name in parts or (name not in _KNOWN and not name.startswith('X-')):
            raise RecurrenceUnreadable(part)
        parts[name] = value
    for name in parts.keys() - _READ:
        raise RecurrenceUnsupported(name)
    if parts.get('WKST', 'MO') != 'MO':
        raise RecurrenceUnsupported('WKST')
    return parts


def _frequency(parts: Mapping[str, str]) -> Frequency:
    name = parts.get('FREQ', '')
    if name in _FINER:
        raise RecurrenceUnsupported('FREQ')
    if name not in Frequency.__members__:
        raise RecurrenceUnreadable('FREQ')
    return Frequency(name)


def _number(name: str, digits: str) -> int:
    # int() alone would read '+2', '1_0' and hang on a million digits.
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 9):
        raise RecurrenceUnreadable(name)
    return int(digits)


def _weekdays(parts: Mapping[str, str]) -> frozenset[int]:
    names = parts['BYDAY'].split(',') if 'BYDAY' in parts else []
    if any(name[-2:] not in WEEKDAYS for name in names):
        raise RecurrenceUnreadable('BYDAY')
    if names and (parts.get('FREQ') != 'WEEKLY' or any(len(name) > 2 for name in names)):
        raise RecurrenceUnsupported('BYDAY')
    return frozenset(WEEKDAYS.index(name) for name in names)


def _on_last_day(parts: Mapping[str, str]) -> bool:
    if 'BYMONTHDAY' not in parts:
        return False
    if parts['BYMONTHDAY'] != '-1' or parts.get('FREQ') != 'MONTHLY':
        raise RecurrenceUnsupported('BYMONTHDAY')
    return True


def _until(text: str, zone: tzinfo | None) -> date:
    if not _DAY_OR_MOMENT.fullmatch(text):
        raise RecurrenceUnreadable('UNTIL')
    try:
        moment = datetime.fromisoformat(text)
        return (moment.astimezone(zone) if moment.tzinfo else moment).date()
    # OSError: Windows knows no local time before 1970.
    except (ValueError, OverflowError, OSError):
        raise RecurrenceUnreadable('UNTIL') from None
