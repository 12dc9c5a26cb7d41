"""What the reports on offers, objections and promises are counted from: a line for each of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from salesdesk.domain.closing.promise import PromiseState, Side
from salesdesk.domain.proposals.proposal import Proposal, ProposalState


class Fate(StrEnum):
    """What became of an offer that was sent. REPLACED: not answered, and a later version was sent."""

    ACCEPTED = 'accepted'
    REFUSED = 'refused'
    EXPIRED = 'expired'
    REPLACED = 'replaced'
    WAITING = 'waiting'


@dataclass(frozen=True, slots=True)
class SentOffer:
    """An offer, and the days on which it was sent and answered."""

    deal_id: int
    day: date
    fate: Fate
    answered_on: date | None = None

    @property
    def days_to_answer(self) -> int | None:
        """None while nobody has answered; an answer is never earlier than its offer."""
        return None if self.answered_on is None else max(0, (self.answered_on - self.day).days)


def fate_of(offer: Proposal, today: date, followed_on: date | None) -> Fate:
    """Of an offer that was sent; followed_on: when a later version was sent first, None where none was."""
    state = offer.state_on(today)
    if state in _ANSWERS:
        return _ANSWERS[state]
    if offer.is_replaced(followed_on):
        return Fate.REPLACED
    return Fate.EXPIRED if state is ProposalState.EXPIRED else Fate.WAITING


_ANSWERS = {ProposalState.ACCEPTED: Fate.ACCEPTED, ProposalState.REFUSED: Fate.REFUSED}


@dataclass(frozen=True, slots=True)
class HeardObjection:
    """An objection, its answer ('' for none), and whether that worked (None: not known)."""

    deal_id: int
    day: date
    text: str
    answer: str
    worked: bool | None


@dataclass(frozen=True, slots=True)
class MadePromise:
    """A promise, by the day on which it was made, as it stands today. is_kept: also after its day."""

    deal_id: int
    day: date
    side: Side
    state: PromiseState
    is_kept: bool
