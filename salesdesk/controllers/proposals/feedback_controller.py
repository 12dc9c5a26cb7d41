"""What customers said of an offer: what they liked, what blocks, what they held against it, and their answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesdesk.controllers.negotiation.objection_controller import ObjectionForm
from salesdesk.controllers.proposals.proposal_controller import answer_instant
from salesdesk.controllers.proposals.proposal_edits import set_amount, write_answer
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.drafts import drop_draft
from salesdesk.storage.proposals.offer_query import read_feedback, read_objections_to
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class HeldAgainst(ObjectionForm):
    """An objection to an offer; id 0 for one that is new."""

    id: int = 0


@dataclass(frozen=True)
class Answer:
    """Accepted or refused, on that day (None: today). sets_amount: the deal is worth what the offer says."""

    state: ProposalState
    on: date | None = None
    sets_amount: bool = False


@dataclass(frozen=True)
class FeedbackForm:
    """answer: None while there is none, or where it was given before."""

    liked: str = ''
    blocks: str = ''
    objections: tuple[HeldAgainst, ...] = ()
    answer: Answer | None = None


class FeedbackController:
    """One feedback for each offer, added to as more is heard; what is logged is one action, one undo step."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def form(self, proposal_id: int) -> FeedbackForm:
        """What is known of it."""
        work = self._workspace.reading()
        proposal, said = work.get(Proposal, proposal_id), read_feedback(work.database, proposal_id)
        objections = tuple(
            HeldAgainst(one.text, one.answer, one.worked, one.id)
            for one in read_objections_to(work.database, proposal)
        )  # fmt: skip
        return FeedbackForm(said.liked if said else '', said.blocks if said else '', objections)

    def log(self, proposal_id: int, form: FeedbackForm, draft: str = '') -> None:
        """As the form says; objections that it does not name any more are deleted. The draft of that key goes with it.

        FieldInvalid for an objection without words, and as answer_instant says; NotFound if the offer is gone.
        """
        proposal = self._workspace.reading().get(Proposal, proposal_id)
        if proposal.deleted_at is not None:
            raise NotFound(kind='Proposal')
        title = self._workspace.reading().get(Deal, proposal.deal_id).title
        key = 'feedback_proposal' if form.answer is None else 'answer_proposal'
        with self._workspace.transaction(titled(key, title=title)) as work:
            write_said(work, proposal, form)
            _write_objections(work, proposal, form.objections)
            if form.answer is not None:
                at = answer_instant(self._workspace.clock, proposal, form.answer.on)
                answered = write_answer(work, proposal, form.answer.state, at)
                if form.answer.sets_amount:
                    set_amount(work, answered)
            drop_draft(work.database, draft)


def write_said(work: UnitOfWork, proposal: Proposal, form: FeedbackForm) -> None:
    """Into the history when something is said for the first time."""
    liked, blocks = form.liked.strip(), form.blocks.strip()
    known = read_feedback(work.database, proposal.id)
    if known is not None:
        work.save(replace(known, liked=liked, blocks=blocks))
    elif liked or blocks:
        made = Feedback(work.new_id(), proposal.id, proposal.deal_id, work.now, liked, blocks)
        work.save(made)
        detail = {'feedback_id': str(made.id), 'proposal_id': str(proposal.id), 'number': str(proposal.number)}
        work.record_event(DealEvent(proposal.deal_id, work.now, EventKind.FEEDBACK, detail=detail))


def _write_objections(work: UnitOfWork, proposal: Proposal, said: Sequence[HeldAgainst]) -> None:
    known = {one.id: one for one in read_objections_to(work.database, proposal)}
    for one in said:
        words, answer = one.text.strip(), one.answer.strip()
        if not words:
            raise FieldInvalid('objection', 'empty')
        if one.id in known:
            work.save(replace(known.pop(one.id), text=words, answer=answer, worked=one.worked))
        else:
            _log_objection(work, proposal, replace(one, text=words, answer=answer))
    for gone in known.values():
        work.save(replace(gone, deleted_at=work.now))


def _log_objection(work: UnitOfWork, proposal: Proposal, said: HeldAgainst) -> None:
    made = Objection(
        work.new_id(), proposal.deal_id, work.now, said.text, said.answer, said.worked, proposal_id=proposal.id
    )
    work.save(made)
    detail = {'objection_id': str(made.id), 'proposal_id': str(proposal.id)}
    work.record_event(DealEvent(proposal.deal_id, work.now, EventKind.OBJECTED, text=said.text, detail=detail))
