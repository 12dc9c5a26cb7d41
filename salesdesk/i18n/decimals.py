"""Numbers with a fraction as they are read; apart, because the board does without them."""

from decimal import Context, Decimal
from fractions import Fraction

from salesdesk.i18n.formats import SPACE, number_text
from salesdesk.i18n.translator import current_language


def decimal_text(value: Fraction) -> str:
    """'0,9235' or '655.957': as exact as ten digits, without zeros at the end, never through a float."""
    exact = Context(prec=10).divide(Decimal(value.numerator), Decimal(value.denominator))
    whole, _point, rest = f'{exact:f}'.partition('.')
    rest = rest.rstrip('0')
    mark = ',' if current_language() == 'fr' else '.'
    return number_text(int(whole)) + (f'{mark}{rest}' if rest else '')


def rounded_text(value: Fraction | int, digits: int = 0) -> str:
    """'51,8' or '51.8': so many digits behind the mark, halves away from zero, never through a float."""
    scaled = abs(value) * 10**digits
    steps = int(scaled + Fraction(1, 2))
    whole, rest = divmod(steps, 10**digits)
    mark = ',' if current_language() == 'fr' else '.'
    minus = '-' if value < 0 and steps else ''
    return f'{minus}{number_text(whole)}{mark}{rest:0{digits}d}' if digits else f'{minus}{number_text(whole)}'


def share_text(share: Fraction | int, digits: int = 0) -> str:
    """A part of one as a percentage: '63,15 %' or '63.15%'."""
    text = rounded_text(share * 100, digits)
    return f'{text}{SPACE}%' if current_language() == 'fr' else f'{text}%'


def days_and_part_text(days: Fraction | int, digits: int = 0) -> str:
    """A length in days, short: '51,8 j' or '51.8d'."""
    text = rounded_text(days, digits)
    return f'{text}{SPACE}j' if current_language() == 'fr' else f'{text}d'
