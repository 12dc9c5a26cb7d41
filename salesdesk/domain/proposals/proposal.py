"""An offer that was made."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.money import Money


class ProposalState(StrEnum):
    """Where an offer stands."""

    DRAFT = 'draft'
    SENT = 'sent'
    ACCEPTED = 'accepted'
    REFUSED = 'refused'
    EXPIRED = 'expired'


@dataclass(frozen=True, slots=True)
class Proposal:
    """The head of an offer; number is its version, from 1 within its deal. valid_until is its last day.

    amount: without VAT, what is paid once and what recurs in the first twelve months; optional lines are left out.
    language is that of its paper, whatever the program speaks; terms are the conditions of this offer.
    """

    id: int
    deal_id: int
    number: int
    state: ProposalState
    created_at: datetime
    title: str = ''
    amount: Money | None = None
    sent_at: datetime | None = None
    sent_to: str = ''
    valid_until: date | None = None
    answered_at: datetime | None = None
    attachment_id: int | None = None
    note: str = ''
    deleted_at: datetime | None = None
    language: str = 'fr'
    terms: str = ''

    def state_on(self, day: date) -> ProposalState:
        """One that was sent and not answered expires after its last day."""
        is_over = self.state is ProposalState.SENT and self.valid_until is not None and self.valid_until < day
        return ProposalState.EXPIRED if is_over else self.state

    def is_replaced(self, followed_on: date | None) -> bool:
        """Whether a later version, sent first on that day (None for none), took its place.

        Neither where it had been answered nor where it had run out before. Whether the program has written down since
        that time ran out changes nothing.
        """
        if self.state not in (ProposalState.SENT, ProposalState.EXPIRED) or followed_on is None:
            return False
        return self.valid_until is None or self.valid_until >= followed_on
