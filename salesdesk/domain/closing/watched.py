"""What she waits for, or must not let pass: promises of theirs, days of notice, offers that run out, warnings."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from salesdesk.domain.money import Money

# From so long before the last day of notice, and before the last day of an offer.
NOTICE_AHEAD = timedelta(days=30)
OFFER_AHEAD = timedelta(days=3)


class WatchKind(StrEnum):
    """In the order in which they stand where they are of one day."""

    PROMISE = 'promise'
    PROPOSAL = 'proposal'
    CONTRACT = 'contract'
    WARNING = 'warning'


@dataclass(frozen=True, slots=True)
class Watched:
    """One of them: id is its record's, on the day it is about. number: of an offer, 0 for all others."""

    kind: WatchKind
    id: int
    deal_id: int
    text: str
    on: date
    number: int
    deal_title: str
    organization: str
    amount: Money | None

    def is_late(self, today: date) -> bool:
        """Of a warning the day says when it came."""
        return self.on < today and self.kind is not WatchKind.WARNING
