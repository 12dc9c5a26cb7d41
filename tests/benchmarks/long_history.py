"""Databases of very many deals with a whole history each, over ten years: five lines a deal on average."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from building import NOW, Desk

from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import to_ms

COMPANIES, PRODUCTS, SOURCES, BLOCK = 20_000, 12, ('', 'Salon', 'Site', 'Bouche à oreille', 'Appel'), 20_000
DAY_MS, YEARS = 86_400_000, 10
NOW_MS = to_ms(NOW)
BEGIN_MS = to_ms(datetime(NOW.year - YEARS, NOW.month, NOW.day, 8, tzinfo=UTC))
_FIRST_ID = 1_000_000_000_000
_MIXED = 2_654_435_761

Row = tuple[Any, ...]


class Process(NamedTuple):
    """Where the deals live: the ids of a pipeline, its stages in order, and the reasons for losing."""

    pipeline: int
    stages: list[int]
    reasons: list[int]


def long_history(prepared: Path, path: Path, deals: int) -> Path:
    """A copy of a prepared file with so many deals: a tenth of them open, of the others half won and half lost."""
    desk = Desk(Path(shutil.copy(prepared, path)))
    pipeline = desk.pipeline().id
    process = Process(
        pipeline,
        [stage.id for stage in desk.book.process(pipeline).active],
        [reason.id for reason in desk.lists.lost_reasons()],
    )
    desk.workspace.close()
    with closing(Database(path)) as database:
        database.execute('PRAGMA synchronous = off')
        _write(database, process, deals)
    return path


def _write(database: Database, process: Process, deals: int) -> None:
    """What the triggers would keep row by row is added up at the end."""
    triggers = database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    cursor = database.connection.cursor()
    with database.transaction():
        for name, _sql in triggers:
            database.execute(f'DROP TRIGGER {name}')
        cursor.executemany('INSERT INTO organization (id, name, folded, created_at, source) VALUES (?, ?, ?, ?, ?)',
                           ((id_, f'Société {id_}', f'societe {id_}', BEGIN_MS, SOURCES[id_ % len(SOURCES)])
                            for id_ in range(1, COMPANIES + 1)))  # fmt: skip
        for start in range(0, deals, BLOCK):
            lives = [_life(number, deals, process) for number in range(start, min(start + BLOCK, deals))]
            cursor.executemany(f'INSERT INTO deal VALUES ({", ".join("?" * 27)})', (life[0] for life in lives))
            events = chain.from_iterable(life[1] for life in lives)
            cursor.executemany('INSERT INTO deal_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', events)
        for _name, sql in triggers:
            database.execute(sql)
        database.execute("""INSERT INTO stage_sum SELECT pipeline_id, stage_id, IFNULL(currency, ''), COUNT(*),
            SUM(amount) FROM deal WHERE won_at IS NULL AND lost_at IS NULL GROUP BY 1, 2, 3""")
        for period in ("'M' || IFNULL(substr(expected_close_on, 1, 7), '')", "'D' || expected_close_on"):
            database.execute(f"""INSERT INTO close_sum SELECT pipeline_id, {period}, stage_id, IFNULL(currency, ''),
                COUNT(*), SUM(amount) FROM deal WHERE won_at IS NULL AND lost_at IS NULL AND {period} IS NOT NULL
                GROUP BY 1, 2, 3, 4""")
        database.execute('INSERT INTO figure_todo SELECT id FROM deal')


def _life(number: int, deals: int, process: Process) -> tuple[Row, list[Row]]:
    """A deal and its history; which one it is decides everything, so that every run makes the same."""
    mixed = number * _MIXED % 2**32
    deal_id = _FIRST_ID + number * 64
    began = BEGIN_MS + number * (YEARS * 365 * DAY_MS) // deals
    is_open = mixed % 10 == 0
    steps = mixed // 10 % len(process.stages)
    amount, expected = mixed % 90_000_00, began // DAY_MS + 30 + mixed % 60
    pace = DAY_MS // 2 + mixed % (9 * DAY_MS)
    if is_open:  # those that are open began in the last months
        began = NOW_MS - (steps + 3) * pace
    at, events = began, list[Row]()

    def tell(kind: str, source: int | None, target: int | None, money: int | None, detail: str = '') -> None:
        currency = None if money is None else 'EUR'
        events.append((deal_id + len(events), deal_id, at, kind, source, target, money, currency, '', detail))

    stages = process.stages
    tell('created', None, stages[0], amount)
    for step in range(1, steps + 1):
        at += pace
        tell('stage_entered', stages[step - 1], stages[step], amount)
        if step == 1:
            amount += 10_000
            tell('amount_changed', None, None, amount, f'{{"before":"{amount - 10_000}","currency":"EUR"}}')
        elif step == 3:
            tell('close_date_changed', None, None, None,
                 f'{{"before":"{_day(expected)}","after":"{_day(expected + 21)}"}}')  # fmt: skip
            expected += 21
    closed: tuple[int | None, int | None, int | None] = (None, None, None)
    at += pace
    if not is_open and mixed // 100 % 2:
        tell('won', stages[steps], None, amount)
        closed = at, None, None
    elif not is_open:
        reason = process.reasons[mixed // 1000 % len(process.reasons)]
        tell('lost', stages[steps], None, amount, f'{{"lost_reason_id":"{reason}"}}')
        closed = None, at, reason
    deal = (
        deal_id, process.pipeline, stages[steps], f'a{number}', f'Affaire {number}', f'affaire {number}', began,
        at - pace, number % COMPANIES + 1, None, amount, 'EUR', _day(expected), 'Vendeuse',
        f'Produit {mixed % PRODUCTS}', '', f'X{number}', None, None, None, *closed, '', None, None, '',
    )  # fmt: skip
    return deal, events


def _day(number: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=number)).isoformat()


def days_of_ten_years() -> Iterator[date]:
    """Each of them."""
    first = (NOW - timedelta(days=365 * YEARS)).date()
    return (first + timedelta(days=day) for day in range(365 * YEARS))
