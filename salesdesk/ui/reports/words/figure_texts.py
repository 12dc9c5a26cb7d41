"""Figures as they are read: short on a page, in full where one asks."""

from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import exponent_of, rounded_ratio
from salesdesk.i18n.decimals import days_and_part_text, rounded_text, share_text
from salesdesk.i18n.formats import compact_money_text, date_text, money_text, number_text
from salesdesk.i18n.spans import month_text
from salesdesk.reports.report import Figure

# What cannot be counted is not zero.
NOTHING = '–'


def number_of(figure: Figure) -> int | Fraction | None:
    """None for what is no number, or cannot be counted."""
    return figure.value if isinstance(figure.value, int | Fraction) else None


def figure_text(figure: Figure, digits: int = 1) -> str:
    """In a table; `digits` behind the mark of shares and days. Money without cents."""
    value = figure.value
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return month_text(value) if figure.unit is Unit.MONTH else date_text(value)
    return _number_text(figure.unit, value, figure.currency, digits)


def full_text(figure: Figure) -> str:
    """As exact as one reads: with cents, and two digits behind the mark."""
    number = number_of(figure)
    if figure.unit is Unit.MONEY and number is not None:
        return money_text(_minor(number), figure.currency, exponent_of(figure.currency))
    return figure_text(figure, digits=2)


def whole_money_text(minor: Fraction | int, currency: str) -> str:
    """Rounded to whole units: for sums side by side."""
    unit = 10 ** exponent_of(currency)
    return money_text(_minor(Fraction(minor) / unit) * unit, currency, exponent_of(currency))


def short_text(figure: Figure) -> str:
    """Above a column: '34,3 k€'."""
    number = number_of(figure)
    if figure.unit is Unit.MONEY and number:
        return compact_money_text(_minor(number), figure.currency, exponent_of(figure.currency), tenth=True)
    return figure_text(figure, digits=0)


def axis_text(unit: Unit, currency: str, tick: int | Fraction) -> str:
    """At a line of the axis: '80 k€', and a bare 0."""
    if not tick:
        return '0'
    if unit is Unit.MONEY:
        return compact_money_text(_minor(tick), currency, exponent_of(currency))
    whole = tick.denominator == 1
    return _number_text(unit, int(tick) if whole else tick, currency, digits=0 if whole else 1)


def _number_text(unit: Unit, value: int | Fraction, currency: str, digits: int) -> str:
    if unit is Unit.MONEY:
        return whole_money_text(value, currency)
    if unit is Unit.SHARE:
        return share_text(value, digits)
    if unit is Unit.DAYS:
        return days_and_part_text(value, 0 if isinstance(value, int) else digits)
    # A score or a ratio says little by one digit.
    return number_text(value) if isinstance(value, int) else rounded_text(value, max(digits, 2))


def _minor(value: int | Fraction) -> int:
    return rounded_ratio(value.numerator, value.denominator)
