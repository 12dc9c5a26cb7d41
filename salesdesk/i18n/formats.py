"""Money, numbers, days and hours as the seller reads them, in French or English.

Written here rather than taken from a library: everything starts from integers (a float has no place in an amount), two
languages need a page, and the window must not wait for a locale database. The tests hold it against Babel's CLDR data.
"""

from collections.abc import Sequence
from datetime import date, datetime

from salesdesk.i18n.translator import _, current_language, ngettext

NARROW_SPACE = '\u202f'  # between thousands, in French
SPACE = '\u00a0'  # before a unit: never at the start of a line

# CLDR: the sign of a currency as each language writes it; others go by their ISO code.
_SIGNS = {
    'fr': {
        'EUR': '€', 'USD': '$US', 'GBP': '£GB', 'CAD': '$CA', 'AUD': '$AU', 'NZD': '$NZ', 'HKD': '$HK', 'MXN': '$MX',
        'JPY': 'JPY', 'CNY': 'CN¥', 'INR': '₹', 'KRW': '₩', 'BRL': 'R$', 'ILS': '₪', 'VND': '₫',
        'XAF': 'FCFA', 'XOF': 'F CFA', 'XPF': 'FCFP',
    },
    'en': {
        'EUR': '€', 'USD': '$', 'GBP': '£', 'CAD': 'CA$', 'AUD': 'A$', 'NZD': 'NZ$', 'HKD': 'HK$', 'MXN': 'MX$',
        'JPY': '¥', 'CNY': 'CN¥', 'INR': '₹', 'KRW': '₩', 'BRL': 'R$', 'ILS': '₪', 'VND': '₫',
        'XAF': 'FCFA', 'XOF': 'F CFA', 'XPF': 'CFPF',
    },
}  # fmt: skip

_WEEKDAYS = {
    'fr': ('lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'),
    'en': ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'),
}
SHORT_MONTHS = {
    'fr': ('janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'),
    'en': ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'),
}

# A weekday alone tells the day up to this far ahead; behind that, the month is said.
WEEKDAY_AHEAD = 13


def number_text(value: int) -> str:
    """12400 as '12 400' or '12,400'."""
    return f'{value:,}'.replace(',', NARROW_SPACE) if current_language() == 'fr' else f'{value:,}'


def percent_text(value: int) -> str:
    return f'{number_text(value)}{SPACE}%' if current_language() == 'fr' else f'{number_text(value)}%'


def sign_of(currency: str) -> str:
    """The currency's sign in the current language, its ISO code where it has none."""
    return _SIGNS[current_language()].get(currency, currency)


def money_text(minor: int, currency: str, exponent: int, *, cents: bool | None = None) -> str:
    """An amount in minor units, '12 400 €' or '€12,400'. cents None: shown only where they are not zero."""
    whole, rest = divmod(abs(minor), 10**exponent)
    text = number_text(whole)
    if exponent and (cents or (cents is None and rest)):
        text += f'{"," if current_language() == "fr" else "."}{rest:0{exponent}d}'
    return _with_sign(text, currency, negative=minor < 0)


def compact_money_text(minor: int, currency: str, exponent: int, *, tenth: bool = False) -> str:
    """An amount in thousands, millions or billions, '8,6 k€' or '€8.6k': where the full one has no room.

    `tenth`: also where it is zero, '55,0 k€', for figures that stand side by side.
    """
    unit = 10**exponent
    billion = 'Md' if current_language() == 'fr' else 'bn'
    for size, letter in ((1_000_000_000, billion), (1_000_000, 'M'), (1_000, 'k')):
        # 999,950 would round to '1000k'
        if abs(minor) * 100_000 >= size * unit * 99_995:
            tenths = _nearest(abs(minor) * 10, size * unit)
            text = number_text(tenths // 10)
            if tenth or tenths % 10:
                text += f'{"," if current_language() == "fr" else "."}{tenths % 10}'
            return _with_sign(text, currency, negative=minor < 0, letter=letter)
    whole = _nearest(abs(minor), unit) * unit
    return money_text(-whole if minor < 0 else whole, currency, exponent)


def _nearest(part: int, whole: int) -> int:
    """How many times, halves up: a float would round 1,250 to '1.2k' and 1,350 to '1.4k'."""
    return (2 * part + whole) // (2 * whole)


def day_text(day: date, today: date) -> str:
    """The way one says it: yesterday, tomorrow, 'ven. 12', '24 juil.', with the year where it is another one."""
    near = {-1: _('yesterday'), 0: _('today'), 1: _('tomorrow')}
    ahead = (day - today).days
    if ahead in near:
        return near[ahead]
    if -7 < ahead <= WEEKDAY_AHEAD:
        return f'{_WEEKDAYS[current_language()][day.weekday()]} {day.day}'
    return date_text(day, with_year=day.year != today.year)


def date_text(day: date, *, with_year: bool = True) -> str:
    """'24 juil. 2026' or '24 Jul 2026'; the first of a month is '1er' in French."""
    number = '1er' if day.day == 1 and current_language() == 'fr' else str(day.day)
    text = f'{number} {SHORT_MONTHS[current_language()][day.month - 1]}'
    return f'{text} {day.year}' if with_year else text


def weekday_text(day: date, *, with_year: bool = False) -> str:
    """'ven. 5 juin': a day that has passed, said in full."""
    return f'{_WEEKDAYS[current_language()][day.weekday()]} {date_text(day, with_year=with_year)}'


def hour_text(minute_of_day: int) -> str:
    """Minutes after midnight as '9:30' or '16:05'."""
    return f'{minute_of_day // 60}:{minute_of_day % 60:02d}'


def moment_text(moment: datetime, today: date) -> str:
    """A local date and time: 'hier 18:02', '24 juil. 9:30'."""
    return f'{day_text(moment.date(), today)} {hour_text(moment.hour * 60 + moment.minute)}'


def days_text(days: int) -> str:
    """A number of days, short: '6 j' or '6d'."""
    return f'{number_text(days)}{SPACE}j' if current_language() == 'fr' else f'{number_text(days)}d'


def size_text(size: int) -> str:
    """Bytes as a file manager says them."""
    kilo = _('{size} KB').format(size=number_text(max(1, round(size / 1000))))
    return kilo if size < 1_000_000 else _('{size} MB').format(size=number_text(round(size / 1_000_000)))


def listed(words: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return ''.join(words)
    return _('{first} and {last}').format(first=', '.join(words[:-1]), last=words[-1])


def deals_text(count: int) -> str:
    return ngettext('{count} deal', '{count} deals', count).format(count=number_text(count))


def _with_sign(number: str, currency: str, *, negative: bool, letter: str = '') -> str:
    sign = sign_of(currency)
    minus = '-' if negative else ''
    if current_language() == 'fr':
        return f'{minus}{number}{SPACE}{letter}{sign}'
    space = SPACE if sign[-1].isalpha() else ''
    return f'{minus}{sign}{space}{number}{letter}'
