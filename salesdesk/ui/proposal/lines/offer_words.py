"""The numbers and words of an offer's lines, as they are read on the screen and typed into it."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from salesdesk.domain.folding import fold
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.i18n.amounts import AmountError, parse_amount
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.formats import SPACE, money_text
from salesdesk.i18n.translator import _, current_language, mark

# How often a price is paid: as a line says it, and as a sum of such lines is headed.
BILLINGS = {
    Billing.ONCE: mark('once'),
    Billing.MONTHLY: mark('a month'),
    Billing.QUARTERLY: mark('a quarter'),
    Billing.YEARLY: mark('a year'),
}
BILLING_TITLES = {
    Billing.ONCE: mark('One-off'),
    Billing.MONTHLY: mark('Monthly'),
    Billing.QUARTERLY: mark('Quarterly'),
    Billing.YEARLY: mark('Yearly'),
}
PERCENT, THOUSAND = 100, 1_000
NUMBER_LIMIT = 10**9


class NumberError(ValueError):
    """What was typed is no such number."""


def billing_word(billing: Billing) -> str:
    return _(BILLINGS[billing])


def billing_title(billing: Billing) -> str:
    return _(BILLING_TITLES[billing])


def billing_of(letters: str) -> Billing | None:
    """The one whose own word begins with them: 'm' for 'par mois'."""
    wanted = fold(letters.strip())
    own = {fold(billing_word(billing).split()[-1]): billing for billing in Billing}
    return next((billing for word, billing in own.items() if wanted and word.startswith(wanted)), None)


def quantity_text(quantity: int) -> str:
    """'1,5' of 1500 thousandths."""
    return decimal_text(Fraction(quantity, THOUSAND))


def rate_text(rate: int) -> str:
    """'5,5 %' of 550 hundredths of a percent."""
    space = SPACE if current_language() == 'fr' else ''
    return f'{decimal_text(Fraction(rate, PERCENT))}{space}%'


def full_money(amount: Money) -> str:
    """With its cents: sums stand below one another."""
    return money_text(amount.minor, amount.currency, amount.exponent, cents=True)


def discount_text(line: LineItem) -> str:
    match line.discount_kind:
        case DiscountKind.PERCENT:
            return rate_text(line.discount)
        case DiscountKind.AMOUNT:
            amount = Money(line.discount, line.price.currency)
            return money_text(amount.minor, amount.currency, amount.exponent)
    return ''


def read_quantity(text: str) -> int:
    """In thousandths; NumberError for what is none, for nothing and for less."""
    value = _scaled(text, THOUSAND)
    if value <= 0:
        raise NumberError
    return value


def read_rate(text: str) -> int:
    """In hundredths of a percent, with or without its sign; NumberError below nothing or above all."""
    value = _scaled(text.replace('%', ''), PERCENT)
    if not 0 <= value <= PERCENT * PERCENT:
        raise NumberError
    return value


def _scaled(text: str, scale: int) -> int:
    """Read as amounts are, but for the currency; halves away from zero."""
    try:
        typed = parse_amount(text, language=current_language())
    except AmountError:
        raise NumberError from None
    if typed.currency is not None or abs(typed.value) > NUMBER_LIMIT:
        raise NumberError
    return int((typed.value * scale).quantize(Decimal(1), ROUND_HALF_UP))
