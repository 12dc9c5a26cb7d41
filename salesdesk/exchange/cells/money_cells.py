"""Amounts in cells: which decimal mark a column uses, and minor units as whole numbers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal

from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.money import exponent_of
from salesdesk.exchange.words import shortened
from salesdesk.i18n.amounts import DECIMAL_MARKS, AmountError, number_in, read_amount
from salesdesk.i18n.currencies import currency_of

# What a deal may hold; below 2**53, where a spreadsheet no longer counts in single cents.
LARGEST = AMOUNT_LIMIT
_TENS = (1, 10, 100, 1000)
_EXACT = Context(prec=200)


class MoneyError(ValueError):
    """Codes: amount_unreadable, amount_percent, amount_too_precise, amount_too_large, currency_unknown,
    currency_conflict."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def mark_shown(cells: Iterable[str]) -> str:
    """The decimal mark that cells with only one reading give away: most say so, '' where none does."""
    numbers = (number_in(cell) for cell in cells if cell)
    marks = Counter(number.mark for number in numbers if number and number.mark)
    return marks.most_common(1)[0][0] if marks else ''


@dataclass(frozen=True, slots=True)
class MoneyReader:
    """How the amounts of a file are written. mark: the column's decimal mark, '' where no cell gives it away; power:
    of ten, for a column in thousands; home: the seller's currency, which is meant where nothing else is said."""

    mark: str
    language: str
    home: str
    column_currency: str = ''
    power: int = 0

    def money(self, amount: str, currency: str) -> tuple[int | None, str]:
        """Minor units and an ISO code from an amount's cell and a currency's cell. Raises MoneyError."""
        told = self._told_currency(currency)
        return self._written(amount, told) if amount else (None, told or self.home)

    def currency(self, cell: str) -> str:
        return self._told_currency(cell) or self.home

    def _told_currency(self, cell: str) -> str:
        if not cell:
            return self.column_currency
        code = currency_of(cell, self.home)
        if code is None:
            raise MoneyError('currency_unknown', value=shortened(cell))
        return code

    def _written(self, amount: str, told: str) -> tuple[int, str]:
        home = told or self.home
        try:
            value, named = read_amount(amount, mark=self.mark, home=home)
            code = named or home
            if not self.mark and exponent_of(code) > 2:
                # Three digits after a mark are thousands, save in the few currencies of a thousand parts.
                value, _ = read_amount(amount, mark=DECIMAL_MARKS.get(self.language, '.'), home=home)
        except AmountError as error:
            raise MoneyError(error.code) from None
        if told and named and named != told:
            raise MoneyError('currency_conflict', currency=told)
        return minor_units(value.scaleb(self.power, _EXACT), code), code


def plain_minor_units(amount: str, exponent: int) -> int | None:
    """'1234' and '1234.50', ten times faster than the general way: amounts hardly repeat. None for all others."""
    mark = amount[-3:-2]
    # Two digits after a mark are always cents; three are left to the general way, for they may be thousands.
    if mark in (',', '.'):
        digits, shift = amount[:-3] + amount[-2:], exponent - 2
    else:
        digits, shift = amount, exponent
    if digits.isdecimal() and len(digits) < 13 and shift >= 0:
        return int(digits) * _TENS[shift]
    return None


def minor_units(value: Decimal, currency: str) -> int:
    """12.50 EUR -> 1250. Raises MoneyError where a part of a cent would be lost, or the number is absurd."""
    exponent = exponent_of(currency)
    exact = value.scaleb(exponent, _EXACT)
    if abs(exact) > LARGEST:
        raise MoneyError('amount_too_large')
    minor = int(exact)
    if minor != exact:
        raise MoneyError('amount_too_precise', currency=currency, decimals=exponent)
    return minor
