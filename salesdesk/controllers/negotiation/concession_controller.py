"""What the two sides of a deal gave way on."""

from datetime import date

from salesdesk.controllers.clock import instant_on
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.ledger import Ledger, ledger_of, start_of
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.storage.closing.deal_records import read_lines, read_records_of


class ConcessionController(DealRecords[Concession]):
    """Added and deleted: what was given is not edited."""

    kind = Concession
    name = 'concession'

    def ledger(self, deal_id: int) -> Ledger:
        """What both sides gave so far, and what is left of the margin after each. NotFound for a deal that is gone."""
        reading = self._workspace.reading()
        offers = read_records_of(reading.database, Proposal, deal_id)
        amount = reading.get(Deal, deal_id).amount
        start = start_of(offers, lambda offer_id: read_lines(reading.database, offer_id), amount)
        return ledger_of(self.of_deal(deal_id), start)

    def add(
        self, deal_id: int, side: Side, text: str, cost: Money | None = None, counterpart: str = '',
        on: date | None = None,
    ) -> int:  # fmt: skip
        """Given (MINE) or got (THEIRS), now or on a day before; returns its id. FieldInvalid without words."""
        words = self._required(text)
        day = self._past('conceded_on', on)
        with self._acting('add', deal_id) as work:
            at = instant_on(self._workspace.clock, day)
            concession = Concession(work.new_id(), deal_id, side, words, cost, at, counterpart=counterpart.strip())
            work.save(concession)
            detail = {'concession_id': str(concession.id), 'side': str(side)}
            event = DealEvent(deal_id, at, EventKind.CONCEDED, amount=cost, text=words, detail=detail)
            work.record_event(event)
        return concession.id
