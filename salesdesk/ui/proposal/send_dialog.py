"""An offer went out: on which day, to whom, with which file, and whether the deal is worth that much now."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.deals.attachment_controller import StoredFile, store_bytes
from salesdesk.controllers.proposals.proposal_form import Sending
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.papers.offer_letter import offer_file_name
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import deal_names
from salesdesk.ui.deal.asking.do_not_contact import SilentQuestion
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.frames.form_dialog import FormDialog
from salesdesk.ui.domain_texts import money
from salesdesk.ui.ids import ID
from salesdesk.ui.proposal.changes_pane import version_name
from salesdesk.ui.proposal.paper.offer_pdf import offer_pdf
from salesdesk.ui.proposal.preview.offer_out import silent_on
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.workplace import Workplace

DAY_WIDTH, GAP = 172, 12
# Among the files: the one that is made of the offer itself.
PAPER = 'paper'


class SendDialog(FormDialog):
    """`sent(offer)` once it is noted, then accepted(). Of one that was sent already it corrects what was said.

    `email_asked(ProposalPaper, to)`: she wants to send it now.
    """

    sent = Signal(ID)
    email_asked = Signal(object, str)

    def __init__(self, window: QWidget, workplace: Workplace, proposal: Proposal) -> None:
        details = workplace.deals.details(proposal.deal_id)
        super().__init__(
            window, _('Proposal sent: {version}').format(version=version_name(proposal)), _('Note as sent'),
            subtitle=deal_names(details), amount=money(proposal.amount), icon='mail',
        )  # fmt: skip
        self._workplace, self._proposal = workplace, proposal
        # An offer that is only an amount has no paper.
        self._has_paper = bool(workplace.offers.proposals.lines(proposal.id))
        zone, today = workplace.clock.zone, workplace.clock.today()
        day = proposal.sent_at.astimezone(zone).date() if proposal.sent_at else today
        self.day = day_field(_('Sent on'), today, day=day, may_be_empty=False)
        contact = details.contact
        to = proposal.sent_to or ((contact.email or contact.name) if contact else '')
        self.to = LineField(_('Sent to'), text=to)
        self.file = self._file_choice(proposal)
        self.sets_amount = amount_choice(details.deal, proposal, checked=proposal.sent_at is None)
        self._arrange_parts()
        for field in (self.day, self.to):
            field.submitted.connect(self.submit)

    def typed(self) -> object:
        return self.day.text(), self.to.text(), self.file.current(), self.sets_amount.isChecked()

    def submit(self) -> None:
        if not self.day.validate():
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.attempt(self._send):
            self.sent.emit(self._proposal.id)
            self.accept()

    def _send(self) -> None:
        sets = self.sets_amount.isVisibleTo(self) and self.sets_amount.isChecked()
        chosen = self.file.current()
        paper = self._kept_paper() if chosen == PAPER else None
        file = int(chosen) if chosen.isdigit() else None
        self._workplace.offers.proposals.send(
            self._proposal.id, Sending(self.day.day(), self.to.text(), sets, file, paper)
        )  # fmt: skip

    def _paper(self) -> ProposalPaper:
        """Dated on the day it is sent on."""
        paper = self._workplace.offers.reader.paper(self._proposal.id)
        return replace(paper, dated_on=self.day.day() or paper.dated_on)

    def _kept_paper(self) -> StoredFile:
        paper = self._paper()
        return store_bytes(self._workplace.workspace.path, offer_file_name(paper), offer_pdf(paper))

    def _ask_email(self) -> None:
        if self.day.validate():
            paper = self._paper()
            go_on = partial(self.email_asked.emit, paper, self.to.text())
            self.silent.before(silent_on(paper), _('Write anyway'), go_on)

    def _file_choice(self, proposal: Proposal) -> SelectField:
        files = self._workplace.attachments.of_deal(proposal.deal_id)
        options = [Option('', _('None')), *(Option(str(file.id), file.name) for file in files)]
        chosen = str(proposal.attachment_id or '')
        if self._has_paper:
            options.insert(0, Option(PAPER, _('The PDF of this version')))
            chosen = chosen or (PAPER if proposal.sent_at is None else '')
        field = SelectField(_('The file that was sent'), options)
        # None is a choice too: the first one would else stand there.
        field.choose(chosen)
        # Shown before it has a parent, it would be a window of its own.
        if len(options) < 2:
            field.hide()
        return field

    def _arrange_parts(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(GAP)
        self.day.setFixedWidth(DAY_WIDTH)
        pair.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.to, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(pair)
        self.silent = SilentQuestion()
        for part in (self.file, self.sets_amount, self.silent):
            self.form.addWidget(part)
        self.email = Button(_('Write the e-mail…'), icon='mail')
        self.email.clicked.connect(self._ask_email)
        self.footer.row.insertWidget(self.footer.row.indexOf(self.main), self.email)
        self.email.setVisible(self._has_paper)


def amount_choice(deal: Deal, proposal: Proposal, *, checked: bool) -> CheckBox:
    """Whether the deal is worth what the offer says; hidden where it is already, or where the offer says nothing."""
    offered, held = money(proposal.amount), money(deal.amount)
    words = _('The deal is worth {amount} from now on').format(amount=offered)
    if held:
        words = _('The deal is worth {amount} from now on (today {before})').format(amount=offered, before=held)
    choice = CheckBox(words, checked=checked)
    # Shown before it has a parent, it would be a window of its own.
    if proposal.amount is None or deal.amount == proposal.amount:
        choice.hide()
    return choice
