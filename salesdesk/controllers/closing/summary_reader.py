"""Assembles what was done about a deal: the one place where dialogs, reports and documents have it from."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cached_property

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.closing.usual_times import Usual, usual_times
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contact_summary import ContactSummary, StageTime
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.closing.summarising import NO_WORDING, SummaryFacts, summarise
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.figures.facts import Stay
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.reports.history.fold import fold
from salesdesk.reports.history.local_days import LocalDays, day_number
from salesdesk.reports.history.stage_order import StageOrder
from salesdesk.storage.closing.summary_query import read_made, read_own
from salesdesk.storage.deals.deal_details import read_answers, read_events
from salesdesk.storage.figures.pasts import read_pasts
from salesdesk.storage.processes import read_stages


class SummaryReader:
    """Writes nothing. One reader serves one act: what is usual is read once for all of its deals."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._database = workspace.database
        known = read_stages(self._database)
        self._stages, self._order = {stage.id: stage for stage in known}, StageOrder(known)
        self._own_names = {id_: field.name for id_, field in book.own_fields.items()}
        self._days = LocalDays(workspace.clock.zone)

    def read(self, deal_id: int, ended_at: datetime | None = None) -> ContactSummary:
        """Until its closing, or as if it were closed then (None: now). NotFound if there is no such deal."""
        deal = self._workspace.reading().get(Deal, deal_id)
        ended_at = ended_at or deal.closed_at or self._workspace.clock.now()
        events = read_events(self._database, deal_id)
        return summarise(
            SummaryFacts(
                deal.created_at,
                ended_at,
                self._workspace.clock.zone,
                read_made(self._database, deal, events),
                events,
                tuple(self._stage_times(deal_id, ended_at)),
                {stage.id: stage.name for stage in self._stages.values()},
                self._own_names,
                read_own(self._database, Promise, deal_id),
                read_own(self._database, Proposal, deal_id),
                read_own(self._database, Concession, deal_id),
                read_answers(self._database, deal_id),
                deal.note,
            )
        )

    def _stage_times(self, deal_id: int, ended_at: datetime) -> Iterator[StageTime]:
        """In the order in which the deal first came to each stage; time spent closed counts nowhere."""
        stays = self._stays(deal_id)
        ended_on = day_number(ended_at.astimezone(self._workspace.clock.zone).date())
        for stage_id in dict.fromkeys(stay.stage_id for stay in stays):
            days = sum(_days(stay, ended_on) for stay in stays if stay.stage_id == stage_id)
            usual = self._usual.get(stage_id, Usual(0, 0))
            stage = self._stages.get(stage_id)
            yield StageTime(
                stage_id, stage.name if stage else NO_WORDING, days, stage.rotting_after if stage else None,
                usual.days if usual.deals else None, usual.deals,
            )  # fmt: skip

    def _stays(self, deal_id: int) -> Sequence[Stay]:
        pasts = read_pasts(self._database, [deal_id])
        return [stay for deal, past in pasts for stay in fold(deal, past, self._order, self._days).stays]

    @cached_property
    def _usual(self) -> dict[int, Usual]:
        return usual_times(self._workspace)


def _days(stay: Stay, ended_on: int) -> int:
    """A stay that goes on ends with the deal."""
    return max(0, (ended_on if stay.to_on is None else stay.to_on) - stay.from_on)
