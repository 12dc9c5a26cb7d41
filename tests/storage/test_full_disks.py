"""No room is left: the action is refused as a whole, and what was there stays readable."""

import os
import shutil
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest
from stored_sample import open_sample, rows_of

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.deal_controller import DealController
from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import DiskFull, WorldFault
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.copies.backup import make_backup

FIRST_COPY = datetime.fromisoformat('2026-01-01 00:00:00')
LONG = DealForm('Long', note='x' * 100_000)


def fill_up(folder: Path) -> None:
    with (folder / 'ballast').open('wb', buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


def write_until_full(workspace: Workspace) -> int:
    """Creates deals until the disk says no; how many were confirmed."""
    deals = DealController(workspace, ProcessBook(workspace))
    pipeline = workspace.database.value('SELECT MIN(id) FROM pipeline')
    for confirmed in range(1000):
        try:
            deals.create(pipeline, None, LONG)
        except DiskFull:
            return confirmed
    raise AssertionError


def test_a_database_that_may_not_grow_keeps_every_confirmed_deal(sample: Path) -> None:
    workspace = open_sample(sample)
    before = workspace.database.value('SELECT COUNT(*) FROM deal')
    workspace.database.execute(f'PRAGMA max_page_count = {workspace.database.value("PRAGMA page_count") + 100}')
    confirmed = write_until_full(workspace)
    assert confirmed > 0
    assert workspace.database.value('SELECT COUNT(*) FROM deal') == before + confirmed
    assert check_database(workspace.database).is_sound
    assert workspace.undo() is not None
    workspace.close()


def test_a_full_disk_refuses_the_deal_and_loses_none(small_disk: Path, sample_file: Path) -> None:
    path = small_disk / 'deals.db'
    shutil.copyfile(sample_file, path)
    workspace = open_sample(path)
    before = workspace.database.value('SELECT COUNT(*) FROM deal')
    confirmed = write_until_full(workspace)
    workspace.close()
    with closing(open_for_reading(path)) as database:
        assert database.value('SELECT COUNT(*) FROM deal') == before + confirmed
        assert check_database(database).is_sound


def test_after_room_is_made_work_goes_on(small_disk: Path, sample_file: Path) -> None:
    path = small_disk / 'deals.db'
    shutil.copyfile(sample_file, path)
    workspace = open_sample(path)
    fill_up(small_disk)
    write_until_full(workspace)
    (small_disk / 'ballast').unlink()
    deals = DealController(workspace, ProcessBook(workspace))
    deal_id = deals.create(workspace.database.value('SELECT MIN(id) FROM pipeline'), None, DealForm('Fits'))
    assert deals.details(deal_id).deal.title == 'Fits'
    workspace.close()


def test_opening_on_a_full_disk_says_so_and_changes_nothing(small_disk: Path, sample_file: Path) -> None:
    path = small_disk / 'deals.db'
    shutil.copyfile(sample_file, path)
    fill_up(small_disk)
    with pytest.raises(DiskFull):
        open_database(path)
    assert path.read_bytes() == sample_file.read_bytes()
    (small_disk / 'ballast').unlink()
    with closing(open_database(path)) as database, closing(open_for_reading(sample_file)) as sample:
        assert rows_of(database) == rows_of(sample)


def test_no_database_is_made_on_a_full_disk(small_disk: Path) -> None:
    fill_up(small_disk)
    with pytest.raises(WorldFault):
        open_database(small_disk / 'deals.db', create=True)
    (small_disk / 'ballast').unlink()
    open_database(small_disk / 'deals.db', create=True).close()


def test_a_copy_that_finds_no_room_leaves_nothing_behind(small_disk: Path, sample_file: Path) -> None:
    path = Path(shutil.copy(sample_file, small_disk / 'deals.db'))
    fill_up(small_disk)
    ballast = small_disk / 'ballast'
    # Room to begin with, but not for all of it.
    os.truncate(ballast, ballast.stat().st_size - 65_536)
    with pytest.raises(DiskFull):
        make_backup(path, small_disk / 'copies', FIRST_COPY)
    assert list((small_disk / 'copies').iterdir()) == []
