"""Reads what a hand-over sheet says, in the middle of the action that hands the deal over or before it."""

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.closing.summary_reader import SummaryReader
from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.controllers.entrusting.entrusting import Entrusting
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.contact import Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.exchange.papers.told_hand_over import ToldHandOver, ToldPerson
from salesdesk.storage.agenda_query import read_planned_of

NOWHERE = Wording('', '')


class HandOverReader:
    """Writes nothing."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def told(self, deal_id: int, said: Entrusting, stage_id: int | None = None) -> ToldHandOver:
        """As it stands now; stage_id: where it will be once it is handed over."""
        work = self._workspace.reading()
        deal = work.get(Deal, deal_id)
        organization = work.find(Organization, deal.organization_id) if deal.organization_id else None
        stage = self._book.process(deal.pipeline_id).stage(stage_id or deal.stage_id)
        return ToldHandOver(
            deal, stage.name if stage else NOWHERE, organization.name if organization else '', self._people(deal_id),
            deal.owner, said.owner.strip(), said.words.strip(), self._workspace.clock.today(), said.language,
            SummaryReader(self._workspace, self._book).read(deal_id),
            tuple(read_planned_of(self._workspace.database, deal_id)),
            work.find(Letterhead, LETTERHEAD_ID) or Letterhead(),
            tuple(one.competitor.name for one in CompetitorController(self._workspace).of_deal(deal_id)),
        )  # fmt: skip

    def _people(self, deal_id: int) -> tuple[ToldPerson, ...]:
        people = DealPeopleController(self._workspace).of_deal(deal_id)
        return tuple(
            ToldPerson(one.contact.name, one.role or one.contact.job_title, one.contact.email, one.contact.phone)
            for one in people
        )
