"""A copy every day, before an import and before a migration; and the way back."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from building import Desk

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.errors import DatabaseBusy, DatabaseDamaged, DatabaseMissing, DatabaseReadOnly
from salesdesk.paths import backup_folder, files_folder
from salesdesk.storage.connection.migrating import STEPS, version_of
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.copies.backup import sum_file
from salesdesk.storage.files.blobs import BlobStore

PARIS = ZoneInfo('Europe/Paris')
EVENING = datetime(2026, 6, 9, 21, 30, tzinfo=UTC)
MORE = ('CREATE TABLE more (id INTEGER PRIMARY KEY NOT NULL) STRICT',)


@pytest.fixture
def path(tmp_path: Path, sample_file: Path) -> Path:
    own = tmp_path / 'deals.db'
    own.write_bytes(sample_file.read_bytes())
    return own


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(EVENING, PARIS)


@pytest.fixture
def backups(path: Path, clock: FixedClock) -> BackupController:
    return BackupController(path, clock)


def test_copies_lie_beside_the_database(backups: BackupController, path: Path) -> None:
    assert backups.folder == backup_folder(path)
    assert backups.make().path.parent == backups.folder


def test_a_copy_bears_the_sellers_own_time(backups: BackupController) -> None:
    assert backups.make().made_at == datetime.fromisoformat('2026-06-09 23:30')


def test_the_last_copy_is_the_one_to_show(backups: BackupController, clock: FixedClock) -> None:
    assert backups.last() is None
    first = backups.make()
    clock.set(EVENING + timedelta(days=2))
    second = backups.make()
    assert backups.last() == second
    assert backups.backups() == [second, first]


def test_a_copy_is_due_once_a_day_by_the_sellers_calendar(backups: BackupController, clock: FixedClock) -> None:
    assert backups.is_due()
    backups.make()
    assert not backups.is_due()
    clock.set(EVENING + timedelta(minutes=29))
    assert not backups.is_due()
    clock.set(EVENING + timedelta(minutes=30))
    assert backups.is_due()


def test_a_copy_of_a_day_that_has_not_come_does_not_count(backups: BackupController, clock: FixedClock) -> None:
    clock.set(EVENING + timedelta(days=400))
    backups.make()
    clock.set(EVENING)
    assert backups.is_due()


def test_old_copies_go_with_their_sums(backups: BackupController, clock: FixedClock) -> None:
    for day in range(20):
        clock.set(EVENING + timedelta(days=day))
        backups.make()
    days = [backup.made_at.day for backup in reversed(backups.backups())]
    assert days == [14, 21, 22, 23, 24, 25, 26, 27, 28]
    assert len(list(backups.folder.iterdir())) == 2 * len(days)


def test_all_copies_of_today_stay(backups: BackupController, clock: FixedClock) -> None:
    for minute in range(12):
        clock.set(EVENING - timedelta(minutes=minute))
        backups.make()
    assert len(backups.backups()) == 12


def test_an_old_copy_that_cannot_be_removed_spoils_no_new_one(backups: BackupController, clock: FixedClock) -> None:
    in_the_way = sum_file(backups.make().path)
    in_the_way.unlink()
    in_the_way.mkdir()
    for day in range(1, 20):
        clock.set(EVENING + timedelta(days=day))
        assert backups.is_intact(backups.make())
    assert in_the_way.is_dir()


def test_a_copy_of_a_database_that_is_gone_is_refused_and_brings_none_back(
    backups: BackupController, path: Path
) -> None:
    path.unlink()
    with pytest.raises(DatabaseMissing):
        backups.make()
    assert not path.exists()


def test_a_copy_can_be_made_in_the_middle_of_an_action(sample_desk: Desk) -> None:
    backups = BackupController(sample_desk.workspace.path, sample_desk.clock)
    with sample_desk.workspace.unrecorded() as work:
        work.database.execute("UPDATE deal SET title = 'half'")
        backup = backups.make()
    with closing(open_for_reading(backup.path)) as copy:
        assert copy.value("SELECT COUNT(*) FROM deal WHERE title = 'half'") == 0


def test_restoring_brings_back_the_day_of_the_copy_and_its_undo(path: Path, backups: BackupController) -> None:
    desk = Desk(path)
    deal_id = desk.put('Kept')
    desk.deals.delete(deal_id)
    before = desk.dump()
    backup = backups.make()
    desk.put('Regretted')
    desk.workspace.close()
    kept = backups.restore(backup)
    again = Desk(path)
    assert again.dump() == before
    assert again.undo_key() == 'delete_deal'
    assert kept == backups.backups()[0].path
    again.workspace.close()


def test_a_workspace_that_is_still_open_is_not_replaced(path: Path, backups: BackupController) -> None:
    backup = backups.make()
    desk = Desk(path)
    deal_id = desk.put('Still there')
    with pytest.raises(DatabaseBusy):
        backups.restore(backup)
    assert desk.deal(deal_id).title == 'Still there'
    assert check_database(desk.workspace.database).is_sound
    desk.workspace.close()


def test_a_copy_that_changed_is_not_restored(path: Path, backups: BackupController) -> None:
    backup = backups.make()
    backup.path.write_bytes(backup.path.read_bytes()[:-1])
    assert not backups.is_intact(backup)
    with pytest.raises(DatabaseDamaged):
        backups.restore(backup)


def make_copy_first(clock: FixedClock) -> Callable[[Path], object]:
    """As the program joins the two."""
    return lambda path: BackupController(path, clock).make()


def test_an_older_database_is_copied_before_it_is_migrated(
    path: Path, clock: FixedClock, backups: BackupController
) -> None:
    open_database(path, before_change=make_copy_first(clock), steps=(*STEPS, MORE)).close()
    backup = backups.last()
    assert backup is not None
    assert backups.is_intact(backup)
    with closing(open_for_reading(backup.path)) as copy:
        assert version_of(copy) == len(STEPS)


def test_that_copy_can_be_restored_over_the_newer_database(
    path: Path, clock: FixedClock, backups: BackupController
) -> None:
    """She went back to the older program."""
    open_database(path, before_change=make_copy_first(clock), steps=(*STEPS, MORE)).close()
    newer = path.read_bytes()
    backup = backups.last()
    assert backup is not None
    kept = backups.restore(backup)
    assert kept is not None
    assert kept.read_bytes() == newer
    open_workspace(path, clock).close()


def test_without_a_copy_nothing_is_migrated(path: Path, clock: FixedClock, backups: BackupController) -> None:
    backups.folder.write_text('in the way')
    with pytest.raises(DatabaseReadOnly):
        open_database(path, before_change=make_copy_first(clock), steps=(*STEPS, MORE))
    with closing(open_for_reading(path)) as database:
        assert version_of(database) == len(STEPS)


def test_a_workspace_can_be_opened_with_its_copies_joined(path: Path, clock: FixedClock) -> None:
    """This version has nothing to migrate: no copy is made."""
    open_workspace(path, clock, before_change=make_copy_first(clock)).close()
    assert BackupController(path, clock).backups() == []


@pytest.fixture
def blob(path: Path) -> Path:
    """A file that is kept with a deal."""
    store, dropped = BlobStore(files_folder(path)), path.with_name('devis.pdf')
    dropped.write_bytes(b'devis')
    return store.path(store.put(dropped).sha256)


def test_a_copy_brings_the_kept_files_along(backups: BackupController, blob: Path) -> None:
    backups.make()
    copied = backups.folder / 'files' / blob.parent.name / blob.name
    assert copied.read_bytes() == b'devis'
    assert backups.backups() == [backups.last()]


def test_without_kept_files_there_is_no_folder_for_them(backups: BackupController) -> None:
    backups.make()
    assert not (backups.folder / 'files').exists()


def test_a_file_that_was_lost_is_back_with_a_restored_copy(backups: BackupController, blob: Path) -> None:
    backup = backups.make()
    blob.unlink()
    backups.restore(backup)
    assert blob.read_bytes() == b'devis'


def test_files_stay_when_their_copies_rotate_away(backups: BackupController, blob: Path, clock: FixedClock) -> None:
    backups.make()
    blob.unlink()
    for day in range(1, 4):
        clock.set(EVENING + timedelta(days=400 * day))
        backups.make()
    assert (backups.folder / 'files' / blob.parent.name / blob.name).exists()


def test_stopped_before_the_files_the_copy_of_the_database_is_there(backups: BackupController, blob: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        if backups.backups():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backups.make(stop)
    assert backups.is_intact(backups.backups()[0])
    assert not (backups.folder / 'files').exists()
    assert blob.exists()
