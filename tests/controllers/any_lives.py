"""Deals that live at random, through the program's own controllers, while the days go by."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from building import PARIS, Desk, answers, form_of

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_file import Reader, ReadingChoices, open_table, plan_of
from salesdesk.controllers.exchange.import_request import ImportRequest
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.controllers.process.process_controller import StageForm
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording

# A week before the clocks of Paris go forward.
BEGIN = datetime(2025, 3, 23, 9, tzinfo=UTC)
PRODUCTS, COMPANIES, PEOPLE = ('', 'LED', 'Solaire'), ('', 'Girardeau', 'Ørsted'), ('', 'Anne', 'Élodie')
SOURCES = ('', 'Salon', 'Site')
PIPELINES = ('sales', 'prospecting')


class AnyLives:
    """A desk and what may happen at it."""

    def __init__(self, path: Path, seed: int) -> None:
        self.random = Random(seed)
        self.desk = Desk(path, FixedClock(BEGIN, PARIS))
        self.files = 0
        self.acts: list[tuple[Callable[[], object], int]] = [
            (self.create, 7), (self.move, 24), (self.go_all_the_way, 2), (self.hand_over, 5), (self.win, 3),
            (self.lose, 3), (self.abandon, 1), (self.reopen, 4), (self.edit, 4), (self.provide, 4), (self.put_off, 5),
            (self.delete, 1), (self.restore, 3), (self.undo, 2), (self.redo, 2), (self.take_in, 1),
            (self.change_people, 2), (self.change_process, 1), (self.bring_back, 1),
        ]  # fmt: skip
        for pipeline in self.desk.book.pipelines:
            self.desk.process.set_rules(pipeline.id, may_skip=True, may_override=True, back_needs_reason=False)

    def live(self, steps: int) -> None:
        """So many things happen; what the rules refuse does not."""
        acts, weights = zip(*self.acts, strict=True)
        for act in self.random.choices(acts, weights, k=steps):
            if self.random.random() < 0.6:
                self.desk.clock.set(self.desk.clock.now() + timedelta(minutes=self.random.randrange(9 * 1440)))
            with suppress(SalesDeskError):
                act()

    def create(self) -> None:
        pipeline = self.desk.pipeline(self.random.choice(PIPELINES)).id
        stage = self.random.choice((None, None, self.stage(pipeline)))
        self.desk.deals.create(pipeline, stage, self.form())

    def move(self) -> None:
        deal = self.desk.deal(self.deal())
        following = self.desk.book.process(deal.pipeline_id).next_after(deal.stage_id)
        is_next = following is not None and self.random.random() < 0.6
        stage_id = following.id if following and is_next else self.stage(deal.pipeline_id)
        self.go(deal.id, stage_id, 'pressé' if self.random.random() < 0.7 else '')

    def go(self, deal_id: int, stage_id: int, override_reason: str) -> None:
        asked = MoveRequest(deal_id, stage_id, override_reason=override_reason, reason='vu')
        self.desk.moves.move(replace(asked, provided=self.provided()))

    def go_all_the_way(self) -> None:
        """Through every stage from its own on, and out at the end."""
        deal = self.desk.deal(self.deal())
        process = self.desk.book.process(deal.pipeline_id)
        while (following := process.next_after(self.desk.deal(deal.id).stage_id)) is not None:
            self.go(deal.id, following.id, 'pressé')
            self.desk.clock.set(self.desk.clock.now() + timedelta(hours=self.random.randrange(90)))
        if process.pipeline.hands_over_to and self.random.random() < 0.7:
            self.desk.moves.hand_over(MoveRequest(deal.id, 0, override_reason='pressé', reason='vu'))
        else:
            self.desk.closing.win(deal.id, self.desk.clock.today(), self.money())

    def hand_over(self) -> None:
        self.desk.moves.hand_over(MoveRequest(self.deal(), 0, override_reason='pressé', reason='vu'))

    def win(self) -> None:
        on = self.desk.clock.today() - timedelta(days=self.random.choice((0, 0, 1, 5, 40)))
        self.desk.closing.win(self.deal(), on, self.random.choice((None, self.money())))

    def lose(self) -> None:
        back = self.desk.clock.today() + timedelta(days=7) if self.random.random() < 0.3 else None
        self.desk.closing.lose(self.deal(), self.random.choice(self.desk.closing.lost_reasons()).id, 'dit', back)

    def abandon(self) -> None:
        self.desk.closing.abandon(self.deal(), 'sans suite')

    def reopen(self) -> None:
        self.desk.closing.reopen(self.deal())

    def edit(self) -> None:
        deal_id = self.deal()
        own = form_of(self.desk.deals.details(deal_id))
        self.desk.deals.edit(deal_id, replace(self.form(), title=own.title, next_action=own.next_action))

    def provide(self) -> None:
        self.desk.deals.provide(self.deal(), self.provided())

    def put_off(self) -> None:
        deals = [self.deal() for _ in range(2)]
        later = self.desk.clock.today() + timedelta(days=self.random.randrange(-20, 60))
        BulkController(self.desk.workspace).set_expected_close(deals, self.random.choice((later, later, None)))

    def delete(self) -> None:
        self.desk.deals.delete(self.deal())

    def restore(self) -> None:
        self.desk.deals.restore(self.deal())

    def undo(self) -> None:
        for _ in range(self.random.randrange(1, 4)):
            self.desk.workspace.undo()

    def redo(self) -> None:
        self.desk.workspace.redo()

    def take_in(self) -> None:
        """Some with a path, some of which only the end is known, some that moved once."""
        self.files += 1
        lines = ['title,stage,status,amount,created,closed,stage_entered,organization,product']
        for number in range(4):
            stage, status = self.random.choice((('Suivi', ''), ('', 'Won'), ('', 'Lost'), ('Proposition', '')))
            closed = '2025-03-10' if status else ''
            entered = self.random.choice(('', '2025-02-20')) if not status else ''
            lines.append(f'Fichier {self.files}-{number},{stage},{status},{number}00,2025-01-0{number + 1},{closed},'
                         f'{entered},{self.random.choice(COMPANIES)},LED')  # fmt: skip
        choices = ReadingChoices(mapping={})
        table = open_table('\n'.join(lines).encode(), choices)
        plan = plan_of(table, choices, Reader('fr', 'EUR', self.desk.clock.today(), PARIS))
        ImportController(self.desk.workspace).run(ImportRequest(table, plan))

    def change_people(self) -> None:
        """Where somebody comes from."""
        people, source = PeopleController(self.desk.workspace), self.random.choice(SOURCES)
        database = self.desk.workspace.database
        for id_, name in database.rows('SELECT id, name FROM contact'):
            people.edit_person(id_, PersonForm(name, source=source))
        for id_, name in database.rows('SELECT id, name FROM organization WHERE id % 2'):
            people.edit_company(id_, CompanyForm(name, source=source))

    def change_process(self) -> None:
        """A stage is added, moved, taken out or put back."""
        pipeline = self.desk.pipeline(self.random.choice(PIPELINES)).id
        stage, other = self.stage(pipeline), self.stage(pipeline)
        process, name = self.desk.process, Wording('Nouvelle', 'New')
        self.random.choice((
            lambda: process.remove_stage(stage),
            lambda: process.put_back_stage(stage),
            lambda: process.move_stage(stage, other),
            lambda: process.add_stage(pipeline, stage, StageForm(name, name, 50, None)),
        ))()  # fmt: skip

    def bring_back(self) -> None:
        self.desk.closing.bring_back_due()

    def form(self) -> DealForm:
        return DealForm(
            f'Affaire {self.random.random()}', self.random.choice(COMPANIES), self.random.choice(PEOPLE),
            amount=self.money(), expected_close_on=self.provided().expected_close_on,
            product=self.random.choice(PRODUCTS),
        )  # fmt: skip

    def provided(self) -> Provided:
        """Now and then what a gate asks for, or no more than a new amount."""
        if self.random.random() < 0.5:
            return Provided(amount=self.money())
        on = self.desk.clock.today() + timedelta(days=self.random.randrange(-9, 40))
        return Provided(answers('yyyy'), self.money(), on, 'Girardeau', 'Anne')

    def money(self) -> Money | None:
        return self.random.choice(
            (None, Money(self.random.randrange(9_000), self.random.choice(('EUR', 'EUR', 'JPY'))))
        )

    def deal(self) -> int:
        """Mostly one of the last."""
        known = self.desk.workspace.database.rows('SELECT id FROM deal ORDER BY id DESC LIMIT 12')
        return int(self.random.choice(known)[0]) if known else 0

    def stage(self, pipeline_id: int) -> int:
        return self.random.choice(self.desk.book.process(pipeline_id).stages).id
