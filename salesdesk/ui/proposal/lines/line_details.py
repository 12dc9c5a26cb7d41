"""What a line says beyond its cells: a description, its name in the other language, what it costs her."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea


class LineDetails(FormPopover):
    """`changed(line)` when she keeps it."""

    changed = Signal(object)

    def __init__(self, window: QWidget, line: LineItem, language: str) -> None:
        super().__init__(window, _('Details of the line'), _('OK'), sentence=line.name.read(language))
        self._line, self._language = line, language
        currency = line.price.currency
        cost = Money(line.unit_cost, currency) if line.unit_cost is not None else None
        self.description = TextArea(_('Description, below the name'), text=line.description, max_lines=5)
        other = _('Name in English') if language == 'fr' else _('Name in French')
        self.other = LineField(other, text=line.name.en if language == 'fr' else line.name.fr)
        self.cost = AmountField(
            _('What one costs you'), currency, amount=cost, hint=_('For the margin alone: the customer never sees it.')
        )
        for field in (self.description, self.other, self.cost):
            self.content.addWidget(field)
        for typed in (self.other, self.cost):
            typed.submitted.connect(self.submit)

    def submit(self) -> None:
        if self.cost.validate() and self._is_in_currency():
            self.attempt(lambda: self.changed.emit(self.line()))

    def line(self) -> LineItem:
        cost = self.cost.amount()
        mine, other = self._line.name.read(self._language), self.other.text()
        name = Wording(mine, other) if self._language == 'fr' else Wording(other, mine)
        return replace(
            self._line, name=name, description=self.description.text(), unit_cost=cost.minor if cost else None
        )

    def _is_in_currency(self) -> bool:
        cost, currency = self.cost.amount(), self._line.price.currency
        fits = cost is None or cost.currency == currency
        if not fits:
            self.cost.set_error(_('All lines of a proposal are in {currency}.').format(currency=currency))
        return fits
