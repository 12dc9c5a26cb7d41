"""Days and hours as the seller types them, in French or English: '12/06', 'jeudi', 'in 3 days', '+7', '10h30'."""

import calendar
import re
from datetime import date, timedelta

from salesdesk.i18n.letters import unaccented
from salesdesk.i18n.month_names import month_named, weekday_named

_SPOKEN_DAYS = {
    "aujourd'hui": 0, 'today': 0, 'demain': 1, 'tomorrow': 1, 'apres-demain': 2, 'apres demain': 2,
    'day after tomorrow': 2, 'hier': -1, 'yesterday': -1, 'avant-hier': -2,
}  # fmt: skip
_UNITS = {'j': 'd', 's': 'w', 'm': 'm', 'a': 'y', 'd': 'd', 'w': 'w', 'y': 'y'}
_ISO = re.compile(r'(\d{4})-(\d{1,2})-(\d{1,2})')
_NUMERIC = re.compile(r'(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?')
_DAY_FIRST = re.compile(r'(\d{1,2})(?:er|st|nd|rd|th)?\s+([a-z]+)\.?(?:,?\s+(\d{4}))?')
_MONTH_FIRST = re.compile(r'([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?')
_AHEAD = re.compile(
    r'(?:dans|in|\+)\s*(\d{1,4}|une?|an?)\s*'
    r'(jours?|j|semaines?|sem|s|mois|m|ans?|annees?|days?|d|weeks?|w|months?|years?|y)?'
)
_TIME = re.compile(r'(\d{1,2})\s*(?:[h:.]\s*(?:(\d{2})\s*(?:min)?)?)?\s*(?:([ap])\.?m\.?)?')
# 28/12 typed in January means next December, 05/01 typed in December next January.
_HALF_A_YEAR = timedelta(days=183)


class DateError(ValueError):
    """Codes: day_unreadable, day_impossible (a 31 February), time_unreadable."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_day(text: str, today: date, language: str) -> date:
    """The day meant, seen from today. 12/06 is 12 June in French, and in English unless the month comes out first;
    a day without a year is the nearest one that is not half a year past; a weekday is the next one to come."""
    words = ' '.join(unaccented(text.replace('’', "'")).split()).removeprefix('le ')
    for reading in (_spoken, _ahead, _iso, _numeric, _with_month_name, _weekday):
        found = reading(words, today, language)
        if found is not None:
            return found
    raise DateError('day_unreadable')


def _spoken(words: str, today: date, _language: str) -> date | None:
    if words in ('fin du mois', 'fin de mois', 'end of month', 'end of the month'):
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if words in ('semaine prochaine', 'la semaine prochaine', 'next week'):
        return today + timedelta(days=7 - today.weekday())
    if words in ('mois prochain', 'next month'):
        return months_later(today.replace(day=1), 1)
    days = _SPOKEN_DAYS.get(words)
    return None if days is None else _days_later(today, days)


def _ahead(words: str, today: date, _language: str) -> date | None:
    """'dans 3 jours', 'in a week', '+7', '+2s', '+1m'."""
    match = _AHEAD.fullmatch(words)
    if match is None or (match[2] is None and not match[1].isdecimal()):
        return None
    count = int(match[1]) if match[1].isdecimal() else 1
    unit = _UNITS[(match[2] or 'd')[0]]
    if unit in 'my':
        return months_later(today, count * (12 if unit == 'y' else 1))
    return _days_later(today, count * (7 if unit == 'w' else 1))


def _days_later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise DateError('day_impossible') from None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last one: 31 January and a month is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise DateError('day_impossible')
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _iso(words: str, _today: date, _language: str) -> date | None:
    match = _ISO.fullmatch(words)
    return _existing(int(match[1]), int(match[2]), int(match[3])) if match else None


def _numeric(words: str, today: date, language: str) -> date | None:
    match = _NUMERIC.fullmatch(words)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    month_leads = first <= 12 and (language == 'en' or second > 12)
    if second > 12 and not month_leads:
        raise DateError('day_impossible')
    day, month = (second, first) if month_leads else (first, second)
    return _with_year(day, month, match[3], today)


def _with_month_name(words: str, today: date, language: str) -> date | None:
    """'12 juin', 'jeudi 1er oct. 2026', 'June 12th, 2026'."""
    leading, _, rest = words.partition(' ')
    if weekday_named(leading.rstrip(',')) is None:
        return _day_and_month(words, today)
    # 'mar 12' is a Tuesday in French, and March in English or before a year.
    march = _day_and_month(words, today) if language == 'en' or words[-4:].isdecimal() else None
    return march or _day_and_month(rest, today)


def _day_and_month(words: str, today: date) -> date | None:
    for pattern, day_at, month_at in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        match = pattern.fullmatch(words)
        month = month_named(match[month_at]) if match else None
        if match and month:
            return _with_year(int(match[day_at]), month, match[3], today)
    return None


def _weekday(words: str, today: date, _language: str) -> date | None:
    """'jeudi' is the next Thursday after today; 'next tue' and 'mardi prochain' lie in the week after this one."""
    name = words.removeprefix('ce ').removeprefix('this ').removeprefix('next ').removesuffix(' prochain')
    wanted = weekday_named(name)
    if wanted is None:
        return None
    if words.startswith('next ') or words.endswith(' prochain'):
        return _days_later(today, 7 - today.weekday() + wanted)
    return _days_later(today, (wanted - today.weekday() - 1) % 7 + 1)


def _with_year(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return _existing(int(year) + (2000 if len(year) == 2 else 0), month, day)
    if (month, day) == (2, 29):
        leaps = (_existing(leap, 2, 29) for leap in range(today.year, today.year + 13) if calendar.isleap(leap))
        return next(leap for leap in leaps if leap >= today - _HALF_A_YEAR)
    found = _existing(today.year, month, day)
    return found if found >= today - _HALF_A_YEAR else found.replace(year=today.year + 1)


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError('day_impossible') from None


def parse_time(text: str) -> tuple[int, int]:
    """Hour and minute of '10h', '10h30', '14:00', '2pm', '9.30', 'midi' or 'noon'."""
    words = unaccented(text.strip())
    if words in ('midi', 'noon'):
        return 12, 0
    match = _TIME.fullmatch(words)
    if match is None:
        raise DateError('time_unreadable')
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = _half_day_hour(hour, match[3])
    if hour > 23 or minute > 59:
        raise DateError('time_unreadable')
    return hour, minute


def _half_day_hour(hour: int, half: str) -> int:
    """12am is midnight, 12pm is noon."""
    if not 1 <= hour <= 12:
        raise DateError('time_unreadable')
    return hour % 12 + (12 if half == 'p' else 0)
