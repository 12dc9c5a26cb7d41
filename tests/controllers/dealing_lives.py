"""Lives in which offers are made and answered, objections heard, and promises kept or not."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from any_lives import AnyLives

from salesdesk.controllers.workspace import titled
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.unit_of_work import UnitOfWork

OBJECTIONS = ('Trop cher', 'trop  CHER', 'Pas le moment', 'Déjà équipés', 'deja equipes')
ANSWERS = ('', '', 'Le retour est en deux ans', 'le retour est en DEUX ans', 'On échelonne\nles paiements')
# As one that was sent may stand, by hand or by its answer.
STATES = (*ProposalState, ProposalState.SENT, ProposalState.ACCEPTED, ProposalState.REFUSED)
T = TypeVar('T')


class DealingLives(AnyLives):
    """The same, with what is said and offered on the way; now and then something is changed or taken away."""

    def __init__(self, path: Path, seed: int) -> None:
        super().__init__(path, seed)
        self.acts += [
            (self.offer, 16), (self.answer_offer, 14), (self.object, 12), (self.say_how_it_went, 5), (self.promise, 12),
            (self.settle, 8), (self.forget, 3),
        ]  # fmt: skip

    def offer(self) -> None:
        deal_id = self.known()
        with self.acting() as work:
            last = work.database.value('SELECT IFNULL(MAX(number), 0) FROM proposal WHERE deal_id = ?', (deal_id,))
            until = self.desk.clock.today() + timedelta(days=self.random.randrange(-2, 25))
            sent = self.random.random() < 0.9
            state = ProposalState.SENT if sent else ProposalState.DRAFT
            at = work.now if sent else None
            number, valid = int(last) + 1, self.random.choice((None, until))
            offer = Proposal(work.new_id(), deal_id, number, state, work.now, sent_at=at, valid_until=valid)
            work.save(offer)

    def answer_offer(self) -> None:
        with self.acting() as work:
            offer = self.any_record(work, Proposal)
            state = self.random.choice(STATES)
            answered = work.now if state in (ProposalState.ACCEPTED, ProposalState.REFUSED) else None
            sent = None if state is ProposalState.DRAFT else offer.sent_at or work.now
            work.save(replace(offer, state=state, sent_at=sent, answered_at=answered))

    def object(self) -> None:
        deal_id = self.known()
        with self.acting() as work:
            words, answer = self.random.choice(OBJECTIONS), self.random.choice(ANSWERS)
            worked = self.random.choice((True, False, None))
            work.save(Objection(work.new_id(), deal_id, work.now, words, answer, worked))

    def say_how_it_went(self) -> None:
        with self.acting() as work:
            work.save(replace(self.any_record(work, Objection), worked=self.random.choice((True, False))))

    def promise(self) -> None:
        deal_id = self.known()
        due = self.random.choice((None, self.desk.clock.today() + timedelta(days=self.random.randrange(-3, 30))))
        with self.acting() as work:
            side = self.random.choice(list(Side))
            work.save(Promise(work.new_id(), deal_id, side, 'Rappeler', work.now, due))

    def settle(self) -> None:
        """Kept or broken, in time or not."""
        today = self.desk.clock.today()
        with self.acting() as work:
            kept, broken = self.random.choice(((today, None), (today, None), (None, today), (None, None)))
            work.save(replace(self.any_record(work, Promise), kept_on=kept, broken_on=broken))

    def forget(self) -> None:
        kind: type[Any] = self.random.choice((Proposal, Objection, Promise))
        with self.acting() as work:
            work.save(replace(self.any_record(work, kind), deleted_at=work.now))

    def known(self) -> int:
        """NotFound while there is no deal."""
        return self.desk.deal(self.deal()).id

    def acting(self) -> Any:
        return self.desk.workspace.transaction(titled('edit_deal', title=''))

    def any_record(self, work: UnitOfWork, kind: type[T]) -> T:
        """NotFound where there is none."""
        ids = work.database.rows(f'SELECT id FROM {kind.__name__.lower()} ORDER BY 1')
        return work.get(kind, int(self.random.choice(ids)[0]) if ids else 0)
