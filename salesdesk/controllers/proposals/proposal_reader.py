"""What there is to read about offers: a deal's versions, how two of them differ, all that a paper says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.contact import Contact, Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.domain.proposals.versions import VersionDiff, difference
from salesdesk.storage.closing.deal_records import read_lines, read_records_of
from salesdesk.storage.proposals.offer_query import read_address, read_feedback, read_objections_to


@dataclass(frozen=True)
class Version:
    """An offer in the list of its deal. state: as it stands today; replaced: a later one was sent since."""

    proposal: Proposal
    state: ProposalState
    is_replaced: bool
    feedback: Feedback | None
    objections: tuple[Objection, ...]


class ProposalReader:
    """NotFound if the offer is gone."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_deal(self, deal_id: int) -> list[Version]:
        """The last version first."""
        database, today = self._workspace.database, self._workspace.clock.today()
        found = read_records_of(database, Proposal, deal_id)
        return [
            Version(
                one,
                one.state_on(today),
                one.is_replaced(self._followed_on(one, found)),
                read_feedback(database, one.id),
                tuple(read_objections_to(database, one)),
            )
            for one in reversed(found)
        ]

    def compare(self, before_id: int, after_id: int) -> VersionDiff:
        database = self._workspace.database
        return difference(read_lines(database, before_id), read_lines(database, after_id))

    def paper(self, proposal_id: int) -> ProposalPaper:
        """As it is kept."""
        proposal = self._workspace.reading().get(Proposal, proposal_id)
        return self.paper_of(proposal, read_lines(self._workspace.database, proposal_id))

    def paper_of(self, proposal: Proposal, lines: Sequence[LineItem]) -> ProposalPaper:
        """Of an offer that is still being written."""
        work, clock = self._workspace.reading(), self._workspace.clock
        deal = work.get(Deal, proposal.deal_id)
        organization = work.find(Organization, deal.organization_id) if deal.organization_id else None
        contact = work.find(Contact, deal.contact_id) if deal.contact_id else None
        dated_on = self._day(proposal.sent_at) if proposal.sent_at else clock.today()
        return ProposalPaper(
            proposal, tuple(lines), deal, organization, contact,
            work.find(Letterhead, LETTERHEAD_ID) or Letterhead(), dated_on, read_address(work.database, deal),
        )  # fmt: skip

    def _followed_on(self, one: Proposal, all_of_deal: Sequence[Proposal]) -> date | None:
        """When a later version was sent first."""
        days = (self._day(other.sent_at) for other in all_of_deal if other.number > one.number and other.sent_at)
        return min(days, default=None)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._workspace.clock.zone).date()
