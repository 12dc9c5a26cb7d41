"""The small writes around an offer, each inside the action of its caller."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.closing.deal_records import read_lines
from salesdesk.storage.unit_of_work import UnitOfWork


def write_lines(work: UnitOfWork, proposal_id: int, lines: Sequence[LineItem]) -> None:
    """The offer has these lines in this order, and no others."""
    known = {line.id: line for line in read_lines(work.database, proposal_id)}
    kept = set()
    for position, line in enumerate(lines):
        line_id = line.id if line.id in known else work.new_id()
        kept.add(line_id)
        work.save(replace(line, id=line_id, proposal_id=proposal_id, position=position, deleted_at=None))
    for line_id, line in known.items():
        if line_id not in kept:
            work.save(replace(line, deleted_at=work.now))


def write_sent(work: UnitOfWork, proposal: Proposal, at: datetime) -> Proposal:
    """Sent at that instant; into the history the first time only."""
    is_new = proposal.state is ProposalState.DRAFT
    sent = replace(proposal, state=ProposalState.SENT if is_new else proposal.state, sent_at=at)
    work.save(sent)
    if is_new:
        _tell(work, sent, at, EventKind.PROPOSAL_SENT, sent.sent_to)
    return sent


def write_answer(work: UnitOfWork, proposal: Proposal, state: ProposalState, at: datetime) -> Proposal:
    """Accepted or refused at that instant; one that was never sent is sent then. The same answer again says nothing."""
    if proposal.state is ProposalState.DRAFT:
        proposal = write_sent(work, proposal, at)
    answered = replace(proposal, state=state, answered_at=at)
    work.save(answered)
    if proposal.state is not state:
        _tell(work, answered, at, EventKind.PROPOSAL_ANSWERED)
    return answered


def write_expired(work: UnitOfWork, proposal: Proposal) -> None:
    """Its last day went by without an answer."""
    expired = replace(proposal, state=ProposalState.EXPIRED)
    work.save(expired)
    _tell(work, expired, work.now, EventKind.PROPOSAL_ANSWERED)


def set_amount(work: UnitOfWork, proposal: Proposal) -> None:
    """The deal is worth what the offer says."""
    if proposal.amount is not None:
        work.save(replace(work.get(Deal, proposal.deal_id), amount=proposal.amount))


def _tell(work: UnitOfWork, proposal: Proposal, at: datetime, kind: EventKind, text: str = '') -> None:
    detail = {'proposal_id': str(proposal.id), 'number': str(proposal.number), 'state': str(proposal.state)}
    work.record_event(DealEvent(proposal.deal_id, at, kind, amount=proposal.amount, text=text, detail=detail))
