"""Exchange rates as they are typed: whole decimals, never through a float."""

from fractions import Fraction

from salesdesk.i18n.amounts import AmountError, read_amount
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.translator import _


def read_rate(text: str) -> Fraction:
    """What she typed; ValueError holds the sentence to show. A lone mark is the decimal one, in both languages."""
    # '1.085' is a rate near one in both languages, whatever separates thousands in amounts.
    mark = '.' if '.' in text and ',' not in text else ','
    try:
        return Fraction(read_amount(text, mark=mark).value)
    except AmountError:
        example = decimal_text(Fraction(92, 100))
        raise ValueError(_('Enter a rate, such as {example}.').format(example=example)) from None
