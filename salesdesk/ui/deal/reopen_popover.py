"""A closed deal comes back: open again as it was, or as a new one that is linked to it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.one_stop import OneStop
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.choices.radio_card import RadioCard
from salesdesk.ui.workplace import Workplace


def ask_reopening(desk: Desk, deal_id: int, anchor: QRect, show: Callable[[int], object]) -> None:
    """Asks and does it; a new deal is shown at once."""

    def show_new(made: int) -> None:
        desk.say_last()
        show(made)

    popover = ReopenPopover(desk.window, desk.workplace, deal_id)
    popover.reopened.connect(desk.say_last)
    popover.retried.connect(show_new)
    popover.open_at(anchor)


class ReopenPopover(FormPopover):
    """`reopened()` for the deal itself, `retried(deal)` for the new one."""

    reopened = Signal()
    retried = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int) -> None:
        self._workplace, self._deal_id, self._made = workplace, deal_id, 0
        deal = workplace.deals.details(deal_id).deal
        super().__init__(window, _('Back to work'), _('Reopen'), sentence=deal.title)
        self.again = RadioCard(_('Reopen'), self._what_stays())
        self.new = RadioCard(
            _('New deal linked to this one'),
            _('Same company, contact and amount; this one stays closed, with its reason.'),
        )
        for card in (self.again, self.new):
            self.content.addWidget(card)
        self._stop = OneStop(QWidget(self), (self.again, self.new))
        self.new.toggled.connect(lambda on: self.button.set_caption(_('Make the new deal') if on else _('Reopen')))
        self.again.setChecked(True)

    def submit(self) -> None:
        if self.new.isChecked():
            if self.attempt(self._retry):
                self.retried.emit(self._made)
        elif self.attempt(lambda: self._workplace.closing.reopen(self._deal_id)):
            self.reopened.emit()

    def _retry(self) -> None:
        self._made = self._workplace.following.retry(self._deal_id)

    def _what_stays(self) -> str:
        """That after-sales has begun is not undone by this."""
        links = self._workplace.links.of_deal(self._deal_id)
        if any(one.kind is LinkKind.AFTER_SALES and not one.is_older for one in links):
            return _('Its history stays, and so does its deal in after-sales.')
        return _('In the stage it had reached, with its history.')
