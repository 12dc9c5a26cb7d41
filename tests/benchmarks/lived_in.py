"""A base after three years of work: deals of every fate, people, companies, notes and activities. Made once a run."""

import shutil
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from building import TODAY, Desk, in_days
from filled import CRITERIA, DAY_MS, KINDS, NOW_MS, STAGES
from vocabulary import Speaker

from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.folding import fold
from salesdesk.storage.connection.database import Database
from salesdesk.storage.ids import COUNTER_BITS, EPOCH_MS, MAKER_BITS
from salesdesk.storage.ranks import ranks_below_all

Row = tuple[Any, ...]

DAYS, LOW_BITS = 1_000, MAKER_BITS + COUNTER_BITS
TAGS = 12


def lived_in(prepared: Path, path: Path, deals: int) -> Path:
    """As many people as deals, a third as many companies, five times as many notes and activities; all is indexed."""
    desk = Desk(Path(shutil.copy(prepared, path)))
    with desk.workspace.unrecorded():
        Past(desk, deals).write()
    SearchController(desk.workspace).read_all(lambda _done, _total: None, lambda: False)
    # As the program's own upkeep leaves it.
    desk.workspace.database.execute('PRAGMA optimize')
    desk.workspace.close()
    return path


class Past:
    """What has been written down so far; every draw follows from the one before it."""

    def __init__(self, desk: Desk, deals: int) -> None:
        self._database = desk.workspace.database
        self._speaker = Speaker(deals)
        self._chance = self._speaker.chance
        self._deals = deals
        self._numbers = count()
        self._places = [(desk.stage(stage).pipeline_id, desk.stage(stage).id) for stage in STAGES]
        self._reason = desk.lists.lost_reasons()[0].id
        self._companies: list[tuple[int, str]] = []
        self._people: list[tuple[int, int]] = []
        self._made: list[tuple[int, int, int, bool]] = []

    def write(self) -> None:
        """What others refer to comes first."""
        _write(self._database, 'organization', 'id name folded created_at website sector note', self._organizations())
        _write(
            self._database, 'contact', 'id name folded created_at organization_id email phone job_title note',
            self._contacts(),
        )  # fmt: skip
        _write(
            self._database, 'contact_point', 'id contact_id organization_id kind label value position', self._points()
        )
        _write(
            self._database,
            'tag',
            'id name folded color',
            ((n + 1, f'Tag {n}', f'tag {n}', 'blue') for n in range(TAGS)),
        )
        _write(
            self._database, 'deal', 'id pipeline_id stage_id rank title folded created_at stage_entered_at '
            'organization_id contact_id amount currency expected_close_on owner product note external_id '
            'next_action_kind next_action_on next_action_minute won_at lost_at lost_reason_id lost_note extra',
            self._deal_rows(),
        )  # fmt: skip
        made = self._made
        _write(self._database, 'deal_tag', 'deal_id tag_id', ((deal[0], deal[0] % TAGS + 1) for deal in made[::2]))
        _write(self._database, 'answer', 'deal_id criterion value evidence answered_on', self._answers())
        _write(self._database, 'deal_event', 'id deal_id at kind to_stage_id text detail', self._events())
        _write(self._database, 'note', 'id deal_id contact_id at text', self._notes())
        _write(
            self._database, 'activity', 'id deal_id kind due_on due_minute subject is_next created_at done_at outcome '
            'contact_id result', self._activities(),
        )  # fmt: skip

    def _id(self, at: int) -> int:
        """In the order of time, as the program makes them."""
        return (at - EPOCH_MS) << LOW_BITS | next(self._numbers) & (1 << LOW_BITS) - 1

    def _moment(self, number: int, of: int) -> int:
        """The n-th of so many, spread over the years up to now."""
        return NOW_MS - DAYS * DAY_MS + number * DAYS * DAY_MS // of

    def _organizations(self) -> Iterator[Row]:
        companies = max(1, self._deals // 3)
        for number in range(companies):
            at, name = self._moment(number, companies), self._speaker.company()
            id_, site = self._id(at), fold(name.split()[1])
            self._companies.append((id_, site))
            yield id_, name, fold(name), at, f'www.{site}{number}.fr', self._speaker.thing(), ''

    def _contacts(self) -> Iterator[Row]:
        for number in range(self._deals):
            at, name = self._moment(number, self._deals), self._speaker.person()
            id_, (company_id, site) = self._id(at), self._companies[number // 3 % len(self._companies)]
            self._people.append((id_, company_id))
            first, _space, last = fold(name).partition(' ')
            note = self._speaker.words(6) if number % 5 == 0 else ''
            email = f'{first}.{last}@{site}{number // 3}.fr'
            yield id_, name, fold(name), at, company_id, email, self._speaker.phone(), 'Directrice', note

    def _points(self) -> Iterator[Row]:
        """A second phone for every other person, an address for every company."""
        for contact_id, _company in self._people[::2]:
            yield self._id(NOW_MS), contact_id, None, 'phone', 'mobile', self._speaker.phone(), 0
        for company_id, site in self._companies:
            town = f'{self._chance.randrange(10, 95)}000 {site.title()}'
            yield self._id(NOW_MS), None, company_id, 'address', '', f'12 rue de la Gare, {town}', 0

    def _deal_rows(self) -> Iterator[Row]:
        """Three in ten are open, three are won, four are lost; the open ones are the newer ones mostly."""
        ranks = [iter(ranks_below_all(self._database, stage_id, self._deals)) for _pipeline, stage_id in self._places]
        for number in range(self._deals):
            at, title = self._moment(number, self._deals), self._speaker.title()
            fate = self._chance.random() + (0.25 if number * 2 < self._deals else -0.25)
            is_open, is_won = fate < 0.3, 0.3 <= fate < 0.6
            stage = self._chance.randrange(len(STAGES))
            contact_id, company_id = self._people[number]
            id_, closed = self._id(at), self._afterwards(at)
            self._made.append((id_, contact_id, at, is_open))
            due = self._due(number) if is_open else None
            action: Row = (KINDS[number % 4], due, None) if due else (None, None, None)
            yield (
                id_, *self._places[stage], next(ranks[stage]), title, fold(title), at,
                max(at, NOW_MS - number % 40 * DAY_MS), company_id, contact_id,
                self._chance.randrange(9_000_000), 'EUR',
                in_days(self._chance.randrange(-20, 120)).isoformat(), 'Vendeuse', f'Produit {number % 7}',
                self._speaker.words(8) if number % 3 == 0 else '', '', *action,
                closed if is_won else None, None if is_open or is_won else closed,
                None if is_open or is_won else self._reason, '', '',
            )  # fmt: skip

    def _due(self, number: int) -> str | None:
        """One in ten has no action, one in ten is late."""
        if number % 10 == 1:
            return None
        return in_days(-1 - number % 30 if number % 10 == 2 else number % 300).isoformat()

    def _answers(self) -> Iterator[Row]:
        for deal_id, _contact, _at, is_open in self._made:
            if is_open:
                yield from ((deal_id, criterion, 'yes', 'dit', TODAY.isoformat()) for criterion in CRITERIA)

    def _events(self) -> Iterator[Row]:
        stage_id = self._places[0][1]
        for deal_id, _contact, at, _open in self._made:
            for step, kind in enumerate(('created', 'stage_entered')):
                yield self._id(at + step * DAY_MS), deal_id, at + step * DAY_MS, kind, stage_id, '', '{}'

    def _notes(self) -> Iterator[Row]:
        """Some deals have many, most have two; one in eight notes is about a person."""
        for number in range(self._deals * 5 // 2):
            deal_id, contact_id, at, _open = self._some_deal()
            at = self._afterwards(at)
            about = (None, contact_id) if number % 8 == 0 else (deal_id, None)
            yield self._id(at), *about, at, self._speaker.note()

    def _activities(self) -> Iterator[Row]:
        planned = 0
        for number, (deal_id, contact_id, at, is_open) in enumerate(self._made):
            due = self._due(number) if is_open else None
            if due is not None:
                planned += 1
                minute = 480 + number % 20 * 30 if number % 3 == 0 else None
                yield self._id(at), deal_id, KINDS[number % 4], due, minute, 'Rappeler', 1, at, None, '', contact_id, ''
        for number in range(self._deals * 5 - self._deals * 5 // 2 - planned):
            deal_id, contact_id, at, _open = self._some_deal()
            done = self._afterwards(at)
            due = in_days((done - NOW_MS) // DAY_MS).isoformat()
            outcome = self._speaker.words(self._chance.randrange(3, 20))
            yield (
                self._id(at), deal_id, KINDS[number % 4], due, None, self._speaker.words(3), 0, at, done, outcome,
                contact_id, 'answered',
            )  # fmt: skip

    def _afterwards(self, at: int) -> int:
        """Some time in the three months after it, or until now."""
        return at + int(self._chance.random() * min(90 * DAY_MS, NOW_MS - at))

    def _some_deal(self) -> tuple[int, int, int, bool]:
        return self._made[int(len(self._made) * self._chance.random() ** 1.5)]


def _write(database: Database, table: str, columns: str, rows: Iterable[Row]) -> None:
    names = columns.split()
    sql = f'INSERT INTO {table} ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'
    database.connection.cursor().executemany(sql, rows)
