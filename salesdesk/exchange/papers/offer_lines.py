"""The lines of an offer as its table says them."""

from collections.abc import Sequence
from fractions import Fraction

from salesdesk.domain.money import Money
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing
from salesdesk.domain.proposals.totals import THOUSAND, WHOLE, line_net
from salesdesk.exchange.papers.offer_text import Columns, OfferRow
from salesdesk.exchange.papers.units import unit_text
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.formats import SPACE, money_text
from salesdesk.i18n.translator import _, current_language, mark

# After the price of an option that is paid more than once.
EACH = {
    Billing.ONCE: '{amount}',
    Billing.MONTHLY: mark('{amount} / month'),
    Billing.QUARTERLY: mark('{amount} / quarter'),
    Billing.YEARLY: mark('{amount} / year'),
}


def columns_of(lines: Sequence[LineItem]) -> Columns:
    """A column stands where a line has something to say in it."""
    with_vat, discounted = has_vat(lines), any(line.discount_kind is not DiscountKind.NONE for line in lines)
    return Columns(
        name=_('Description'),
        quantity=_('Quantity'),
        price=_('Unit price excl. VAT') if with_vat else _('Unit price'),
        discount=_('Discount') if discounted else '',
        vat=_('VAT') if with_vat else '',
        net=_('Amount excl. VAT') if with_vat else _('Amount'),
    )


def has_vat(lines: Sequence[LineItem]) -> bool:
    """Not so of a seller who asks none: her papers do not speak of it but in her own words."""
    return any(line.vat for line in lines)


def row_of(line: LineItem, columns: Columns, language: str) -> OfferRow:
    """In the language that is spoken."""
    net = full_money(Money(line_net(line), line.price.currency))
    return OfferRow(
        name=line.name.read(language),
        about=line.description.strip(),
        quantity=quantity_text(line, language),
        price=full_money(line.price),
        discount=_discount(line),
        vat=rate_text(line.vat) if columns.vat else '',
        net=_(EACH[line.billing]).format(amount=net) if line.is_optional else net,
        is_optional=line.is_optional,
    )


def quantity_text(line: LineItem, language: str) -> str:
    """'2,5 jours': the unit as it is said of so many."""
    number = decimal_text(Fraction(line.quantity, THOUSAND))
    return f'{number}{SPACE}{unit_text(line.unit, line.quantity, language)}'.rstrip()


def full_money(amount: Money) -> str:
    """With its cents, so that a column of amounts reads as one."""
    return money_text(amount.minor, amount.currency, amount.exponent, cents=True)


def rate_text(rate: int) -> str:
    """Hundredths of a percent: '20 %', '5,5 %'."""
    number = decimal_text(Fraction(rate * 100, WHOLE))
    return f'{number}{SPACE}%' if current_language() == 'fr' else f'{number}%'


def _discount(line: LineItem) -> str:
    match line.discount_kind:
        case DiscountKind.PERCENT:
            return rate_text(line.discount)
        case DiscountKind.AMOUNT:
            return full_money(Money(line.discount, line.price.currency))
    return ''
