"""The offers of a deal: written, sent, answered, and followed by further versions."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta

from salesdesk.controllers.clock import Clock, instant_on
from salesdesk.controllers.deals.attachment_controller import attach_to
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.controllers.proposals.proposal_edits import set_amount, write_answer, write_lines, write_sent
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending, check_lines
from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.proposals.letterhead import LETTERHEAD_ID, Letterhead
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.closing.deal_records import read_lines
from salesdesk.storage.drafts import drop_draft
from salesdesk.storage.proposals.offer_query import last_proposal_number
from salesdesk.storage.unit_of_work import UnitOfWork

PAPER_LANGUAGES = frozenset({'fr', 'en'})


class ProposalController(DealRecords[Proposal]):
    """Each act is one action, one undo step. Numbers count within a deal; one is never given twice.

    What was sent stays as it went out: it is changed by a new version of it.
    """

    kind = Proposal
    name = 'proposal'

    def begin(self, deal_id: int, language: str) -> ProposalForm:
        """What a new offer starts from: her conditions and how long she stands by an offer.

        Its paper is in the language of the contact, in `language` where that is not known or is another one.
        """
        work = self._workspace.reading()
        letterhead, deal = work.find(Letterhead, LETTERHEAD_ID) or Letterhead(), work.get(Deal, deal_id)
        contact = work.find(Contact, deal.contact_id) if deal.contact_id else None
        spoken = contact.language if contact is not None and contact.language in PAPER_LANGUAGES else language
        valid = self._workspace.clock.today() + timedelta(letterhead.validity_days)
        return ProposalForm(deal.amount, '', valid, spoken, letterhead.terms.read(spoken))

    def lines(self, proposal_id: int) -> list[LineItem]:
        return read_lines(self._workspace.database, proposal_id)

    def form(self, proposal_id: int) -> ProposalForm:
        """The offer as its form says it: saved as it is, it changes nothing."""
        one = self.record(proposal_id)
        return ProposalForm(
            one.amount, one.title, one.valid_until, one.language, one.terms, one.note, tuple(self.lines(proposal_id))
        )

    def copied(self, proposal_id: int) -> ProposalForm:
        """What a new version of it starts from: the same, valid from today."""
        form, deal_id = self.form(proposal_id), self.record(proposal_id).deal_id
        valid_until = self.begin(deal_id, form.language).valid_until
        return replace(form, lines=_unnumbered(form.lines), valid_until=valid_until, note='')

    def add(self, deal_id: int, form: ProposalForm, draft: str = '') -> int:
        """A new offer, not sent yet; returns its id. The draft of that key goes with it. FieldInvalid: check_lines."""
        with self._acting('add', deal_id) as work:
            number = last_proposal_number(work.database, deal_id) + 1
            proposal = Proposal(work.new_id(), deal_id, number, ProposalState.DRAFT, work.now)
            work.save(proposal)
            self._write(work, proposal, form)
            drop_draft(work.database, draft)
        return proposal.id

    def edit(self, proposal_id: int, form: ProposalForm, draft: str = '') -> None:
        """FieldInvalid where what was offered would change after it was sent."""
        with self._changing('edit', proposal_id) as (work, proposal):
            held = self.form(proposal_id)
            if proposal.state is not ProposalState.DRAFT and offered(form) != offered(held):
                raise FieldInvalid('proposal', 'sent')
            self._write(work, proposal, form)
            drop_draft(work.database, draft)

    def send(self, proposal_id: int, sending: Sending) -> None:
        """It went out on that day; said again of one that was sent, it corrects what was said.

        FieldInvalid for a day to come, or one after the last day of the offer.
        """
        with self._changing('send', proposal_id) as (work, proposal):
            at = self._sent_at(proposal, sending.on)
            file_id = sending.attachment_id
            if sending.paper is not None:
                [file_id] = attach_to(work, proposal.deal_id, [sending.paper])
            addressed = replace(proposal, sent_to=sending.to.strip(), attachment_id=file_id)
            write_sent(work, addressed, at)
            if sending.sets_amount:
                set_amount(work, proposal)

    def answer(
        self, proposal_id: int, state: ProposalState, on: date | None = None, *, sets_amount: bool = False
    ) -> None:
        """Accepted or refused, today unless another day is said. FieldInvalid: answer_instant."""
        with self._changing('answer', proposal_id) as (work, proposal):
            write_answer(work, proposal, state, answer_instant(self._workspace.clock, proposal, on))
            if sets_amount:
                set_amount(work, proposal)

    def reopen(self, proposal_id: int) -> None:
        """It was not answered after all."""
        with self._changing('reopen', proposal_id) as (work, proposal):
            state = ProposalState.SENT if proposal.sent_at else ProposalState.DRAFT
            work.save(replace(proposal, state=state, answered_at=None))

    @contextmanager
    def _changing(self, verb: str, record_id: int) -> Iterator[tuple[UnitOfWork, Proposal]]:
        """NotFound for one that was deleted, in another window: what is written into it would be seen by nobody."""
        with super()._changing(verb, record_id) as (work, proposal):
            if proposal.deleted_at is not None:
                raise NotFound(kind='Proposal')
            yield work, proposal

    def _write(self, work: UnitOfWork, proposal: Proposal, form: ProposalForm) -> None:
        check_lines(form.lines)
        work.save(
            replace(
                proposal, state=self._state(proposal, form.valid_until), title=form.title.strip(),
                amount=form.total(), valid_until=form.valid_until,
                language=form.language, terms=form.terms.strip(), note=form.note.strip(),
            )
        )  # fmt: skip
        write_lines(work, proposal.id, form.lines)

    def _state(self, proposal: Proposal, valid_until: date | None) -> ProposalState:
        """One that has run out waits for an answer again where it is given more time."""
        if proposal.state is not ProposalState.EXPIRED:
            return proposal.state
        waits = replace(proposal, state=ProposalState.SENT, valid_until=valid_until)
        return waits.state_on(self._workspace.clock.today())

    def _sent_at(self, proposal: Proposal, on: date | None) -> datetime:
        """The hour it was sent at stays, unless she says another day."""
        day, zone = self._past('sent_on', on), self._workspace.clock.zone
        if proposal.valid_until is not None and proposal.valid_until < day:
            raise FieldInvalid('valid_until', 'too_early')
        had = proposal.sent_at
        return had if had and had.astimezone(zone).date() == day else instant_on(self._workspace.clock, day)


def answer_instant(clock: Clock, proposal: Proposal, on: date | None) -> datetime:
    """FieldInvalid for a day to come, or one before the offer was sent."""
    day = on or clock.today()
    if day > clock.today():
        raise FieldInvalid('answered_on', 'in_future')
    if proposal.sent_at is not None and day < proposal.sent_at.astimezone(clock.zone).date():
        raise FieldInvalid('answered_on', 'too_early')
    return instant_on(clock, day)


def offered(form: ProposalForm) -> tuple[object, ...]:
    """What the customer has in hand, which may not change under his eyes."""
    # The amount of an offer without lines is only noted here, and a slip may be put right.
    return form.language, form.terms.strip(), form.lines


def _unnumbered(lines: Iterable[LineItem]) -> tuple[LineItem, ...]:
    return tuple(replace(line, id=0, proposal_id=0) for line in lines)
