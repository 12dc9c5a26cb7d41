"""Importing 100,000 rows with their history and undo, against csv.reader into executemany of the same columns."""

import csv
import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import apsw
from building import TODAY, Desk
from interleaved import Comparing

from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_request import ImportRequest
from salesdesk.exchange.columns.plan import make_plan, open_deals

BAR = 6.0
ROWS, ROUNDS, ORGANIZATIONS = 100_000, 3, 2_000
HEADER = [
    'external_id', 'title', 'owner', 'product', 'note', 'currency', 'organization',
    'stage', 'amount', 'created', 'expected_close',
]  # fmt: skip
STAGES = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation')
# The cells of a row in the order of HEADER, then what the table demands besides. A name has no column of its own.
INSERT = """INSERT INTO deal (external_id, title, owner, product, note, currency, folded, stage_id, amount, created_at,
        expected_close_on, id, pipeline_id, rank, stage_entered_at, lost_note, extra)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'a0', 0, '', '')"""


def texts_of(number: int) -> tuple[str, ...]:
    return (
        f'X{number:07d}', f'Affaire numéro {number}', f'Vendeuse {number % 35}', f'Produit {number % 7}', '', 'EUR',
        f'Société {number % ORGANIZATIONS}',
    )  # fmt: skip


def as_people_write(number: int) -> tuple[str, ...]:
    created, expected = TODAY - timedelta(number % 700), TODAY + timedelta(number % 90)
    amount = f'{number * 37 % 90_000}.50'
    return (*texts_of(number), STAGES[number % 5], amount, created.isoformat(), expected.isoformat())


def as_the_table_keeps(number: int, stages: list[int], pipeline_id: int) -> tuple[object, ...]:
    """The same row in the table's own terms, so that the bare way has nothing to convert."""
    expected = TODAY + timedelta(number % 90)
    amount, created = number * 37 % 90_000 * 100 + 50, 1_700_000_000_000 + number
    return (*texts_of(number), stages[number % 5], amount, created, expected.isoformat(), number + 1, pipeline_id)


def csv_of(rows: Iterator[tuple[object, ...]], *header: list[str]) -> bytes:
    text = io.StringIO(newline='')
    csv.writer(text).writerows([*header, *rows])
    return text.getvalue().encode()


def importing(prepared: Path, folder: Path, data: bytes) -> Callable[[], None]:
    """From the bytes of the file to the last byte on the disk: detection, survey, history, undo and all."""
    numbers = count()

    def run() -> None:
        desk = Desk(Path(shutil.copy(prepared, folder / f'ours-{next(numbers)}.db')))
        table = open_deals(data)
        request = ImportRequest(table, make_plan(table, language='fr', currency='EUR', today=TODAY))
        controller = ImportController(desk.workspace)
        assert controller.survey(request).fresh == ROWS
        assert controller.run(request).imported == ROWS
        desk.workspace.close()

    return run


def executing(prepared: Path, folder: Path, data: bytes) -> Callable[[], None]:
    numbers = count()

    def run() -> None:
        path = Path(shutil.copy(prepared, folder / f'bare-{next(numbers)}.db'))
        with closing(apsw.Connection(str(path))) as connection:
            for pragma in ('journal_mode = wal', 'synchronous = full', 'foreign_keys = on'):
                connection.execute(f'PRAGMA {pragma}').fetchall()
            connection.execute('BEGIN IMMEDIATE')
            rows = csv.reader(io.StringIO(data.decode(), newline=''))
            connection.cursor().executemany(INSERT, rows)
            connection.execute('COMMIT')

    return run


def test_an_import_against_executemany(compare: Comparing, desk: Desk, sales_file: Path, tmp_path: Path) -> None:
    stages, pipeline_id = [desk.stage(key).id for key in STAGES], desk.pipeline().id
    ours = importing(sales_file, tmp_path, csv_of(map(as_people_write, range(ROWS)), HEADER))
    kept = (as_the_table_keeps(number, stages, pipeline_id) for number in range(ROWS))
    bare = executing(sales_file, tmp_path, csv_of(kept))
    name = 'CSV import of 100,000 rows / csv.reader into executemany'
    assert compare(name, ours, bare, bar=BAR, rounds=ROUNDS) <= BAR
