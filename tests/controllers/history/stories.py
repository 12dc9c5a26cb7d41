"""Tells the same actions to a real desk and to the model of one."""

from collections.abc import Callable
from dataclasses import replace

from building import TODAY, Desk, form_of
from sales_model import STAGES, Known, Model

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.domain.errors import RuleRefusal

VERBS = ('create', 'move', 'push', 'win', 'lose', 'reopen', 'delete', 'restore', 'edit', 'undo', 'undo', 'redo')


def is_allowed(act: Callable[[], object]) -> bool:
    try:
        act()
    except RuleRefusal:
        return False
    return True


class Story:
    """Two deals to begin with, one that is ready for everything and one that is not."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.model = Model({desk.put('Nue'): Known('Nue', False), desk.put_ready('Prête'): Known('Prête', True)})

    def tell(self, verb: str, pick: int, number: int) -> None:
        """One action: on the deal picked, with a number that says the stage or the new title."""
        if verb in {'undo', 'redo'}:
            done = getattr(self.desk.workspace, verb)()
            assert (done is not None) == getattr(self.model, verb)()
        elif verb == 'create':
            self.create(number)
        else:
            deal_id = sorted(self.model.deals)[pick % len(self.model.deals)]
            getattr(self, verb)(deal_id, self.model.deals[deal_id], number)

    def create(self, number: int) -> None:
        stage = self.desk.stage(STAGES[number])
        deal_id = self.desk.deals.create(stage.pipeline_id, stage.id, DealForm('Neuve'))
        self.model.act(deal_id, Known('Neuve', False, number))

    def move(self, deal_id: int, known: Known, number: int, reason: str = '') -> None:
        if number == known.stage:
            return
        moved = is_allowed(lambda: self.desk.move(deal_id, STAGES[number], override_reason=reason))
        assert moved == known.may_move(number, anyway=bool(reason))
        if moved:
            self.model.change(deal_id, stage=number)

    def push(self, deal_id: int, known: Known, number: int) -> None:
        self.move(deal_id, known, number, 'Elle a promis')

    def win(self, deal_id: int, known: Known, number: int) -> None:
        assert is_allowed(lambda: self.desk.closing.win(deal_id, TODAY, None)) == known.is_open
        if known.is_open:
            self.model.change(deal_id, status='won')

    def lose(self, deal_id: int, known: Known, number: int) -> None:
        assert is_allowed(lambda: self.desk.closing.lose(deal_id, self.desk.reason('no_budget'))) == known.is_open
        if known.is_open:
            self.model.change(deal_id, status='lost')

    def reopen(self, deal_id: int, known: Known, number: int) -> None:
        assert is_allowed(lambda: self.desk.closing.reopen(deal_id)) == known.may_reopen
        if known.may_reopen:
            self.model.change(deal_id, status='open')

    def delete(self, deal_id: int, known: Known, number: int) -> None:
        self.desk.deals.delete(deal_id)
        self.model.change(deal_id, deleted=True)

    def restore(self, deal_id: int, known: Known, number: int) -> None:
        self.desk.deals.restore(deal_id)
        self.model.change(deal_id, deleted=False)

    def edit(self, deal_id: int, known: Known, number: int) -> None:
        title = f'Affaire {number}'
        self.desk.deals.edit(deal_id, replace(form_of(self.desk.deals.details(deal_id)), title=title))
        self.model.change(deal_id, title=title)

    def seen(self) -> dict[int, Known]:
        """The desk's deals, in the model's words."""
        ids = [deal_id for (deal_id,) in self.desk.workspace.database.rows('SELECT id FROM deal')]
        return {deal_id: self._known(deal_id) for deal_id in ids}

    def _known(self, deal_id: int) -> Known:
        deal = self.desk.deal(deal_id)
        stage = STAGES.index(self.desk.stage_of(deal_id))
        return Known(deal.title, deal.contact_id is not None, stage, str(deal.status), deal.deleted_at is not None)
