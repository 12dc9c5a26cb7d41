"""A desk to test at: a workspace with its controllers, joined as the program joins them, and deals to put on it."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from salesdesk.controllers.activities.activity_controller import ActivityController
from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.closing.closing_controller import ClosingController
from salesdesk.controllers.deals import edits
from salesdesk.controllers.deals.deal_controller import DealController, DealDetails
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.deals.list_controller import ListController
from salesdesk.controllers.deals.move_controller import MoveController, MoveRequest
from salesdesk.controllers.process.lists_controller import ListsController
from salesdesk.controllers.process.process_controller import ProcessController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.domain.touched import Touched
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.storage.ranks import ranks_below_all
from salesdesk.storage.schema.table_names import RECORDED_TABLES

PARIS = ZoneInfo('Europe/Paris')
# The day the pictures of the design show, nine in the morning in Paris.
NOW = datetime(2026, 6, 9, 7, tzinfo=UTC)
TODAY = date(2026, 6, 9)
# Of who has no days off.
WEEKDAYS = WorkingCalendar().proposed

Dump = dict[str, list[tuple[Any, ...]]]
_ANSWERS = {'y': AnswerValue.YES, 'n': AnswerValue.NO, '?': AnswerValue.UNKNOWN}


def euros(amount: int) -> Money:
    return Money(amount * 100, 'EUR')


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def call(days: int, minute: int | None = None, subject: str = '') -> NewAction:
    """A call to be made in so many days."""
    return NewAction(ActivityKind.CALL, in_days(days), minute, subject)


def answers(letters: str) -> tuple[GivenAnswer, ...]:
    """The criteria in order, a letter each: y, n or ?; a dash leaves one out."""
    given = zip(Criterion, letters, strict=False)
    return tuple(GivenAnswer(criterion, _ANSWERS[letter]) for criterion, letter in given if letter != '-')


def form_of(details: DealDetails) -> DealForm:
    """The form as it opens on that deal: saved as it is, it changes nothing."""
    deal, contact, planned = details.deal, details.contact, details.next_activity
    return DealForm(
        deal.title,
        details.organization.name if details.organization else '',
        *((contact.name, contact.email, contact.phone) if contact else ('', '', '')),
        deal.amount,
        deal.expected_close_on,
        tuple(tag.name for tag in details.tags),
        NewAction(planned.kind, planned.due_on, planned.due_minute, planned.subject) if planned else None,
        deal.owner,
        deal.product,
        deal.note,
    )


class Desk:
    """An open workspace, all its controllers, and what its listeners heard."""

    def __init__(self, path: Path, clock: FixedClock | None = None) -> None:
        self.clock = clock or FixedClock(NOW, PARIS)
        self.workspace = open_workspace(path, self.clock, create=True)
        self.book = ProcessBook(self.workspace)
        self.board = BoardController(self.workspace, self.book)
        self.moves = MoveController(self.workspace, self.book)
        self.deals = DealController(self.workspace, self.book)
        self.closing = ClosingController(self.workspace, self.book)
        self.process = ProcessController(self.workspace, self.book)
        self.lists = ListsController(self.workspace)
        self.activities = ActivityController(self.workspace)
        self.listing = ListController(self.workspace)
        self.heard: list[Touched] = []
        self.workspace.subscribe(self.heard.append)

    def pipeline(self, key: str = 'sales') -> Pipeline:
        return next(pipeline for pipeline in self.book.pipelines if pipeline.key == key)

    def stage(self, key: str, pipeline: str = 'sales') -> Stage:
        return next(stage for stage in self.book.process(self.pipeline(pipeline).id).stages if stage.key == key)

    def reason(self, key: str) -> int:
        return next(reason.id for reason in self.lists.lost_reasons() if reason.key == key)

    def put(
        self, title: str = 'Atelier', stage: str = 'identification', *, pipeline: str = 'sales', given: str = '',
        action: int | None = None, tags: Sequence[str] = (), organization: str = '', contact: str = '',
        entered: datetime = NOW, **fields: Any,
    ) -> int:  # fmt: skip
        """A deal at the bottom of a stage, outside the undo history. given: see answers; action: a call in days.

        The other fields are the deal's own.
        """
        place = self.stage(stage, pipeline)
        with self.workspace.unrecorded() as work:
            work.now = entered
            organization_id = edits.organization_id_of(work, organization)
            fields |= {
                'organization_id': organization_id,
                'contact_id': edits.contact_id_of(work, contact, organization_id),
            }
            rank = ranks_below_all(work.database, place.id, 1)[0]
            deal = Deal(work.new_id(), place.pipeline_id, place.id, rank, title, entered, entered, **fields)
            work.save(deal)
            for answer in answers(given):
                edits.write_answer(work, deal, answer)
            work.save(edits.plan(work, deal, call(action)) if action is not None else deal)
            edits.set_tags(work, deal.id, tags)
        self.heard.clear()
        return deal.id

    def put_ready(self, title: str = 'Prête', stage: str = 'identification', **fields: Any) -> int:
        """A deal that passes every gate."""
        ready: dict[str, Any] = {
            'given': 'yyyy', 'action': 3, 'organization': 'Girardeau', 'contact': 'Antoine Girardeau',
            'amount': euros(1_000), 'expected_close_on': in_days(30),
        }  # fmt: skip
        return self.put(title, stage, **(ready | fields))

    def put_lesson(self, title: str, kind: LessonKind = LessonKind.LOST, **fields: Any) -> int:
        """A lesson, outside the undo history."""
        with self.workspace.unrecorded() as work:
            lesson = Lesson(work.new_id(), kind, title, NOW, **fields)
            work.save(lesson)
        self.heard.clear()
        return lesson.id

    def put_rate(self, currency: str, into: str, value: str, days: int = 0) -> None:
        self.lists.add_rate(currency, into, Fraction(value), in_days(days))

    def deal(self, deal_id: int) -> Deal:
        return self.workspace.reading().get(Deal, deal_id)

    def stage_of(self, deal_id: int) -> str:
        return self.book.stage(self.deal(deal_id).stage_id).key

    def filter(self, pipeline: str = 'sales', **fields: Any) -> BoardFilter:
        return BoardFilter(self.pipeline(pipeline).id, **fields)

    def cards(self, stage: str, **fields: Any) -> list[DealCard]:
        return self.board.cards(self.filter(**fields), self.stage(stage).id, None, 1000)

    def titles(self, stage: str, **fields: Any) -> list[str]:
        return [card.title for card in self.cards(stage, **fields)]

    def card(self, deal_id: int) -> DealCard:
        return self.board.cards_of(self.filter(), [deal_id])[0]

    def move(self, deal_id: int, stage: str, **said: Any) -> None:
        self.moves.move(MoveRequest(deal_id, self.stage(stage).id, **said))

    def history(self, deal_id: int) -> list[EventKind]:
        return [event.kind for event in self.deals.history(deal_id)]

    def event(self, deal_id: int, kind: EventKind) -> DealEvent:
        """The last one of that kind."""
        return [event for event in self.deals.history(deal_id) if event.kind is kind][-1]

    def undo_key(self) -> str:
        title = self.workspace.undo_title()
        return title.key if title else ''

    def dump(self) -> Dump:
        """Every row of every table that the history looks after."""
        database = self.workspace.database
        return {table: sorted(database.rows(f'SELECT * FROM {table}'), key=repr) for table in RECORDED_TABLES}


@contextmanager
def desk_on(prepared: Path, clock: FixedClock | None = None) -> Iterator[Desk]:
    """A desk on a copy of a prepared file, gone afterwards."""
    with TemporaryDirectory() as folder:
        own = Path(shutil.copy(prepared, folder))
        desk = Desk(own, clock)
        try:
            yield desk
        finally:
            desk.workspace.close()
