"""Asks for the target of a month."""

from datetime import date

from PySide6.QtWidgets import QWidget

from salesdesk.domain.money import Money
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.month_texts import month_of_year


class TargetPopover(FormPopover):
    """One field; kept as one action. `month` is its first day, None for the current one."""

    def __init__(
        self, desk: Desk, title: str, present: Money | None, parent: QWidget, month: date | None = None
    ) -> None:
        today = desk.workplace.clock.today()
        sentence = _('What you want to win this month, all pipelines together.')
        if month is not None and month != today.replace(day=1):
            sentence = _('What you want to win in {month}, all pipelines together.')
            sentence = sentence.format(month=month_of_year(month, today))
        super().__init__(parent, title, _('Save'), sentence=sentence)
        self._desk = desk
        self._month = month
        self.field = AmountField(_('Amount'), desk.workplace.currency, amount=present)
        self.field.submitted.connect(self.submit)
        self.content.addWidget(self.field)

    def submit(self) -> None:
        if not self.field.validate():
            return
        amount = self.field.amount() or Money(0, self._desk.workplace.currency)
        if amount.currency != self._desk.workplace.currency:
            self.field.set_error(_('Enter the target in {currency}.').format(currency=self._desk.workplace.currency))
        elif self.attempt(lambda: self._desk.workplace.month.set_target(amount, self._month)):
            self._desk.say_last()
