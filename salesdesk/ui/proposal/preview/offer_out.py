"""Hands an offer out: as a PDF where she wants it, or as an e-mail with the PDF attached."""

from dataclasses import replace

from PySide6.QtCore import QObject

from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.mail.mail_draft import Mailbox, is_address
from salesdesk.exchange.papers.offer_letter import offer_file_name, offer_letter
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.exchange.file_questions import named
from salesdesk.ui.mail.mail_opening import OpenUrl, open_draft
from salesdesk.ui.paper.saving import Saving
from salesdesk.ui.proposal.paper.offer_pdf import offer_pdf


def silent_on(paper: ProposalPaper) -> str:
    """Whoever of those it is for does not want to be contacted; '' for nobody."""
    return next((one.name for one in (paper.contact, paper.organization) if one and one.do_not_contact), '')


class OfferOut(Saving):
    """open_url: another way to the mail program, in tests."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(desk, parent)
        self.open_url: OpenUrl | None = None

    def save(self, paper: ProposalPaper) -> None:
        """Asks where to."""
        path = self.ask_file(_('Save as PDF'), 'PDF (*.pdf)', offer_file_name(paper))
        if path is not None:
            self._write(named(path, '.pdf'), offer_pdf(paper))

    def email(self, paper: ProposalPaper, to: str = '') -> bool:
        """Whether a mail program has it; she sends it there. to: another address than the contact's."""
        draft = offer_letter(paper, offer_pdf(paper))
        if is_address(to):
            draft = replace(draft, to=(Mailbox(to),) if all(one.address != to for one in draft.to) else draft.to)
        return open_draft(self._desk, draft, self.open_url)
