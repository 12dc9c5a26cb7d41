"""Who won a lost deal instead, in one row: the name, found as she types, and the price as far as known."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.money import Money
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

GAP, PRICE_WIDTH = 8, 132


class WinnerRow(QWidget):
    """`has_price`: of several deals at once nobody knows one price. Signal: edited()."""

    edited = Signal()

    def __init__(self, workplace: Workplace, currency: str, *, has_price: bool) -> None:
        super().__init__()
        competitors = workplace.negotiation.competitors
        self.label = Label(_('Who won it?'), 'small', 'text-2', weight='medium', shrinks=False)
        self.name = SuggestField(
            _('Competitor'), lambda typed: [Offer(name) for name in competitors.suggest(typed)],
            placeholder=_('Competitor, if there is one'),
        )  # fmt: skip
        self.price = AmountField(_('Their price'), currency)
        self.price.line.setPlaceholderText(_('Their price'))
        self.price.setFixedWidth(PRICE_WIDTH)
        self.price.setVisible(False)
        self._has_price = has_price
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.label)
        for field, stretch in ((self.name, 1), (self.price, 0)):
            field.label.hide()
            row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
            field.edited.connect(self._edited)
        self.name.picked.connect(self._edited)

    def competitor(self) -> str:
        return self.name.text()

    def amount(self) -> Money | None:
        """Call validate() first. Without a name it is nobody's, and not kept."""
        return self.price.amount()

    def validate(self) -> bool:
        return not self._asks_price() or self.price.validate()

    def typed(self) -> tuple[str, str]:
        return self.name.text(), self.price.text()

    def restore(self, name: str, price: str) -> None:
        self.name.set_text(name)
        self.price.set_text(price)
        self._edited()

    def _asks_price(self) -> bool:
        return self._has_price and bool(self.name.text())

    def _edited(self) -> None:
        self.price.setVisible(self._asks_price())
        self.edited.emit()
