"""Asks of which deal something is to be written down or done, where none is at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.today.form.deal_search import DealSearch

TITLES = {
    'call': mark('Log a call'),
    'email': mark('Log an e-mail'),
    'meeting': mark('Log a meeting'),
    'note': mark('Write a note'),
    'objection': mark('Log an objection'),
    'proposal': mark('New proposal'),
    'entrust': mark('Hand the deal over'),
}


class WhichDeal(FormDialog):
    """`named(deal)` once it is closed: the keyboard goes on from there."""

    named = Signal(ID)

    def __init__(self, desk: Desk, kind: str) -> None:
        super().__init__(desk.window, _(TITLES[kind]), _('Go on'))
        self.deal = DealSearch(desk.workplace)
        self.deal.submitted.connect(self.submit)
        self.form.addWidget(self.deal)

    def submit(self) -> None:
        deal_id = self.deal.deal_id() if self.deal.validate() else None
        if deal_id is None:
            self.deal.line.setFocus()
            return
        self.accept()
        self.named.emit(deal_id)

    def open_dialog(self, focus: QWidget | None = None) -> None:
        super().open_dialog(focus or self.deal)
