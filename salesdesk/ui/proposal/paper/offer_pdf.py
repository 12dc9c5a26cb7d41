"""An offer on paper, ready to be sent."""

from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.papers.offer_text import OfferText
from salesdesk.exchange.papers.offer_wording import offer_text
from salesdesk.ui.paper.logo import logo_of
from salesdesk.ui.paper.sheets import PaintSheet, sheets_pdf
from salesdesk.ui.proposal.paper.offer_sheets import offer_sheets


def offer_pdf(paper: ProposalPaper) -> bytes:
    """As many sheets as it needs; text that can be searched and copied. In the offer's own language."""
    text = offer_text(paper)
    return sheets_pdf(title_of(text), sheets_of(paper, text))


def sheets_of(paper: ProposalPaper, text: OfferText | None = None) -> list[PaintSheet]:
    """The same sheets, to be painted elsewhere."""
    return offer_sheets(text or offer_text(paper), logo_of(paper.letterhead.logo))


def title_of(text: OfferText) -> str:
    """What a program that shows the file calls it."""
    return ', '.join(filter(None, (text.foot, text.customer[0] if text.customer else '')))
