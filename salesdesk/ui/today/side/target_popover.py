"""Asks for the target of the month."""

from PySide6.QtWidgets import QWidget

from salesdesk.domain.money import Money
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.desk import Desk


class TargetPopover(FormPopover):
    """One field; kept as one action."""

    def __init__(self, desk: Desk, title: str, present: Money | None, parent: QWidget) -> None:
        sentence = _('What you want to win this month, all pipelines together.')
        super().__init__(parent, title, _('Save'), sentence=sentence)
        self._desk = desk
        self.field = AmountField(_('Amount'), desk.workplace.currency, amount=present)
        self.field.submitted.connect(self.submit)
        self.content.addWidget(self.field)

    def submit(self) -> None:
        if not self.field.validate():
            return
        amount = self.field.amount() or Money(0, self._desk.workplace.currency)
        if amount.currency != self._desk.workplace.currency:
            self.field.set_error(_('Enter the target in {currency}.').format(currency=self._desk.workplace.currency))
        elif self.attempt(lambda: self._desk.workplace.month.set_target(amount)):
            self._desk.say_last()
