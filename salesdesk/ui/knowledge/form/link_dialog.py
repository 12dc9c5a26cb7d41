"""Asks which deal taught a lesson too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.today.form.deal_search import DealSearch


class LinkDialog(FormDialog):
    """`named(deal)`, once it is closed."""

    named = Signal(ID)

    def __init__(self, desk: Desk, lesson: str) -> None:
        super().__init__(desk.window, _('Link a deal'), _('Link the deal'), subtitle=lesson)
        self.deal = DealSearch(desk.workplace, closed_too=True)
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
