"""The offers of a deal: recorded, sent, accepted or refused."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from salesdesk.controllers.clock import instant_on
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.closing.deal_records import last_proposal_number

# What an offer goes through before it is answered, and how it is answered.
_UNSENT = frozenset({ProposalState.DRAFT})
_ANSWERS = frozenset({ProposalState.ACCEPTED, ProposalState.REFUSED})


@dataclass(frozen=True)
class ProposalForm:
    """What the seller says of an offer. sent_on: None for today once it is sent."""

    amount: Money | None = None
    state: ProposalState = ProposalState.SENT
    title: str = ''
    sent_on: date | None = None
    sent_to: str = ''
    valid_until: date | None = None
    attachment_id: int | None = None
    note: str = ''


class ProposalController(DealRecords[Proposal]):
    """Offers count within their deal; a number is never given twice."""

    kind = Proposal
    name = 'proposal'

    def add(self, deal_id: int, form: ProposalForm) -> int:
        """A new offer; returns its id. FieldInvalid if it is sent on a day to come."""
        with self._acting('add', deal_id) as work:
            number = last_proposal_number(work.database, deal_id) + 1
            proposal = Proposal(work.new_id(), deal_id, number, ProposalState.DRAFT, work.now)
            work.save(self._filled(proposal, form, work.now))
        return proposal.id

    def edit(self, proposal_id: int, form: ProposalForm) -> None:
        with self._changing('edit', proposal_id) as (work, proposal):
            work.save(self._filled(proposal, form, work.now))

    def set_state(self, proposal_id: int, state: ProposalState) -> None:
        """Sent, accepted, refused ... today: all else stays."""
        with self._changing('edit', proposal_id) as (work, proposal):
            work.save(_in_state(proposal, state, work.now, work.now))

    def _filled(self, proposal: Proposal, form: ProposalForm, now: datetime) -> Proposal:
        sent_on = self._past('sent_on', form.sent_on)
        sent_at = (
            proposal.sent_at
            if form.sent_on is None and proposal.sent_at
            else instant_on(self._workspace.clock, sent_on)
        )
        filled = replace(
            proposal, title=form.title.strip(), amount=form.amount, sent_to=form.sent_to.strip(),
            valid_until=form.valid_until, attachment_id=form.attachment_id, note=form.note.strip(), sent_at=None,
        )  # fmt: skip
        return _in_state(filled, form.state, sent_at, now)


def _in_state(proposal: Proposal, state: ProposalState, sent_at: datetime, now: datetime) -> Proposal:
    """A draft has not been sent; what was answered keeps the day of its answer."""
    answered = (proposal.answered_at or now) if state in _ANSWERS else None
    sent = None if state in _UNSENT else proposal.sent_at or sent_at
    return replace(proposal, state=state, sent_at=sent, answered_at=answered)
