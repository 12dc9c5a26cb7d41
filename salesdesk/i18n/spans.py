"""Months and spans of time as they are read: 'juil. 2025 à juin 2026', '3 Mar to 5 Apr 2026'."""

from calendar import monthrange
from datetime import date

from salesdesk.i18n.formats import SHORT_MONTHS, SPACE, date_text
from salesdesk.i18n.long_dates import month_name
from salesdesk.i18n.translator import _, current_language


def short_month_text(month: date, *, with_year: bool = False) -> str:
    """'juil.' or 'juil. 2025': for axes and tables."""
    name = SHORT_MONTHS[current_language()][month.month - 1]
    return f'{name} {month.year}' if with_year else name


def month_text(month: date) -> str:
    """'juin 2026', 'June 2026'."""
    return f'{month_name(month.month)} {month.year}'


def span_text(first: date, last: date) -> str:
    """Both included: a month, whole months or whole years by their names, else by the days."""
    if first.day == 1 and last == last.replace(day=monthrange(last.year, last.month)[1]):
        return _months_text(first, last)
    if first == last:
        return date_text(first)
    return f'{date_text(first, with_year=first.year != last.year)}{SPACE}– {date_text(last)}'


def _months_text(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return month_text(first)
    if (first.year, first.month, last.month) == (last.year, 1, 12):
        return str(first.year)
    start = short_month_text(first, with_year=first.year != last.year)
    return _('{first} to {last}').format(first=start, last=short_month_text(last, with_year=True))
