"""A move by the controller, with its rules, history and undo, against one raw row on the same disk."""

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count, cycle
from pathlib import Path

import apsw
import pytest
from building import Desk
from interleaved import Comparing

from salesdesk.controllers.deals.move_controller import MoveRequest

BAR = 5.0


@pytest.fixture
def raw(sample_file: Path, tmp_path: Path) -> Iterator[apsw.Connection]:
    """The same database without any of us: write-ahead log, and on the disk before a commit returns."""
    path = tmp_path / 'raw.db'
    path.write_bytes(sample_file.read_bytes())
    with closing(apsw.Connection(str(path))) as connection:
        for pragma in ('journal_mode = wal', 'synchronous = full'):
            connection.execute(f'PRAGMA {pragma}').fetchall()
        yield connection


def one_row(connection: apsw.Connection) -> Callable[[], None]:
    deal_id = connection.execute('SELECT MIN(id) FROM deal').get
    ranks = count()

    def update() -> None:
        connection.execute('BEGIN IMMEDIATE')
        connection.execute('UPDATE deal SET rank = ? WHERE id = ?', (f'r{next(ranks)}', deal_id))
        connection.execute('COMMIT')

    return update


def moving(desk: Desk) -> Callable[[], object]:
    """To and fro between two stages; every gate is passed on the way."""
    deal_id = desk.put_ready()
    stages = cycle((desk.stage('qualification').id, desk.stage('identification').id))
    return lambda: desk.moves.move(MoveRequest(deal_id, next(stages), reason='seen'))


def test_a_move_against_one_raw_row(compare: Comparing, sample_desk: Desk, raw: apsw.Connection) -> None:
    ratio = compare('A recorded move / one raw row, synchronous=FULL', moving(sample_desk), one_row(raw), bar=BAR)
    assert ratio <= BAR
