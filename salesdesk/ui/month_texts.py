"""Months in words: on their own, within a sentence, over a column."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from salesdesk.domain.views.forecast import LATER, NO_DATE, OVERDUE, month_of
from salesdesk.i18n.translator import _, current_language, mark

# The columns of the forecast that are no months.
NO_MONTHS = {OVERDUE: mark('Overdue close'), LATER: mark('Later'), NO_DATE: mark('No date')}


def month_name(day: date) -> str:
    """'juin', 'June'."""
    return _written(day, 'MMMM')


def month_of_year(day: date, today: date) -> str:
    """'juin', or 'janvier 2027' where the year is another one."""
    return _written(day, 'MMMM' if day.year == today.year else 'MMMM yyyy')


def month_title(day: date, today: date) -> str:
    """'Juin': alone over a column a month has a capital."""
    name = month_of_year(day, today)
    return name[:1].upper() + name[1:]


def column_title(key: int, today: date) -> str:
    """Over a column of the forecast."""
    return month_title(month_of(key), today) if key > 0 else _(NO_MONTHS[key])


def of_month(words: str, name: str) -> str:
    """'Objectif de juin', 'Objectif d’avril': French drops the vowel before another."""
    if current_language() == 'fr' and name[:1].lower() in 'ao':
        words = words.replace('de {month}', 'd’{month}')
    return words.format(month=name)


def won_note() -> str:
    """Where the won deals of a month are summed as they are now; reports sum what was written when they were won."""
    return _('Won: at the amounts the deals have now. Reports count the amount each was won at.')


def _written(day: date, pattern: str) -> str:
    return QLocale(current_language()).toString(QDate(day.year, day.month, 1), pattern)
