"""Everything a paper of an offer says, read at one moment."""

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.domain.proposals.totals import Totals, options_of, totals_of


@dataclass(frozen=True, slots=True)
class ProposalPaper:
    """An offer with all its lines in their order. dated_on: the day it was sent on, today while it is a draft.

    address: that of the organisation, or of the contact, '' where none is known. The paper is written in
    proposal.language; its conditions are proposal.terms.
    """

    proposal: Proposal
    lines: tuple[LineItem, ...]
    deal: Deal
    organization: Organization | None
    contact: Contact | None
    letterhead: Letterhead
    dated_on: date
    address: str = ''

    @property
    def totals(self) -> Totals:
        """Of the lines that are not optional."""
        return totals_of(self.lines)

    @property
    def options(self) -> Totals:
        """Of the optional ones alone."""
        return options_of(self.lines)
