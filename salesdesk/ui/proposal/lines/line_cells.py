"""What a cell of an offer says, and what is made of a line by what she types into it."""

from collections.abc import Callable
from dataclasses import replace

from salesdesk.controllers.proposals.proposal_form import discount_fits
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import DiscountKind, LineItem
from salesdesk.domain.proposals.totals import line_net
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import plain_amount_text, read_amount
from salesdesk.ui.proposal.lines.line_columns import Column
from salesdesk.ui.proposal.lines.offer_words import (
    NumberError,
    billing_word,
    discount_text,
    full_money,
    quantity_text,
    rate_text,
    read_quantity,
    read_rate,
)


def cell_text(line: LineItem, column: Column, language: str) -> str:
    """As it stands in the table; names in the language of the paper."""
    texts: dict[Column, Callable[[], str]] = {
        Column.NAME: lambda: line.name.read(language),
        Column.QUANTITY: lambda: quantity_text(line.quantity),
        Column.UNIT: lambda: line.unit.read(language),
        Column.PRICE: lambda: full_money(line.price),
        Column.DISCOUNT: lambda: discount_text(line),
        Column.VAT: lambda: rate_text(line.vat),
        Column.BILLING: lambda: billing_word(line.billing),
        Column.OPTION: lambda: _('option') if line.is_optional else '',
        Column.NET: lambda: full_money(Money(line_net(line), line.price.currency)),
    }
    return texts[column]() if column in texts else ''


def typed_text(line: LineItem, column: Column, language: str) -> str:
    """As she finds it when she begins to edit: a number without its currency."""
    if column is Column.PRICE:
        return plain_amount_text(line.price)
    return cell_text(line, column, language)


def read_cell(line: LineItem, column: Column, text: str, language: str) -> LineItem:
    """The line with what she typed; ValueError holds the sentence to show."""
    text = text.strip()
    readers: dict[Column, Callable[[], LineItem]] = {
        Column.NAME: lambda: replace(line, name=_named(line.name, text, language)),
        Column.UNIT: lambda: replace(line, unit=_worded(line.unit, text, language)),
        Column.QUANTITY: lambda: _with_quantity(line, text),
        Column.PRICE: lambda: replace(line, price=_price(line, text)),
        Column.DISCOUNT: lambda: _discounted(line, text),
        Column.VAT: lambda: _with_vat(line, text),
    }
    return readers[column]()


def _named(name: Wording, text: str, language: str) -> Wording:
    if not text:
        raise ValueError(_('Say what is offered, or delete the line.'))
    return _worded(name, text, language)


def _worded(words: Wording, text: str, language: str) -> Wording:
    """The other language keeps its own words; one that had none still reads these. None at all are none in both."""
    if not text:
        # Else the words of the other language would be read here.
        return Wording('', '')
    return replace(words, fr=text) if language == 'fr' else replace(words, en=text)


def _with_quantity(line: LineItem, text: str) -> LineItem:
    try:
        return replace(line, quantity=read_quantity(text))
    except NumberError:
        example = quantity_text(1_500)
        raise ValueError(_('Enter a quantity above zero, such as {example}.').format(example=example)) from None


def _with_vat(line: LineItem, text: str) -> LineItem:
    try:
        return replace(line, vat=read_rate(text or '0'))
    except NumberError:
        example = rate_text(550)
        raise ValueError(_('Enter a rate from 0 to 100%, such as {example}.').format(example=example)) from None


def _price(line: LineItem, text: str) -> Money:
    price = read_amount(text or '0', line.price.currency)
    if price.currency != line.price.currency:
        raise ValueError(_('All lines of a proposal are in {currency}.').format(currency=line.price.currency))
    return price


def _discounted(line: LineItem, text: str) -> LineItem:
    """'10 %' or '150 €'; a bare number is what the discount of this line was before, at first a percentage."""
    if not text:
        return replace(line, discount_kind=DiscountKind.NONE, discount=0)
    if text.endswith('%') or (line.discount_kind is not DiscountKind.AMOUNT and _is_number(text)):
        cut = replace(line, discount_kind=DiscountKind.PERCENT, discount=_percent(text))
    else:
        cut = replace(line, discount_kind=DiscountKind.AMOUNT, discount=_taken_off(line, text))
    if not discount_fits(cut):
        raise ValueError(_('This takes off more than the line is worth.'))
    return cut if cut.discount else replace(cut, discount_kind=DiscountKind.NONE)


def _taken_off(line: LineItem, text: str) -> int:
    try:
        return abs(_price(line, text).minor)
    except ValueError:
        percent, amount = rate_text(1_000), full_money(Money(150_00, line.price.currency))
        sentence = _('Enter a discount, such as {percent} or {amount}.')
        raise ValueError(sentence.format(percent=percent, amount=amount)) from None


def _is_number(text: str) -> bool:
    """Whether it names no currency; '150' is one too, and no percentage."""
    try:
        read_quantity(text.lstrip('-') or '0')
    except NumberError:
        return False
    return True


def _percent(text: str) -> int:
    try:
        return read_rate(text.lstrip('-'))
    except NumberError:
        raise ValueError(_('Enter 0 to 100%, or an amount with its currency.')) from None
