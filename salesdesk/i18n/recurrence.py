"""A recurrence in words: 'every 2 weeks on Monday, until 12 Jun', 'chaque mois, le dernier jour'."""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from salesdesk.i18n.formats import date_text, listed, number_text
from salesdesk.i18n.translator import _, current_language, mark, ngettext

_EACH = {
    'DAILY': mark('every day'),
    'WEEKLY': mark('every week'),
    'MONTHLY': mark('every month'),
    'YEARLY': mark('every year'),
}
_EVERY = {
    'DAILY': mark('every {count} days'),
    'WEEKLY': mark('every {count} weeks'),
    'MONTHLY': mark('every {count} months'),
    'YEARLY': mark('every {count} years'),
}
# As they stand behind 'on' in English and alone in French, which a dictionary of single words could not say.
_WEEKDAYS = {
    'fr': ('le lundi', 'le mardi', 'le mercredi', 'le jeudi', 'le vendredi', 'le samedi', 'le dimanche'),
    'en': ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'),
}
_ENDINGS = {1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st'}
_WORKING_DAYS = set(range(5))
_SHORTEST_MONTH = 28


class Repeating(Protocol):
    """What the words need of a recurrence; frequency by its RRULE name, weekdays from 0 for Monday."""

    @property
    def frequency(self) -> str: ...
    @property
    def interval(self) -> int: ...
    @property
    def weekdays(self) -> Collection[int]: ...
    @property
    def on_last_day(self) -> bool: ...
    @property
    def until(self) -> date | None: ...
    @property
    def count(self) -> int | None: ...


def recurrence_text(rule: Repeating, start: date, today: date) -> str:
    """The rule of an activity that first falls on `start`; the year of its end is left out where it is this one."""
    text = _steps(rule, start)
    if rule.until is not None:
        day = date_text(rule.until, with_year=rule.until.year != today.year)
        return _('{rule}, until {day}').format(rule=text, day=day)
    if rule.count is not None:
        times = ngettext('{rule}, {count} time', '{rule}, {count} times', rule.count)
        return times.format(rule=text, count=number_text(rule.count))
    return text


def _steps(rule: Repeating, start: date) -> str:
    if set(rule.weekdays) == _WORKING_DAYS and rule.interval == 1:
        return _('every day from Monday to Friday')
    step = _(_EACH[rule.frequency]) if rule.interval == 1 else _(_EVERY[rule.frequency])
    step = step.format(count=number_text(rule.interval))
    days = _days(rule, start)
    return _('{step} on {days}').format(step=step, days=days) if days else step


def _days(rule: Repeating, start: date) -> str:
    match rule.frequency:
        case 'WEEKLY':
            names = _WEEKDAYS[current_language()]
            return listed([names[day] for day in sorted(rule.weekdays or {start.weekday()})])
        case 'MONTHLY':
            # A month has no day behind the 31st, so that one is always the last.
            return _('the last day') if rule.on_last_day or start.day == 31 else _or_last_day(_month_day(start), start)
        case 'YEARLY':
            day = date_text(start, with_year=False)
            day = f'le {day}' if current_language() == 'fr' else day
            return _or_last_day(day, start) if start.month == 2 else day
        case _:
            return ''


def _month_day(start: date) -> str:
    """'the 15th' or 'le 15'."""
    if current_language() == 'fr':
        return 'le 1er' if start.day == 1 else f'le {start.day}'
    return f'the {start.day}{_ENDINGS.get(start.day, "th")}'


def _or_last_day(day: str, start: date) -> str:
    """Says what happens in the months that are too short."""
    return _('{day} or the last day').format(day=day) if start.day > _SHORTEST_MONTH else day
