"""An amount and its currency, side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.money import Money, exponent_of, rounded_ratio
from salesdesk.i18n.currencies import ISO_CODES
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField, plain_amount_text
from salesdesk.ui.settings.parts.currency_select import CurrencySelect, currency_options
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.field import Field

# 'XOF (F CFA)', the longest of the short names, is not cut.
CURRENCY_WIDTH = 122


class BareAmountField(AmountField):
    """The number alone; a currency typed with it goes to the list beside. Signal: currency_typed(code)."""

    currency_typed = Signal(str)

    def written(self, amount: Money) -> str:
        return plain_amount_text(amount)

    def set_currency(self, currency: str) -> None:
        """The same number in another currency: 12 400,50 in yen is 12 401."""
        amount = self.amount() if self.validate() else None
        super().set_currency(currency)
        if amount is not None:
            minor = rounded_ratio(amount.minor * 10 ** exponent_of(currency), 10**amount.exponent)
            self.set_amount(Money(minor, currency))

    def validate(self) -> bool:
        valid = super().validate()
        amount = self.amount()
        if valid and amount is not None and amount.currency != self.currency():
            # Not by our own set_currency, which would convert the number that is right already.
            super().set_currency(amount.currency)
            self.currency_typed.emit(amount.currency)
        return valid


class MoneyPair(QWidget):
    """The seller’s own currency first, then the usual ones, then all others by their code."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = BareAmountField(_('Amount'), currency)
        # Narrow: the field shows 'USD ($US)' where the list says the name.
        select = CurrencySelect(_('Currency'), _options(currency))
        select.choose(currency)
        self.currency = CurrencyField(select)
        self.currency.setFixedWidth(CURRENCY_WIDTH)
        self.field.currency_typed.connect(select.choose)
        select.chosen.connect(self.field.set_currency)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.currency, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.field)

    def amount(self) -> Money | None:
        return self.field.amount()

    def set_amount(self, amount: Money | None) -> None:
        if amount is not None:
            self.currency.select.choose(amount.currency)
            self.field.set_currency(amount.currency)
        self.field.set_amount(amount)

    def typed(self) -> tuple[str, str]:
        return self.field.text(), self.currency.select.current()


class CurrencyField(Field):
    """The list with its label."""

    def __init__(self, select: CurrencySelect) -> None:
        super().__init__(_('Currency'), select, select)
        self.select = select


def _options(own: str) -> list[Option]:
    return sorted(currency_options(*sorted(ISO_CODES)), key=lambda option: option.key != own)
