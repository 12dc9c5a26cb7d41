"""Numbers of figures as digits: rounded for reading, exact for another program."""

from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import exponent_of, rounded_ratio
from salesdesk.exchange.reports.sheet import Cell
from salesdesk.exchange.tables.table_writing import amount_cell, fraction_cell
from salesdesk.i18n.formats import SPACE
from salesdesk.i18n.translator import current_language

# Of days and other numbers; of shares in percent.
DECIMALS = 2


def rounded(value: Fraction, decimals: int, mark: str) -> str:
    """Halves away from zero; a whole number has no decimals."""
    scaled = rounded_ratio(value.numerator * 10**decimals, value.denominator)
    whole, rest = divmod(scaled, 10**decimals)
    return str(whole) if not rest and value.denominator == 1 else amount_cell(scaled, decimals, mark) or ''


def money_minor(cell: Cell) -> int:
    """Whole minor units; a mean may lie between two of them."""
    number = cell.number or Fraction(0)
    return rounded_ratio(number.numerator, number.denominator)


def read_digits(cell: Cell, mark: str) -> str:
    """As a spreadsheet reads it: amounts with the decimals of their currency, shares in percent."""
    number = cell.number
    if number is None:
        return _words(cell)
    if cell.kind is Unit.MONEY:
        return amount_cell(money_minor(cell), exponent_of(cell.currency), mark) or ''
    if cell.kind is Unit.SHARE:
        scaled = rounded_ratio(number.numerator * 10 ** (DECIMALS + 2), number.denominator)
        return amount_cell(scaled, DECIMALS, mark) or ''
    return rounded(number, DECIMALS, mark)


def exact_digits(cell: Cell, mark: str) -> str:
    """To fifteen digits where a number never ends: amounts in units of their currency, 1 for 100 %."""
    number = cell.number
    if number is None:
        return _words(cell)
    scale = 10 ** exponent_of(cell.currency) if cell.kind is Unit.MONEY else 1
    return fraction_cell(number / scale, mark)


def in_percent(digits: str) -> str:
    return f'{digits}{SPACE}%' if current_language() == 'fr' else f'{digits}%'


def _words(cell: Cell) -> str:
    if isinstance(cell.value, date):
        return f'{cell.value:%Y-%m}' if cell.kind is Unit.MONTH else cell.value.isoformat()
    return '' if cell.value is None else str(cell.value)
