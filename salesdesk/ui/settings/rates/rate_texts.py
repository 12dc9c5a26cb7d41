"""Exchange rates as they are read and typed: whole decimals, never through a float."""

from decimal import Context, Decimal
from fractions import Fraction

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.i18n.amounts import DECIMAL_MARKS, AmountError, read_amount
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, current_language

# As exact as rates are published.
DIGITS = Context(prec=10)


def decimal_text(value: Fraction) -> str:
    """'0,9235' or '655.957', without zeros at the end."""
    exact = DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))
    whole, _point, rest = f'{exact:f}'.partition('.')
    rest = rest.rstrip('0')
    return number_text(int(whole)) + (f'{DECIMAL_MARKS[current_language()]}{rest}' if rest else '')


def rate_text(rate: ExchangeRate) -> str:
    """'1 USD = 0,92 EUR'."""
    return f'1 {rate.currency} = {decimal_text(rate.value)} {rate.into}'


def read_rate(text: str) -> Fraction:
    """What she typed; ValueError holds the sentence to show. A lone mark is the decimal one, in both languages."""
    # '1.085' is a rate near one in both languages, whatever separates thousands in amounts.
    mark = '.' if '.' in text and ',' not in text else ','
    try:
        return Fraction(read_amount(text, mark=mark).value)
    except AmountError:
        example = decimal_text(Fraction(92, 100))
        raise ValueError(_('Enter a rate, such as {example}.').format(example=example)) from None
