"""Amounts as people type them and as programs write them: '12 400,50 €', '(1,200.00)', '$3.5k', "1'234.50"."""

import re
from decimal import Decimal
from typing import NamedTuple

from salesdesk.i18n.currencies import currency_of

DECIMAL_MARKS = {'fr': ',', 'en': '.'}
# No amount is longer, and int() of a megabyte of digits would stop the program.
LONGEST = 60

_POWERS = {'k': 3, 'thousand': 3, 'mille': 3, 'm': 6, 'mio': 6, 'million': 6, 'millions': 6, 'md': 9, 'mds': 9,
           'mrd': 9, 'milliard': 9, 'milliards': 9, 'bn': 9, 'billion': 9, 'billions': 9}  # fmt: skip
# A full stop before the number ends an abbreviation: 'Rs. 500'.
_AMOUNT = re.compile(r"((?:[^\d.,]|[.,](?!\d))*)(\d[\d.,'’\s]*|[.,]\d+)(.*)", re.DOTALL)
_GROUPED_BY_SPACES = re.compile(r"(\d{1,3}(?:[\s'’]\d{3})+)(?:([.,])(\d*))?")
# Groups of two are India's: 12,34,567.00
_GROUPED = {mark: re.compile(rf'\d{{1,3}}(?:\{mark}\d{{2,3}})*\{mark}\d{{3}}') for mark in ',.'}
_POWER_NAMES = '|'.join(sorted(_POWERS, key=len, reverse=True))
_POWER_WORD = re.compile(rf"({_POWER_NAMES})\.?\s*(?:d['’]|de\s)?(.*)", re.IGNORECASE)
_TAX_NOTE = re.compile(r'\b(?:h\.?t|ttc|excl\.? vat|ex\.? vat)\.?$', re.IGNORECASE)
_MINUS = ('-', '−', '–')


class AmountError(ValueError):
    """Codes: amount_unreadable, amount_percent."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TypedAmount(NamedTuple):
    """A value in whole units of the currency (not in cents); currency is None where the text names none."""

    value: Decimal
    currency: str | None


class Digits(NamedTuple):
    """A number cut at its mark. `mark` is its decimal mark where only one reading is possible; `lone` is a mark before
    exactly three digits, which could as well be a thousands separator ('1,200')."""

    whole: str
    fraction: str
    mark: str = ''
    lone: str = ''


def parse_amount(text: str, *, language: str, home: str = '') -> TypedAmount:
    """What the seller typed. '1,200' is 1.2 in French and 1200 in English; `home` says which dollar '$' is."""
    return read_amount(text, mark=DECIMAL_MARKS.get(language, '.'), home=home)


def read_amount(text: str, *, mark: str, home: str = '') -> TypedAmount:
    """`mark` ('.', ',' or '' for neither) is what a lone mark before three digits is taken for: decimal if equal."""
    negative, before, number, after = _taken_apart(text)
    digits = split_number(number)
    whole, fraction = digits.whole, digits.fraction
    if digits.lone and digits.lone != mark:
        whole, fraction = whole + fraction, ''
    currency, power = read_units(before, after, home)
    value = Decimal(f'{whole or 0}.{fraction}E{power}')
    return TypedAmount(value.copy_negate() if negative and value else value, currency)


def number_in(text: str) -> Digits | None:
    """The digits of an amount, to learn which decimal mark a column uses; None where it is no amount."""
    try:
        return split_number(_taken_apart(text)[2])
    except AmountError:
        return None


def _taken_apart(text: str) -> tuple[bool, str, str, str]:
    """Whether it is below zero, what stands before the number, the number, what stands after it."""
    text = text.strip()
    if '%' in text:
        raise AmountError('amount_percent')
    bracketed = text[:1] == '(' and text[-1:] == ')'
    match = _AMOUNT.fullmatch(text[1:-1] if bracketed else text) if len(text) <= LONGEST else None
    if match is None:
        raise AmountError('amount_unreadable')
    before, number, after = (part.strip() for part in match.groups())
    if number[-1] in '.,':  # '100.-' is the Swiss way to say: no cents
        number, after = number[:-1], after.lstrip('-–—')
    negative, before, after = _sign(before, after)
    return negative != bracketed, before, number, after


def _sign(before: str, after: str) -> tuple[bool, str, str]:
    """'-5', '- €5', '€-5' and, from accounting programs, '5-'."""
    if before.startswith(_MINUS) or before.startswith('+'):
        return before[0] != '+', before[1:].strip(), after
    if before.endswith(_MINUS):
        return True, before[:-1].strip(), after
    if after.startswith(_MINUS):
        return True, before, after[1:].strip()
    return False, before, after


def split_number(number: str) -> Digits:
    """'1.234,56' -> whole '1234', fraction '56', mark ','. Raises amount_unreadable where groups are not of three."""
    spaced = _GROUPED_BY_SPACES.fullmatch(number)
    if spaced:
        whole, mark, fraction = spaced.groups(default='')
        return Digits(re.sub(r'\D', '', whole), fraction, mark)
    if number.isdecimal():
        return Digits(number, '')
    last = max(number.rfind(','), number.rfind('.'))
    whole, mark, fraction = number[:last], number[last : last + 1], number[last + 1 :]
    other = '.' if mark == ',' else ','
    if fraction.isdecimal() and (whole.isdecimal() or not whole):
        grouped = len(fraction) == 3 and len(whole) in (1, 2, 3) and whole[0] != '0'
        return Digits(whole, fraction, '', mark) if grouped else Digits(whole, fraction, mark)
    if fraction.isdecimal() and _GROUPED[other].fullmatch(whole):
        return Digits(whole.replace(other, ''), fraction, mark)
    if mark and _GROUPED[mark].fullmatch(number):
        return Digits(number.replace(mark, ''), '', other)
    raise AmountError('amount_unreadable')


def read_units(before: str, after: str, home: str) -> tuple[str | None, int]:
    """The currency and the power of ten: 'k€' -> ('EUR', 3). Two currencies that disagree are no amount."""
    after, power = _power(_TAX_NOTE.sub('', after).strip(), home)
    found = {currency_of(word, home) for word in (before, after) if word}
    if len(found) > 1 or found == {None}:
        raise AmountError('amount_unreadable')
    return (found.pop() if found else None), power


def _power(after: str, home: str) -> tuple[str, int]:
    match = _POWER_WORD.fullmatch(after)
    # 'kr' and 'MAD' begin like thousands and millions, and are none.
    if match is None or currency_of(after, home):
        return after, 0
    return match[2].strip(), _POWERS[match[1].lower()]
