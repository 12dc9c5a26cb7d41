"""Days in a line: which words are worth asking about, and how sure they are.

A sure day stands by itself; an unsure one ('mar', '5/6', '12-06', 'le 12') is one only beside an action or an hour.
A day without a year is the next such day; a day that is past is none, for an action is planned ahead.
"""

import re
from datetime import date
from typing import NamedTuple

from salesdesk.domain.capture.captured import Spoken
from salesdesk.domain.capture.words import Line

_MOST_WORDS = 5
_LEAD = re.compile(r'(?:on (?:the )?|the |le |for )')
_AHEAD = re.compile(
    r"(?:dans|in|d'ici) (\d{1,3}|une?|an?|deux|trois|quatre|two|three|four) "
    r'(jours?|j|semaines?|sem|mois|ans?|days?|weeks?|months?|years?)'
)
_COUNTS = {'deux': '2', 'trois': '3', 'quatre': '4', 'two': '2', 'three': '3', 'four': '4'}
_FULL = re.compile(r'\d{4}-\d\d?-\d\d?|\d\d?([/.-])\d\d?\1(?:20)?\d\d|\d\d/\d\d')
# Not '10-12', which may be hours.
_CUT = re.compile(r'\d\d?/\d\d?|(?:\d\d?-0[1-9]|0[1-9]-1[0-2]|(?:1[3-9]|2\d|3[01])-1[0-2])')
_OF_MONTH = re.compile(
    r'(?:[a-z]+ )?(?:\d{1,2}(?:er|st|nd|rd|th)? (?:of )?[a-z]{3,}|[a-z]{3,} \d{1,2}(?:st|nd|rd|th)?)(?: 20\d\d)?'
)
_MONTH_LEADS = re.compile(r'([a-z]{3,}) (\d{1,2})(?:st|nd|rd|th)?((?: 20\d\d)?)')
_WEEKDAY_AND_NUMBER = re.compile(r'([a-z]{3,}) (\d{1,2})(?:er|st|nd|rd|th)?')
_NUMBER_ALONE = re.compile(r'(?:le |the |on the )(\d{1,2})(?:er|st|nd|rd|th)?')
_ORDINAL = re.compile(r'\d{1,2}(?:er|st|nd|rd|th)?')
_WORDS = re.compile(r"[a-z][a-z' -]*")
_WITH_YEAR = re.compile(r'20\d\d|\d[/.-]\d+[/.-]\d')
_UNITS_OF_TIME = ('h', 'heure', 'heures', 'am', 'pm', 'a.m', 'p.m')
# Days that are called so for something else: 'Black Friday', 'mardi gras'.
_FESTIVE_BEFORE = ('black', 'cyber', 'good', 'easter', 'casual', 'ash', 'palm', 'super')
_FESTIVE_AFTER = ('gras', 'saint', 'noir', 'fou')


class SpokenDay(NamedTuple):
    """A day and the last of the words that say it."""

    last: int
    day: date
    is_sure: bool


