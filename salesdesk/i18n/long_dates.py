"""Days and hours in full, where there is room to read them: 'jeudi 11 juin à 10:00'."""

from datetime import date

from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.translator import _, current_language

_WEEKDAYS = {
    'fr': ('lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'),
    'en': ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'),
}
_MONTHS = {
    'fr': (
        'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
        'décembre',
    ),
    'en': (
        'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
        'December',
    ),
}  # fmt: skip


def month_name(month: int) -> str:
    """'juillet' or 'July' for 7."""
    return _MONTHS[current_language()][month - 1]


def full_date_text(day: date, today: date) -> str:
    """'11 juin', '1er juillet 2027': as one writes it in a letter, with the year where it is another one."""
    language = current_language()
    number = '1er' if day.day == 1 and language == 'fr' else str(day.day)
    text = f'{number} {_MONTHS[language][day.month - 1]}'
    return text if day.year == today.year else f'{text} {day.year}'


def long_day_text(day: date, today: date) -> str:
    """'jeudi 11 juin', 'Thursday 11 June', with the year where it is another one."""
    return f'{_WEEKDAYS[current_language()][day.weekday()]} {full_date_text(day, today)}'


def long_moment_text(day: date, minute: int | None, today: date) -> str:
    """The same with the hour, if one is set."""
    text = long_day_text(day, today)
    return text if minute is None else _('{day} at {hour}').format(day=text, hour=hour_text(minute))


def weekday_name(number: int) -> str:
    """'lundi' or 'Monday' for 0."""
    return _WEEKDAYS[current_language()][number]
