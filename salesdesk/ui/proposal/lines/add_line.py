"""Where a line is added: a few letters find a product of the price list, any other words are a line of their own."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from salesdesk.controllers.proposals.price_list import line_of, suggest
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import ONE, LineItem
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.i18n.translator import _
from salesdesk.ui.proposal.lines.offer_words import billing_word, full_money
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer

# Where the line before it says nothing else.
USUAL_VAT = 2_000
SHOWN = 7


class AddLine(SuggestField):
    """`added(line, priced)`; the first row is taken by Enter. `lines()` are those there are, in one currency."""

    added = Signal(object, bool)

    def __init__(
        self, products: Sequence[Product], language: Callable[[], str], lines: Callable[[], Sequence[LineItem]],
        currency: str,
    ) -> None:  # fmt: skip
        self._products, self._language, self._lines, self._home = products, language, lines, currency
        super().__init__(
            _('Add a line'),
            self.offers,
            placeholder=_('Add a line: a few letters of a product, or any words') if products else _('Add a line'),
        )
        # The words in the field say it; the label is for who cannot see them.
        self.label.hide()
        self.picked.connect(self._take)
        self.submitted.connect(self._take_first)

    def currency(self) -> str:
        """That of the lines there are."""
        lines = self._lines()
        return lines[0].price.currency if lines else self._home

    def offers(self, typed: str) -> list[Offer]:
        """Products that can stand in this offer; last, the words themselves."""
        fitting = self._products
        if self._lines():
            fitting = [one for one in self._products if one.price.currency == self.currency()]
        found = [self._offered(product) for product in suggest(fitting, typed, SHOWN)]
        words = typed.strip()
        own = [Offer(words, _('a line of its own'), key='', icon='plus')] if words else []
        return [*found, *own]

    def _propose(self, typed: str) -> None:
        super()._propose('')
        offers = self.offers(typed) if typed.strip() else []
        self._list.open(offers, 0 if offers else -1)

    def _take_first(self) -> None:
        offers = self.offers(self.text()) if self.text() else []
        if offers:
            self._take(offers[0])

    def _take(self, offer: Offer) -> None:
        self.set_offer(None)
        product = next((one for one in self._products if one.id == offer.key), None)
        self.added.emit(line_of(product) if product else self._own_line(offer.text), product is not None)

    def _offered(self, product: Product) -> Offer:
        price = full_money(product.price)
        unit = product.unit.read(self._language())
        parts = (product.code, f'{price}/{unit}' if unit else price)
        recurring = billing_word(product.billing) if product.billing is not Billing.ONCE else ''
        return Offer(product.name.read(self._language()), ', '.join(filter(None, (*parts, recurring))), product.id)

    def _own_line(self, words: str) -> LineItem:
        """Taxed as most lines are: one at another rate just above it says nothing about this one."""
        name = Wording(words, '') if self._language() == 'fr' else Wording('', words)
        rates = Counter(line.vat for line in self._lines())
        vat = rates.most_common(1)[0][0] if rates else USUAL_VAT
        return LineItem(0, 0, 0, name, Wording('', ''), ONE, Money(0, self.currency()), vat, Billing.ONCE)