class DayFinder:
    """Finds days, seen from today."""

    def __init__(self, spoken: Spoken, today: date, *, day_first: bool) -> None:
        self._spoken = spoken
        self._today = today
        self._day_first = day_first

    def at(self, line: Line, first: int) -> SpokenDay | None:
        """The day that begins at this word, in as many words as belong to it."""
        for last in reversed(range(first, first + _MOST_WORDS)):
            words = line.spoken(first, last)
            found = self._read(words, line.folded(last + 1)) if words else None
            if found and found[0] >= self._today and not _is_festive(line, first, last):
                slip = self._goes_on(line, last) or self._came_with_another(line, first, found[0])
                return None if slip else SpokenDay(last, *found)
        return None

    def _goes_on(self, line: Line, last: int) -> bool:
        """Whether a number or a month follows that does not agree with the day: 'lundi 31 juin', 'lundi 16'."""
        if _ORDINAL.fullmatch(line.folded(last)):
            return self._is_month(line.folded(last + 1))
        if not _ORDINAL.fullmatch(line.folded(last + 1)) or line.folded(last + 2) in _UNITS_OF_TIME:
            return False
        return not line.is_title(last + 2) or self._is_month(line.folded(last + 2))

    def _is_month(self, word: str) -> bool:
        return self._spoken.day(f'1 {word}', self._today) is not None

    def _came_with_another(self, line: Line, first: int, day: date) -> bool:
        """Whether a numbered day stands behind a weekday that it is not: 'vendredi 12 mai'."""
        if not line.folded(first)[0].isdigit() or not line.folded(first - 1).isalpha():
            return False
        named = self._spoken.day(line.folded(first - 1), self._today)
        return named is not None and named.weekday() != day.weekday()

    def _read(self, words: str, following: str) -> tuple[date, bool] | None:
        ahead = _AHEAD.fullmatch(words)
        if ahead:
            return self._sure(f'dans {_COUNTS.get(ahead[1], ahead[1])} {ahead[2]}')
        if words[-1].isdigit() and following in _UNITS_OF_TIME:
            return None
        bare = _LEAD.sub('', words, count=1) if _LEAD.match(words) else words
        if _FULL.fullmatch(bare):
            return self._sure(bare)
        if _CUT.fullmatch(bare):
            return self._unsure(self._dated(bare.replace('-', '/')))
        return self._in_words(words, bare)

    def _in_words(self, words: str, bare: str) -> tuple[date, bool] | None:
        number = _NUMBER_ALONE.fullmatch(words)
        if number:
            return self._unsure(self._next_numbered(int(number[1])))
        if _OF_MONTH.fullmatch(bare):
            weekday = self._weekday_and_number(bare)
            month = self._of_month(bare)
            return self._either(weekday, month) if self._day_first else self._either(month, weekday)
        if _WORDS.fullmatch(bare):
            found = self._spoken.day(bare, self._today)
            # 'mar', 'sun' and 'jeu' are words of their own.
            return (found, len(bare) > 3) if found else None
        return None

    def _sure(self, words: str) -> tuple[date, bool] | None:
        found = self._dated(words)
        return (found, True) if found else None

    @staticmethod
    def _unsure(found: date | None) -> tuple[date, bool] | None:
        return (found, False) if found else None

    @staticmethod
    def _either(one: date | None, other: date | None) -> tuple[date, bool] | None:
        found = one or other
        return (found, True) if found else None

    def _dated(self, words: str) -> date | None:
        found = self._spoken.day(words, self._today)
        if found is None or found >= self._today or _WITH_YEAR.search(words):
            return found
        # The reader takes '01/11' for this month's first; an action is ahead.
        years = range(found.year + 1, found.year + 9)
        return next((day for year in years if (day := _existing(year, found.month, found.day))), None)

    def _of_month(self, words: str) -> date | None:
        """'12 juin', 'june 12', 'vendredi 12 juin': a weekday that does not agree is a slip, not a date."""
        leads = _MONTH_LEADS.fullmatch(words)
        if leads:
            return self._dated(f'{leads[2]} {leads[1]}{leads[3]}')
        found = self._dated(words.replace(' of ', ' '))
        named = self._spoken.day(words.partition(' ')[0], self._today)
        return found if found and (named is None or named.weekday() == found.weekday()) else None

    def _weekday_and_number(self, words: str) -> date | None:
        """'lundi 15': the next 15th, this month or next, that is a Monday."""
        match = _WEEKDAY_AND_NUMBER.fullmatch(words)
        named = self._spoken.day(match[1], self._today) if match else None
        days = self._numbered(int(match[2])) if match and named else []
        return next((day for day in days[:2] if named and day.weekday() == named.weekday()), None)

    def _next_numbered(self, number: int) -> date | None:
        return next(iter(self._numbered(number)), None)

    def _numbered(self, number: int) -> list[date]:
        """The days of that number from today on, in the months that have one."""
        months = range(self._today.month - 1, self._today.month + 2)
        days = (_existing(self._today.year + month // 12, month % 12 + 1, number) for month in months)
        return [day for day in days if day and day >= self._today]


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_festive(line: Line, first: int, last: int) -> bool:
    return line.folded(first - 1) in _FESTIVE_BEFORE or line.folded(last + 1) in _FESTIVE_AFTER
