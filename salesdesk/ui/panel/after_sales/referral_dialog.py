"""Somebody whom a customer referred: a lead in a few fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.form.people_fields import PeopleFields
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.workplace import Workplace


class ReferralDialog(FormDialog):
    """`referred(deal)`: the lead, once it is made. Whoever is known already is proposed, as in the form of a deal."""

    referred = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, deal_id: int) -> None:
        self._workplace, self._deal_id, self._made = workplace, deal_id, 0
        details = workplace.deals.details(deal_id)
        super().__init__(window, _('A referral'), _('Make the lead'), subtitle=details.deal.title, icon='user-plus')
        self.people = PeopleFields(workplace, self)
        self.by = SelectField(_('Referred by'), self._referrers())
        self.note = LineField(_('About what'))
        people = self.people
        # A referral gives a name and a number more often than a company.
        for part in (
            people.contact, people.address_row, people.near_people, people.organization, people.near_companies, self.by,
            self.note,
        ):  # fmt: skip
            self.form.addWidget(part)
        self.by.setVisible(self.by.select.count() > 1)

    def typed(self) -> object:
        return self.people.typed(), self.note.text()

    def submit(self) -> None:
        self.people.recognise()
        email, phone = self.people.address()
        form = DealForm(
            self.note.text(), self.people.organization.text(), self.people.contact.text(), email=email, phone=phone
        )
        if self.attempt(lambda: self._make(form)):
            self.accept()
            self.referred.emit(self._made)

    def _make(self, form: DealForm) -> None:
        by = self.by.current()
        self._made = self._workplace.following.refer(self._deal_id, form, int(by) if by else None)

    def open_dialog(self, focus: QWidget | None = None) -> None:
        super().open_dialog(focus or self.people.contact)

    def _referrers(self) -> list[Option]:
        people = self._workplace.deal_people.of_deal(self._deal_id)
        return [Option(str(one.contact.id), one.contact.name) for one in people] or [Option('', _('The customer'))]
