"""A seller at work in a process of its own, who is killed in the middle of it. Every confirmed action is a line.

python killed_seller.py moves|copies|import|typing DATABASE SEED, with the folder of building.py on PYTHONPATH.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from building import Desk, answers, call, euros, in_days

from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.drafts_controller import DRAFT_SECONDS, DraftsController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import RuleRefusal
from salesdesk.storage.connection.database import Database
from salesdesk.storage.copies.backup import make_backup
from salesdesk.storage.ranks import ranks_below_all

IMPORTED = 10_000
FIRST_COPY = datetime.fromisoformat('2026-01-01 00:00:00')
LONG_NOTE = 'It was a long talk. ' * 5000
LETTERS_A_SECOND = 10
EVERYTHING = Provided(answers('yyyy'), euros(900), in_days(30), 'Girardeau', 'Antoine Girardeau', call(5))
OF_A_DEAL = (('deal', 'id'), *((table, 'deal_id') for table in ('answer', 'activity', 'deal_tag', 'deal_event')))


def state_of(database: Database, deal_id: int) -> str:
    """Every row of a deal as a short sum; '' where there is no such deal."""
    asked = (f'SELECT * FROM {table} WHERE {key} = ? ORDER BY 1, 2' for table, key in OF_A_DEAL)
    rows = [database.rows(sql, (deal_id,)) for sql in asked]
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16] if rows[0] else ''


def confirm(**said: object) -> None:
    """One write to the pipe: what the parent reads of it is whole."""
    os.write(1, f'{json.dumps(said)}\n'.encode())


class Seller:
    """Does one thing after the other, as fast as she can."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.random = Random(seed)
        self.stages = [stage.id for stage in desk.book.process(desk.pipeline().id).stages]

    def work(self) -> None:
        things: list[Callable[[int], object]] = [
            self.move, self.move, self.move, self.move, self.create, self.answer, self.plan, self.close, self.undo,
            self.redo,
        ]  # fmt: skip
        while True:
            ids = [id_ for (id_,) in self.desk.workspace.database.rows('SELECT id FROM deal ORDER BY id LIMIT 40')]
            self.desk.heard.clear()
            try:
                self.random.choice(things)(self.random.choice(ids))
            except RuleRefusal:
                continue
            self.say_what_changed()

    def move(self, deal_id: int) -> None:
        provided = self.random.choice((EVERYTHING, Provided()))
        self.desk.moves.move(MoveRequest(deal_id, self.random.choice(self.stages), provided=provided, reason='seen'))

    def create(self, _deal_id: int) -> None:
        form = DealForm('New', 'Girardeau', amount=euros(5), tags=('Été', 'Urgent'), next_action=call(2))
        self.desk.deals.create(self.desk.pipeline().id, None, form)

    def answer(self, deal_id: int) -> None:
        letters = ''.join(self.random.choices('yn?', k=4))
        self.desk.deals.provide(deal_id, Provided(answers(letters)))

    def plan(self, deal_id: int) -> None:
        self.desk.deals.complete_action(deal_id, 'done', call(self.random.randrange(1, 9)))

    def close(self, deal_id: int) -> None:
        if self.desk.deal(deal_id).is_open:
            self.desk.closing.lose(deal_id, self.desk.reason('no_budget'))
        else:
            self.desk.closing.reopen(deal_id)

    def undo(self, _deal_id: int) -> None:
        self.desk.workspace.undo()

    def redo(self, _deal_id: int) -> None:
        self.desk.workspace.redo()

    def say_what_changed(self) -> None:
        for touched in self.desk.heard:
            confirm(deals={id_: state_of(self.desk.workspace.database, id_) for id_ in touched.deals})


def move_deals(path: Path, seed: int) -> None:
    Seller(Desk(path), seed).work()


def make_copies(path: Path, _seed: int) -> None:
    for number in count():
        backup = make_backup(path, path.with_name('copies'), FIRST_COPY + timedelta(seconds=number))
        confirm(copy=backup.path.name)


def import_many(path: Path, _seed: int) -> None:
    desk = Desk(path)
    place = desk.stage('identification')
    with desk.workspace.transaction(titled('import_deals', count=IMPORTED)) as work:
        ranks = ranks_below_all(work.database, place.id, IMPORTED)
        for number, (id_, rank) in enumerate(zip(work.new_ids(IMPORTED), ranks, strict=True)):
            if number % 1000 == 0:
                confirm(row=number)
            work.save(Deal(id_, place.pipeline_id, place.id, rank, f'Imported {number}', work.now, work.now))
        confirm(row=IMPORTED)
    confirm(done=True)


def typed_note(letters: int) -> str:
    """The note with so many letters more."""
    return LONG_NOTE + ''.join(chr(ord('a') + number * 7 % 26) for number in range(letters))


def type_note(path: Path, _seed: int) -> None:
    """Types at the end of a long note, in a time of its own: a letter is a tenth of a second, whatever it takes."""
    drafts, first_not_kept = DraftsController(Desk(path).workspace), 1
    for letter in count(1):
        confirm(typed=letter)
        if letter - first_not_kept >= DRAFT_SECONDS * LETTERS_A_SECOND:
            drafts.keep('deal/1/note', typed_note(letter))
            confirm(kept=letter)
            first_not_kept = letter + 1


def main(task: str, path: str, seed: str) -> None:
    tasks = {'moves': move_deals, 'copies': make_copies, 'import': import_many, 'typing': type_note}
    tasks[task](Path(path), int(seed))


if __name__ == '__main__':
    main(*sys.argv[1:])
