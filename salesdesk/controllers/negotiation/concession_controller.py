"""What the two sides of a deal gave way on."""

from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.money import Money


class ConcessionController(DealRecords[Concession]):
    """Added and deleted: what was given is not edited."""

    kind = Concession
    name = 'concession'

    def add(self, deal_id: int, side: Side, text: str, cost: Money | None = None) -> int:
        """Given (MINE) or got (THEIRS) now; returns its id. FieldInvalid without words."""
        words = self._required(text)
        with self._acting('add', deal_id) as work:
            concession = Concession(work.new_id(), deal_id, side, words, cost, work.now)
            work.save(concession)
            detail = {'concession_id': str(concession.id), 'side': str(side)}
            event = DealEvent(deal_id, work.now, EventKind.CONCEDED, amount=cost, text=words, detail=detail)
            work.record_event(event)
        return concession.id
