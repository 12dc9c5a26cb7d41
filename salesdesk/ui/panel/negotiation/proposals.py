"""The offers made for the deal: sent, accepted, refused."""

from dataclasses import replace
from functools import partial

from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, current_language, mark
from salesdesk.ui.deal.asking.typed_values import AmountField, day_field
from salesdesk.ui.domain_texts import money
from salesdesk.ui.panel.negotiation.record_popover import RecordPopover
from salesdesk.ui.panel.negotiation.record_section import RecordFace, RecordSection
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.fields.line_field import LineField
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
        proposals = shown.workplace.offers.proposals
        self._proposal = proposal
        self._held = proposals.form(proposal.id) if proposal else proposals.begin(shown.id, current_language())
        amount = self._held.amount
        self.amount = AmountField(_('Amount'), amount.currency if amount else shown.workplace.currency, amount=amount)
        self.title = LineField(_('Name'), text=self._held.title)
        self.valid = day_field(_('Valid until'), shown.workplace.clock.today(), day=self._held.valid_until)
        self.add(self.amount, self.title, self.valid)
        self.typed = [self.amount, self.valid]
        for field in (self.amount, self.title, self.valid):
            field.submitted.connect(self.submit)

    def submit(self) -> None:
        proposals = self._shown.workplace.offers.proposals
        if self._proposal is not None:
            proposal_id = self._proposal.id
            self.keep(lambda: proposals.edit(proposal_id, self._form()))
        else:
            self.keep(lambda: proposals.add(self._shown.id, self._form()))

    def _form(self) -> ProposalForm:
        return replace(self._held, amount=self.amount.amount(), title=self.title.text(), valid_until=self.valid.day())


class ProposalSection(RecordSection):
    """By number."""

    def faces(self) -> list[RecordFace]:
        return [self._face(one) for one in self._shown.workplace.offers.proposals.of_deal(self._shown.id)]

    def fill_menu(self, menu: Menu, key: int) -> None:
        proposals = self._shown.workplace.offers.proposals
        state = proposals.record(key).state
        for step, (words, icon) in STEPS.items():
            if step is not state:
                sent = step is ProposalState.SENT
                act = partial(proposals.send, key, Sending()) if sent else partial(proposals.answer, key, step)
                menu.add(_(words), partial(self._shown.act, act), icon=icon)
        menu.add(_('Edit…'), lambda: self.open_form(key), icon='pencil')
        menu.add(_('Delete'), lambda: self._shown.act(lambda: proposals.delete(key)), icon='trash-2')

    def form(self, key: int | None) -> ProposalPopover:
        proposals = self._shown.workplace.offers.proposals
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
