"""The offers made for the deal: sent, accepted, refused."""

from datetime import date, datetime
from functools import partial

from salesdesk.controllers.negotiation.proposal_controller import ProposalForm
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.domain_texts import money
from salesdesk.ui.panel.negotiation.files_choice import chosen_file, file_choice
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.floating.menu import Menu

STATES = {
    ProposalState.DRAFT: (mark('draft'), 'outlined'),
    ProposalState.SENT: (mark('sent out'), 'today'),
    ProposalState.ACCEPTED: (mark('accepted'), 'ok'),
    ProposalState.REFUSED: (mark('refused'), 'red'),
    ProposalState.EXPIRED: (mark('expired'), 'amber'),
}
# What its menu offers, with the icon of each.
STEPS = {
    ProposalState.SENT: (mark('It was sent'), 'mail'),
    ProposalState.ACCEPTED: (mark('It was accepted'), 'check'),
    ProposalState.REFUSED: (mark('It was refused'), 'x'),
}


class ProposalPopover(RecordPopover):
    """The amount first: it is often all there is to say."""

    def __init__(self, shown: PanelDeal, proposal: Proposal | None) -> None:
        number = '' if proposal is None else ' ' + _('no. {number}').format(number=proposal.number)
        super().__init__(shown, _('Proposal') + number)
        self._proposal = proposal
        held = proposal or Proposal(0, shown.id, 0, ProposalState.SENT, shown.workplace.clock.now())
        amount = held.amount if proposal else shown.deal.amount
        today = shown.workplace.clock.today()
        self.amount = AmountField(_('Amount'), amount.currency if amount else shown.workplace.currency, amount=amount)
        self.title = LineField(_('Name'), text=held.title)
        self.state = SelectField(
            _('State'), [Option(str(state), _(words)) for state, (words, _kind) in STATES.items()],
            current=str(held.state),
        )  # fmt: skip
        self.sent = day_field(_('Sent on'), today, day=self._day(held.sent_at) or today)
        self.valid = day_field(_('Valid until'), today, day=held.valid_until)
        self.file = file_choice(shown, held.attachment_id)
        self.add(self.amount, self.title, self.state, self.sent, self.valid, self.file)
        self.state.chosen.connect(lambda state: self.sent.setVisible(state != ProposalState.DRAFT))
        self.sent.setVisible(held.state is not ProposalState.DRAFT)
        self.typed = [self.amount, self.sent, self.valid]
        for field in (self.amount, self.title, self.sent, self.valid):
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        proposals = self._shown.workplace.negotiation.proposals
        if self._proposal is not None:
            proposal_id = self._proposal.id
            self.keep(lambda: proposals.edit(proposal_id, self._form()))
        else:
            self.keep(lambda: proposals.add(self._shown.id, self._form()))

    def _form(self) -> ProposalForm:
        held, sent_on = self._proposal, self.sent.day()
        # The hour it was sent at stays, unless she says another day.
        if held is not None and self._day(held.sent_at) == sent_on:
            sent_on = None
        return ProposalForm(
            self.amount.amount(), ProposalState(self.state.current()), self.title.text(), sent_on,
            held.sent_to if held else '', self.valid.day(), chosen_file(self.file), held.note if held else '',
        )  # fmt: skip

    def _day(self, at: datetime | None) -> date | None:
        return at.astimezone(self._shown.workplace.clock.zone).date() if at else None


class ProposalSection(RecordSection):
    """By number."""

    def faces(self) -> list[RecordFace]:
        return [self._face(one) for one in self._shown.workplace.negotiation.proposals.of_deal(self._shown.id)]

    def fill_menu(self, menu: Menu, key: int) -> None:
        proposals = self._shown.workplace.negotiation.proposals
        state = proposals.record(key).state
        for step, (words, icon) in STEPS.items():
            if step is not state:
                act = partial(proposals.set_state, key, step)
                menu.add(_(words), partial(self._shown.act, act), icon=icon)
        menu.add(_('Edit…'), lambda: self.open_form(key), icon='pencil')
        menu.add(_('Delete'), lambda: self._shown.act(lambda: proposals.delete(key)), icon='trash-2')

    def form(self, key: int | None) -> ProposalPopover:
        proposals = self._shown.workplace.negotiation.proposals
        return ProposalPopover(self._shown, proposals.record(key) if key is not None else None)

    def _face(self, one: Proposal) -> RecordFace:
        words, kind = STATES[one.state_on(self._shown.workplace.clock.today())]
        number = _('No. {number}').format(number=one.number)
        text = ', '.join(filter(None, (number, one.title, money(one.amount))))
        zone = self._shown.workplace.clock.zone
        days = (
            _('sent {day}').format(day=date_text(one.sent_at.astimezone(zone).date())) if one.sent_at else '',
            _('valid until {day}').format(day=date_text(one.valid_until)) if one.valid_until else '',
        )
        return RecordFace(one.id, text, ', '.join(filter(None, days)), Chip(_(words), kind))
