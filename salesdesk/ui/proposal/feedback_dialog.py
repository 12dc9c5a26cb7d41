"""What a customer said of an offer, and whether it was accepted."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.proposals.feedback_controller import Answer, FeedbackForm
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.deal_texts import deal_names
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.frames.drafted_dialog import DraftedDialog, Kept
from salesdesk.ui.domain_texts import money
from salesdesk.ui.ids import ID
from salesdesk.ui.proposal.changes_pane import version_name
from salesdesk.ui.proposal.objection_rows import ObjectionRows
from salesdesk.ui.proposal.send_dialog import amount_choice
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

WIDTH, DAY_WIDTH, GAP = 640, 172, 12
ANSWERS = (ProposalState.ACCEPTED, ProposalState.REFUSED)


class FeedbackDialog(DraftedDialog):
    """`logged(offer)` once it is kept, then accepted()."""

    logged = Signal(ID)

    def __init__(self, window: QWidget, workplace: Workplace, proposal: Proposal) -> None:
        self._proposal = proposal
        details = workplace.deals.details(proposal.deal_id)
        super().__init__(
            window, workplace, _('Answer and feedback: {version}').format(version=version_name(proposal)), _('Save'),
            subtitle=deal_names(details), amount=money(proposal.amount), width=WIDTH,
            draft=f'deal/{proposal.deal_id}/feedback/{proposal.id}',
        )  # fmt: skip
        self._given = proposal.state if proposal.state in ANSWERS else None
        form, today, zone = workplace.offers.feedback.form(proposal.id), workplace.clock.today(), workplace.clock.zone
        options = [
            Option('', _('No answer yet')),
            Option('accepted', _('It is accepted')),
            Option('refused', _('It is refused')),
        ]
        self.answer = SegmentedControl(_('The customer’s answer'), options[1:] if self._given else options)
        self.answer.choose(str(self._given or ''))
        day = proposal.answered_at.astimezone(zone).date() if proposal.answered_at else today
        self.day = day_field(_('Answered on'), today, day=day, may_be_empty=False)
        self._differs = proposal.amount is not None and details.deal.amount != proposal.amount
        self.sets_amount = amount_choice(details.deal, proposal, checked=self._given is None)
        self.liked = TextArea(_('What they like'), text=form.liked)
        self.blocks = TextArea(_('What blocks'), text=form.blocks)
        self.objections = ObjectionRows(form.objections)
        self._arrange_parts()
        self._connect_parts()
        self._show_answer()

    def parts(self) -> Mapping[str, Kept]:
        return {
            'answer': Kept(self.answer.current, self._restore_answer),
            'day': Kept(self.day.text, self.day.set_text),
            'amount': Kept(self.sets_amount.isChecked, self.sets_amount.setChecked),
            'liked': Kept(self.liked.text, self.liked.set_text),
            'blocks': Kept(self.blocks.text, self.blocks.set_text),
            'objections': Kept(self.objections.typed, self.objections.restore),
        }

    def submit(self) -> None:
        if self.day.isVisibleTo(self) and not self.day.validate():
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.objections.validate() and self.attempt(self._log):
            self.drafts.drop()
            self.logged.emit(self._proposal.id)
            self.accept()

    def choose(self, state: ProposalState) -> None:
        """She came to note that answer: it is hers, and still unsaved."""
        self._restore_answer(str(state))
        self.touched()

    def _log(self) -> None:
        form = FeedbackForm(self.liked.text(), self.blocks.text(), self.objections.said(), self._new_answer())
        self._workplace.offers.feedback.log(self._proposal.id, form, self.drafts.key)

    def _new_answer(self) -> Answer | None:
        """None while there is none, and where it is that which was given before."""
        state, day = self._answered(), self.day.day()
        had, zone = self._proposal.answered_at, self._workplace.clock.zone
        if state is None or (state is self._given and had is not None and had.astimezone(zone).date() == day):
            return None
        return Answer(state, day, self.sets_amount.isVisibleTo(self) and self.sets_amount.isChecked())

    def _answered(self) -> ProposalState | None:
        return ProposalState(self.answer.current()) if self.answer.current() else None

    def _restore_answer(self, key: str) -> None:
        self.answer.choose(key)
        self._show_answer()

    def _show_answer(self) -> None:
        """The day of an answer, and of a yes what the deal is worth."""
        state = self._answered()
        self.day.setVisible(state is not None)
        accepted = state is ProposalState.ACCEPTED and self._given is not ProposalState.ACCEPTED
        self.sets_amount.setVisible(accepted and self._differs)

    def _arrange_parts(self) -> None:
        asked = QVBoxLayout()
        asked.setSpacing(4)
        asked.addWidget(Label(_('The customer’s answer'), 'small', 'text-2', weight='medium'))
        asked.addWidget(self.answer)
        asked.addStretch(1)
        pair = QHBoxLayout()
        pair.setSpacing(GAP)
        pair.addLayout(asked)
        self.day.setFixedWidth(DAY_WIDTH)
        pair.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        pair.addStretch(1)
        self.form.addLayout(pair)
        self.form.addWidget(self.sets_amount)
        said = QHBoxLayout()
        said.setSpacing(GAP)
        for field in (self.liked, self.blocks):
            said.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(said)
        self.form.addWidget(self.objections)
        self.form.addStretch(1)

    def _connect_parts(self) -> None:
        self.answer.chosen.connect(lambda _key: self._show_answer())
        self.day.submitted.connect(self.submit)
        for signal in (
            self.answer.chosen, self.day.edited, self.day.changed, self.sets_amount.toggled, self.liked.edited,
            self.blocks.edited, self.objections.changed,
        ):  # fmt: skip
            signal.connect(lambda *_what: self.touched())
