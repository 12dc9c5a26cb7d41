"""What was signed for the deal."""

from datetime import date, timedelta

from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.domain.closing.contract import Contract
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.panel.negotiation.files_choice import chosen_file, file_choice
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.menu import Menu

# So long before its last day of notice, or its end.
RENEWED_WITHIN = timedelta(days=60)


class ContractPopover(RecordPopover):
    """Its name and its days; whether it goes on by itself."""

    def __init__(self, shown: PanelDeal, contract: Contract | None) -> None:
        super().__init__(shown, _('Contract'))
        self._contract = contract
        today = shown.workplace.clock.today()
        self.title = LineField(_('Name'), text=contract.title if contract else '')
        names = {'signed_on': _('Signed on'), 'start_on': _('Starts on'), 'end_on': _('Ends on'),
                 'notice_on': _('Last day to give notice')}  # fmt: skip
        self.days = {
            name: day_field(label, today, day=getattr(contract, name) if contract else None)
            for name, label in names.items()
        }
        self.renews = CheckBox(_('It goes on by itself'), checked=contract.renews if contract else False)
        self.remind = CheckBox(_('Plan a reminder before that day'))
        self.settled = CheckBox(_settled(contract) or _('Notice settled'), checked=bool(_settled(contract)))
        self.file = file_choice(shown, contract.attachment_id if contract else None)
        self.add(self.title, *self.days.values(), self.remind, self.settled, self.renews, self.file)
        # Of one that is there already its menu does it.
        self.remind.setVisible(contract is None and shown.workplace.negotiation.contracts.may_remind(shown.id))
        self.settled.setVisible(contract is not None and contract.notice_on is not None)
        self.days['notice_on'].changed.connect(self._ask_anew)
        self.typed = list(self.days.values())
        for field in (self.title, *self.days.values()):
            field.submitted.connect(self.submit)

    def _ask_anew(self, notice_on: date | None) -> None:
        """A notice of another day is another question: the box says what will be kept."""
        is_same = self._contract is not None and notice_on == self._contract.notice_on
        told = _settled(self._contract) if is_same else ''
        self.settled.setText(told or _('Notice settled'))
        self.settled.setChecked(bool(told))

    def submit(self) -> None:
        contracts = self._shown.workplace.negotiation.contracts
        if self._contract is not None:
            contract_id = self._contract.id
            self.keep(lambda: contracts.edit(contract_id, self._form()))
        else:
            remind = self.remind.isVisible() and self.remind.isChecked()
            self.keep(lambda: contracts.add(self._shown.id, self._form(), remind=remind))

    def _form(self) -> ContractForm:
        days = {name: field.day() for name, field in self.days.items()}
        note = self._contract.note if self._contract else ''
        return ContractForm(
            self.title.text(), **days, renews=self.renews.isChecked(), attachment_id=chosen_file(self.file), note=note,
            is_settled=self.settled.isChecked() if self.settled.isVisible() else None,
        )  # fmt: skip


class ContractSection(RecordSection):
    """When each was signed, and until when it runs."""

    def faces(self) -> list[RecordFace]:
        today = self._shown.workplace.clock.today()
        return [
            RecordFace(one.id, one.title, _run(one, today), _chip(one, today))
            for one in self._shown.workplace.negotiation.contracts.of_deal(self._shown.id)
        ]

    def fill_menu(self, menu: Menu, key: int) -> None:
        contracts = self._shown.workplace.negotiation.contracts
        menu.add(_('Edit…'), lambda: self.open_form(key), icon='pencil')
        following = self._shown.workplace.following
        menu.add(_('Renew'), lambda: self._shown.act(lambda: following.renew(key)), icon='repeat')
        if contracts.record(key).notice_on is not None and contracts.may_remind(self._shown.id):
            menu.add(_('Plan a reminder'), lambda: self._shown.act(lambda: contracts.remind(key)), icon='calendar-plus')
        menu.add(_('Delete'), lambda: self._shown.act(lambda: contracts.delete(key)), icon='trash-2')

    def form(self, key: int | None) -> ContractPopover:
        contracts = self._shown.workplace.negotiation.contracts
        return ContractPopover(self._shown, contracts.record(key) if key is not None else None)


def _chip(contract: Contract, today: date) -> Chip | None:
    """Amber while it is time to speak of its renewal."""
    until = contract.notice_on or contract.end_on
    if contract.settled_on is None and until is not None and today <= until <= today + RENEWED_WITHIN:
        return Chip(_('to renew'), 'amber')
    return Chip(_('signed'), 'ok') if contract.signed_on else None


def _run(contract: Contract, today: date) -> str:
    """Signed when, until when it runs, and what became of the question of its notice."""
    signed = date_text(contract.signed_on) if contract.signed_on else ''
    until = _('until {day}').format(day=date_text(contract.end_on)) if contract.end_on else ''
    again, notice = contract.asked_again_on, _settled(contract)
    if not notice and again is not None and again > today:
        notice = _('Notice put off to {day}').format(day=date_text(again))
    return ', '.join(filter(None, (signed, until, notice)))


def _settled(contract: Contract | None) -> str:
    day = contract.settled_on if contract else None
    return _('Notice settled on {day}').format(day=date_text(day)) if day else ''
