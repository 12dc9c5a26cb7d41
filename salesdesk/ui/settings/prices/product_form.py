"""One product: its names, its price, how it is taxed and paid; each kept as soon as it is left."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.proposals.price_list import ProductForm
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.deal.asking.typed_values import read_amount
from salesdesk.ui.domain_texts import money
from salesdesk.ui.proposal.lines.offer_words import NumberError, billing_word, rate_text, read_rate
from salesdesk.ui.settings.ordering.list_form import ListForm
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField

# Answers '' or what is wrong.
Save = Callable[[ProductForm], str]
GAP = 10


class ProductFields(ListForm):
    """`save(form)` with all that is known of the product, one field of it new."""

    def __init__(self, save: Save) -> None:
        self._here = current_language()
        self._there = 'en' if self._here == 'fr' else 'fr'
        away = Button(_('Put away'), size='sm', icon='archive')
        super().__init__(LineField(_('Name of the product')), _('Move up'), _('Move down'), away)
        self._save = save
        self._product: Product | None = None
        elsewhere = _('In English') if self._there == 'en' else _('In French')
        self.other_name = LineField(elsewhere)
        self.code = LineField(_('Code'))
        self.unit, self.other_unit = LineField(_('Unit')), LineField(elsewhere)
        self.price = LineField(_('Unit price excl. VAT'))
        self.vat = LineField(_('VAT'))
        self.billing = SelectField(_('Payment'), [Option(str(one), billing_word(one)) for one in Billing])
        self.cost = LineField(_('What one costs you'), hint=_('For the margin alone: the customer never sees it.'))
        self._typed = {
            'name': Committing(self.name, partial(self._word, 'name', self._here)),
            'other_name': Committing(self.other_name, partial(self._word, 'name', self._there)),
            'unit': Committing(self.unit, partial(self._word, 'unit', self._here)),
            'other_unit': Committing(self.other_unit, partial(self._word, 'unit', self._there)),
            'code': Committing(self.code, lambda text: self._keep(code=text)),
            'price': Committing(self.price, self._take_price),
            'vat': Committing(self.vat, self._take_vat),
            'cost': Committing(self.cost, self._take_cost),
        }
        self.billing.chosen.connect(lambda key: self._keep(billing=Billing(key)))
        self.arrange(
            _beside(self.name, self.other_name),
            _beside(self.price, self.vat),
            self.billing,
            _beside(self.unit, self.other_unit),
            _beside(self.code, self.cost),
        )

    def show_product(self, product: Product, row: int, count: int) -> None:
        anew = self._product is None or self._product.id != product.id
        self._product = product
        cost = Money(product.unit_cost, product.price.currency) if product.unit_cost is not None else None
        texts = {
            'name': product.name.read(self._here), 'other_name': getattr(product.name, self._there),
            'unit': product.unit.read(self._here), 'other_unit': getattr(product.unit, self._there),
            'code': product.code, 'price': money(product.price), 'vat': rate_text(product.vat), 'cost': money(cost),
        }  # fmt: skip
        for key, text in texts.items():
            self._typed[key].show(text, anew=anew)
        self.other_name.line.setPlaceholderText(product.name.read(self._there))
        self.other_unit.line.setPlaceholderText(product.unit.read(self._there))
        self.billing.choose(str(product.billing))
        self.show_place(row, count)

    def finish(self) -> None:
        """Saves what is being typed."""
        for typed in self._typed.values():
            typed.finish()

    def _form(self) -> ProductForm:
        one = self._product
        assert one is not None, 'the form is hidden where there is no product'
        return ProductForm(one.name, one.price, one.vat, one.billing, one.unit, one.code, one.unit_cost)

    def _keep(self, **fields: object) -> str:
        return self._save(replace(self._form(), **fields))  # type: ignore[arg-type]

    def _word(self, field: str, language: str, text: str) -> str:
        if field == 'name' and language == self._here and not text:
            return _('Give the product a name.')
        if not text and language == self._here:
            # Else the unit of the other language would be read here.
            return self._keep(unit=Wording('', ''))
        held: Wording = getattr(self._form(), field)
        return self._keep(**{field: replace(held, **{language: text})})

    def _take_price(self, text: str) -> str:
        """Another currency is taken too: a price list may hold several."""
        try:
            return self._keep(price=read_amount(text or '0', self._form().price.currency))
        except ValueError as error:
            return str(error)

    def _take_vat(self, text: str) -> str:
        try:
            return self._keep(vat=read_rate(text or '0'))
        except NumberError:
            return _('Enter a rate from 0 to 100%, such as {example}.').format(example=rate_text(550))

    def _take_cost(self, text: str) -> str:
        currency = self._form().price.currency
        if not text:
            return self._keep(unit_cost=None)
        try:
            cost = read_amount(text, currency)
        except ValueError as error:
            return str(error)
        if cost.currency != currency:
            return _('The cost is in the currency of the price, {currency}.').format(currency=currency)
        return self._keep(unit_cost=cost.minor)


def _beside(*fields: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return holder
