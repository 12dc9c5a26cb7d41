"""From an offer to the next thing that happens to it: written, sent, answered, followed by a version."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from salesdesk.controllers.proposals.proposal_form import ProposalForm
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.ui.commands.open_file import open_attachment
from salesdesk.ui.desk import Desk
from salesdesk.ui.proposal.feedback_dialog import FeedbackDialog
from salesdesk.ui.proposal.preview.offer_out import OfferOut
from salesdesk.ui.proposal.preview.offer_preview import OfferPreview
from salesdesk.ui.proposal.proposal_dialog import ProposalDialog
from salesdesk.ui.proposal.send_dialog import SendDialog


class OfferFlow(QObject):
    """Each way ends in one action and its toast; what changed nothing is not said."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._proposals = desk.workplace.offers.proposals

    def begin(self, deal_id: int) -> ProposalDialog:
        """A new offer for the deal."""
        return self._write(deal_id)

    def open(self, proposal_id: int) -> ProposalDialog:
        proposal = self._proposals.record(proposal_id)
        return self._write(proposal.deal_id, proposal)

    def new_version(self, proposal_id: int) -> ProposalDialog:
        """It starts from that one, and is kept when she saves it."""
        return self._write(self._proposals.record(proposal_id).deal_id, form=self._proposals.copied(proposal_id))

    def send(self, proposal_id: int) -> SendDialog:
        dialog = SendDialog(self._desk.window, self._desk.workplace, self._proposals.record(proposal_id))
        heard = self._desk.hear_until(dialog.finished)
        dialog.sent.connect(lambda _id: self._desk.say_last() if heard else None)
        dialog.email_asked.connect(OfferOut(self._desk, dialog).email)
        dialog.open_dialog(dialog.to)
        return dialog

    def has_paper(self, proposal_id: int) -> bool:
        """An offer that is only an amount has none."""
        return bool(self._proposals.lines(proposal_id))

    def preview(self, paper: ProposalPaper) -> OfferPreview:
        """As its customer will see it, saved or not; from there it is saved as PDF or put into an e-mail."""
        dialog = OfferPreview(self._desk, paper)
        dialog.open_dialog()
        return dialog

    def show_paper(self, proposal_id: int) -> OfferPreview:
        """One that is kept: when it is in the mail program, she is asked whether it went out."""
        paper = self._desk.workplace.offers.reader.paper(proposal_id)
        dialog = self.preview(paper)
        if paper.proposal.state is ProposalState.DRAFT:
            dialog.mailed.connect(dialog.accept)
            dialog.accepted.connect(lambda: self.send(proposal_id))
        return dialog

    def save_paper(self, proposal_id: int) -> None:
        OfferOut(self._desk, self).save(self._desk.workplace.offers.reader.paper(proposal_id))

    def open_sent(self, attachment_id: int) -> None:
        """The file that went out, as the customer has it."""
        open_attachment(self._desk, attachment_id)

    def take_feedback(self, proposal_id: int, answer: ProposalState | None = None) -> FeedbackDialog:
        """`answer` is chosen already where she came to note it."""
        dialog = FeedbackDialog(self._desk.window, self._desk.workplace, self._proposals.record(proposal_id))
        heard = self._desk.hear_until(dialog.finished)
        dialog.logged.connect(lambda _id: self._desk.say_last() if heard else None)
        dialog.open_dialog()
        if answer is not None:
            dialog.choose(answer)
        return dialog

    def reopen(self, proposal_id: int) -> None:
        self._act(lambda: self._proposals.reopen(proposal_id))

    def delete(self, proposal_id: int) -> None:
        self._act(lambda: self._proposals.delete(proposal_id))

    def _write(
        self, deal_id: int, proposal: Proposal | None = None, form: ProposalForm | None = None
    ) -> ProposalDialog:
        dialog = ProposalDialog(self._desk.window, self._desk.workplace, deal_id, proposal, form)
        heard = self._desk.hear_until(dialog.finished)
        dialog.saved.connect(lambda _id: self._desk.say_last() if heard else None)
        dialog.sending_asked.connect(self.send)
        dialog.version_asked.connect(self.new_version)
        dialog.preview_asked.connect(self.preview)
        dialog.open_dialog(dialog.first_stop())
        return dialog

    def _act(self, act: Callable[[], None]) -> None:
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last()
