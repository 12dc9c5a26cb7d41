"""What the seller's own fields hold, as one reads it, and what is typed or stands in a cell as it is kept.

Kinds come as words ('number', 'money' ...), currencies' decimal places by a function: nothing of ours is known here.
Kept: '-12.5', '1240050 EUR' in minor units, '2026-06-09', 'yes' or 'no', several choices one a line, other texts as
they are; '' says nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from salesdesk.i18n.amounts import DECIMAL_MARKS, AmountError, read_amount
from salesdesk.i18n.dates import DateError, parse_day
from salesdesk.i18n.formats import date_text, listed, money_text, number_text
from salesdesk.i18n.letters import unaccented
from salesdesk.i18n.translator import _, current_language

ExponentOf = Callable[[str], int]

MOST_DIGITS, MOST_DECIMALS = 15, 9
_EXACT = Context(prec=200)
_YES = frozenset(('yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x'))
_NO = frozenset(('no', 'n', 'non', 'false', 'faux', '0'))
# A choice with a semicolon of its own has a backslash before it in a file.
_PARTED = re.compile(r'(?<!\\)[;\n]')


class OwnValueError(ValueError):
    """Codes: number_unreadable, number_too_long, amount_unreadable, amount_percent, amount_too_large, day_unreadable,
    day_impossible, yes_no_unreadable."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote it: her language, the currency that a bare amount is in, the day seen from, the decimal mark where
    another is used than that of the language ('' if not)."""

    language: str
    currency: str
    today: date
    exponent_of: ExponentOf
    mark: str = ''

    @property
    def decimal_mark(self) -> str:
        return self.mark or DECIMAL_MARKS.get(self.language, '.')


def value_as_read(kind: str, value: str, exponent_of: ExponentOf) -> str:
    """'12,5', '1 240,50 €', '9 juin 2026', 'oui', 'Sud et Nord'; a text as it is. What cannot be is shown as kept."""
    writers: dict[str, Callable[[], str]] = {
        'number': lambda: _number_as_read(value),
        'money': lambda: _money_as_read(value, exponent_of),
        'date': lambda: date_text(date.fromisoformat(value)),
        'yes_no': lambda: {'yes': _('yes'), 'no': _('no')}[value],
        'choices': lambda: listed([line for line in value.split('\n') if line]),
    }
    try:
        return writers[kind]() if value and kind in writers else value
    except (ValueError, KeyError):
        return value


def value_as_kept(kind: str, typed: str, hand: Hand) -> str:
    """The canonical text of what was typed; '' for nothing. Raises OwnValueError."""
    text = typed.strip()
    return _READERS.get(kind, _line)(text, hand) if text else ''


def _number_as_read(value: str) -> str:
    whole, _point, rest = value.removeprefix('-').partition('.')
    mark = DECIMAL_MARKS[current_language()]
    return f'{"-" if value.startswith("-") else ""}{number_text(int(whole))}{mark + rest if rest else ""}'


def _money_as_read(value: str, exponent_of: ExponentOf) -> str:
    minor, currency = value.split(' ')
    return money_text(int(minor), currency, exponent_of(currency))


def _number(text: str, hand: Hand) -> str:
    try:
        typed = read_amount(text, mark=hand.decimal_mark)
    except AmountError:
        raise OwnValueError('number_unreadable') from None
    if typed.currency:
        raise OwnValueError('number_unreadable')
    whole, _point, rest = f'{typed.value:f}'.partition('.')
    rest = rest.rstrip('0')
    whole = str(int(whole)) if not whole.startswith('-') else f'-{int(whole[1:])}'
    if len(whole.removeprefix('-')) > MOST_DIGITS or len(rest) > MOST_DECIMALS:
        raise OwnValueError('number_too_long')
    kept = f'{whole}.{rest}' if rest else whole
    return '0' if kept == '-0' else kept


def _money(text: str, hand: Hand) -> str:
    try:
        typed = read_amount(text, mark=hand.decimal_mark, home=hand.currency)
    except AmountError as error:
        raise OwnValueError(error.code) from None
    currency = typed.currency or hand.currency
    # Halves go away from zero, as elsewhere with money.
    minor = int(typed.value.scaleb(hand.exponent_of(currency), _EXACT).quantize(Decimal(1), ROUND_HALF_UP, _EXACT))
    if len(str(abs(minor))) > MOST_DIGITS:
        raise OwnValueError('amount_too_large')
    return f'{minor} {currency}'


def _day(text: str, hand: Hand) -> str:
    try:
        return parse_day(text, hand.today, hand.language).isoformat()
    except DateError as error:
        raise OwnValueError(error.code) from None


def _yes_no(text: str, _hand: Hand) -> str:
    word = unaccented(text)
    if word in _YES:
        return 'yes'
    if word in _NO:
        return 'no'
    raise OwnValueError('yes_no_unreadable')


def _choices(text: str, _hand: Hand) -> str:
    parts = (' '.join(part.replace('\\;', ';').split()) for part in _PARTED.split(text))
    return '\n'.join(dict.fromkeys(part for part in parts if part))


def _line(text: str, _hand: Hand) -> str:
    return ' '.join(text.split())


_READERS: dict[str, Callable[[str, Hand], str]] = {
    'number': _number,
    'money': _money,
    'date': _day,
    'yes_no': _yes_no,
    'choices': _choices,
    'long_text': lambda text, _hand: text,
}
