"""Lives in which the seller also says with whom she spoke, of what, and what came of it."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from building import Desk
from busy_lives import BusyLives

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.unit_of_work import UnitOfWork

SUBJECTS = ('', 'Relance chiffrage', 'Visite du site', 'Présentation')


class TalkingLives(BusyLives):
    """Long enough for silences, with several people of each company."""

    def __init__(self, path: Path, seed: int) -> None:
        super().__init__(path, seed)
        self.acts += [(self.talk, 120), (self.wait, 6), (self.create, 12), (self.move, 20), (self.lose, 4)]
        self.acts += [(self.promise, 10), (self.settle_promise, 8), (self.concede, 8), (self.propose, 6)]

    def talk(self) -> None:
        """Planned and done at once, with whoever is known; an e-mail often only goes out."""
        deal_id, kind = self.open_deal(), self.random.choice(tuple(ActivityKind))
        people = [None, *(id_ for id_, _name in self.desk.activities.people_of(deal_id))]
        action = NewAction(
            kind, self.desk.clock.today(), subject=self.random.choice(SUBJECTS), contact_id=self.random.choice(people)
        )
        self.desk.activities.plan(deal_id, action)
        result = self.random.choice((None, ActivityResult.DONE, *ActivityResult))
        planned = self.desk.activities.planned_of(deal_id)
        self.desk.activities.complete(planned[-1].id, Done(result, self.random.choice(('', 'Il rappelle.'))))

    def promise(self) -> None:
        with self._writing() as work:
            due = self.random.choice((None, self.desk.clock.today() + timedelta(days=self.random.randrange(-3, 20))))
            side, gone = self.random.choice(tuple(Side)), self.random.choice((None, None, None, work.now))
            work.save(Promise(work.new_id(), self.own(work), side, 'Plan', work.now, due, deleted_at=gone))

    def settle_promise(self) -> None:
        """One of the last, whatever was said of it before."""
        known = self.desk.workspace.database.rows('SELECT id FROM promise ORDER BY id DESC LIMIT 6')
        with self._writing() as work:
            promise = work.get(Promise, self.random.choice(known)[0] if known else 0)
            kept = self.random.choice((None, self.desk.clock.today()))
            broken = self.random.choice((None, self.desk.clock.today()))
            work.save(replace(promise, kept_on=kept, broken_on=broken))

    def concede(self) -> None:
        with self._writing() as work:
            side, gone = self.random.choice(tuple(Side)), self.random.choice((None, None, work.now))
            work.save(Concession(work.new_id(), self.own(work), side, 'Remise', self.money(), work.now, gone))

    def propose(self) -> None:
        with self._writing() as work:
            state, sent = self.random.choice(tuple(ProposalState)), self.random.choice((None, work.now))
            number = self.random.randrange(9)
            work.save(Proposal(work.new_id(), self.own(work), number, state, work.now, 'Offre', self.money(), sent))

    def own(self, work: UnitOfWork) -> int:
        """A deal that there is; nothing happens where there is none."""
        return work.get(Deal, self.deal()).id

    def _writing(self) -> AbstractContextManager[UnitOfWork]:
        return self.desk.workspace.transaction(titled('edit_deal', title='Atelier'))

    def wait(self) -> None:
        self.desk.clock.set(self.desk.clock.now() + timedelta(days=self.random.randrange(12)))


def closed(desk: Desk) -> list[int]:
    """The deals that were won or lost, and are not in the trash."""
    sql = 'SELECT id FROM deal WHERE IFNULL(won_at, lost_at) IS NOT NULL AND deleted_at IS NULL'
    return [id_ for (id_,) in desk.workspace.database.rows(sql)]
