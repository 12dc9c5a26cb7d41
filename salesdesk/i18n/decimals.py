"""Numbers with a fraction as they are read; apart, because the board does without them."""

from decimal import Context, Decimal
from fractions import Fraction

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import current_language


def decimal_text(value: Fraction) -> str:
    """'0,9235' or '655.957': as exact as ten digits, without zeros at the end, never through a float."""
    exact = Context(prec=10).divide(Decimal(value.numerator), Decimal(value.denominator))
    whole, _point, rest = f'{exact:f}'.partition('.')
    rest = rest.rstrip('0')
    mark = ',' if current_language() == 'fr' else '.'
    return number_text(int(whole)) + (f'{mark}{rest}' if rest else '')
