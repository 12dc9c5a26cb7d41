"""Putting a copy back: the old database or the new one is there at any moment, and never a mixture."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import other_files
import pytest
from other_program import holding
from stored_sample import files_beside, rows_of

from salesdesk.domain.errors import DatabaseBusy, DatabaseDamaged, DatabaseTooNew, DiskFull
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.copies.backup import Backup, is_intact, list_backups, make_backup, sum_file
from salesdesk.storage.copies.restoring import restore_backup
from salesdesk.storage.disk.checksums import sha256_of

NOW = datetime.fromisoformat('2026-06-09 18:02:07')
LATER = NOW + timedelta(days=1)
HERE = Path(__file__).parent
CUT_RESTORES = HERE / 'cut_restores.py'
SMALL = HERE / 'old_databases' / 'version_1.db'


@pytest.fixture
def folder(path: Path) -> Path:
    return path.with_name('deals-backups')


@pytest.fixture
def backup(sample: Path, folder: Path) -> Backup:
    """A copy of a database whose deals are all titled new, while in the database itself they are titled old."""
    retitle(sample, 'new')
    made = make_backup(sample, folder, NOW)
    retitle(sample, 'old')
    return made


def retitle(path: Path, title: str) -> None:
    with closing(open_database(path)) as database:
        database.execute('UPDATE deal SET title = ?', (title,))


def title_in(path: Path) -> str:
    with closing(open_for_reading(path)) as database:
        return ' and '.join(title for (title,) in database.rows('SELECT DISTINCT title FROM deal'))


def leave_as_killed(path: Path) -> None:
    """What a killed program leaves: its last action is still in the -wal alone."""
    with closing(open_database(path)) as database:
        database.execute("UPDATE deal SET title = 'in the wal'")
        left = files_beside(path)
    for name, content in left.items():
        path.with_name(name).write_bytes(content)


def test_a_restored_database_says_what_the_copy_says(sample: Path, folder: Path, backup: Backup) -> None:
    restore_backup(backup, sample, folder, LATER)
    with closing(open_database(sample)) as database, closing(open_for_reading(backup.path)) as copy:
        assert rows_of(database) == rows_of(copy)
    assert is_intact(backup)


def test_what_stood_there_is_copied_first(sample: Path, folder: Path, backup: Backup) -> None:
    kept = restore_backup(backup, sample, folder, LATER)
    newest = list_backups(sample, folder)[0]
    assert newest.path == kept == folder / 'deals 2026-06-10 18-02-07.db'
    assert is_intact(newest)
    assert title_in(newest.path) == 'old'


def test_restoring_that_copy_brings_back_what_was_there(sample: Path, folder: Path, backup: Backup) -> None:
    restore_backup(backup, sample, folder, LATER)
    restore_backup(list_backups(sample, folder)[0], sample, folder, LATER)
    assert title_in(sample) == 'old'


def test_a_restored_database_is_the_sellers_alone(sample: Path, folder: Path, backup: Backup) -> None:
    restore_backup(backup, sample, folder, LATER)
    assert sample.stat().st_mode & 0o777 == 0o600
    assert files_beside(sample).keys() == {'deals.db'}


def test_a_wal_of_the_old_database_does_not_get_into_the_new_one(sample: Path, folder: Path, backup: Backup) -> None:
    leave_as_killed(sample)
    kept = restore_backup(backup, sample, folder, LATER)
    assert files_beside(sample).keys() == {'deals.db'}
    assert title_in(sample) == 'new'
    assert kept is not None
    assert title_in(kept) == 'in the wal'


def test_where_no_database_is_left_one_comes_back(sample: Path, folder: Path, backup: Backup) -> None:
    sample.unlink()
    assert restore_backup(backup, sample, folder, LATER) is None
    assert title_in(sample) == 'new'


def test_a_link_to_the_database_stays_a_link(sample: Path, folder: Path, backup: Backup) -> None:
    link = sample.with_name('link.db')
    link.symlink_to(sample)
    restore_backup(backup, link, folder, LATER)
    assert link.is_symlink()
    assert title_in(sample) == 'new'


def cut_the_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-8192])


def empty(path: Path) -> None:
    path.write_bytes(b'')


def newer_version(path: Path) -> None:
    path.unlink()
    other_files.newer(path)


@pytest.mark.parametrize('spoil', [cut_the_end, other_files.text_file, empty, newer_version])
def test_a_database_that_cannot_be_copied_is_kept_byte_for_byte(
    sample: Path, folder: Path, backup: Backup, spoil: Callable[[Path], None]
) -> None:
    spoil(sample)
    sample.with_name('deals.db-wal').write_bytes(b'what was written last')
    before = files_beside(sample)
    kept = restore_backup(backup, sample, folder, LATER)
    assert kept is not None
    assert {name.replace(kept.name, sample.name): content for name, content in files_beside(kept).items()} == before
    assert {path.stat().st_mode & 0o777 for path in folder.glob(f'{kept.name}*')} == {0o600}
    assert list_backups(sample, folder) == [backup]
    assert files_beside(sample).keys() == {'deals.db'}
    assert title_in(sample) == 'new'


def flip_a_byte(backup: Backup) -> None:
    content = bytearray(backup.path.read_bytes())
    content[-100] ^= 1
    backup.path.write_bytes(content)


def damage_with_a_right_sum(backup: Backup) -> None:
    """Somebody made the sum anew over bytes that are lost."""
    backup.path.write_bytes(backup.path.read_bytes()[:-8192])
    sum_file(backup.path).write_text(sha256_of(backup.path))


@pytest.mark.parametrize('spoil', [flip_a_byte, damage_with_a_right_sum, lambda copy: sum_file(copy.path).unlink()])
def test_a_copy_that_is_not_intact_is_refused(
    sample: Path, folder: Path, backup: Backup, spoil: Callable[[Backup], None]
) -> None:
    spoil(backup)
    before = files_beside(sample)
    with pytest.raises(DatabaseDamaged) as caught:
        restore_backup(backup, sample, folder, LATER)
    assert caught.value.values['path'] == str(backup.path)
    assert files_beside(sample) == before


def test_a_copy_of_a_newer_program_is_refused(sample: Path, folder: Path, tmp_path: Path) -> None:
    newer = tmp_path / 'newer.db'
    other_files.newer(newer)
    sum_file(newer).write_text(sha256_of(newer))
    with pytest.raises(DatabaseTooNew):
        restore_backup(Backup(NOW, newer, 1), sample, folder, LATER)


def test_a_database_another_program_has_open_is_not_replaced(sample: Path, folder: Path, backup: Backup) -> None:
    reading = ('PRAGMA journal_mode', 'SELECT COUNT(*) FROM deal')
    with holding(sample, *reading), pytest.raises(DatabaseBusy):
        restore_backup(backup, sample, folder, LATER)
    assert title_in(sample) == 'old'
    assert not sample.with_name('deals.db.restoring').exists()
    restore_backup(backup, sample, folder, LATER)
    assert title_in(sample) == 'new'


@pytest.mark.parametrize('room', [0, 1.4])
def test_on_a_full_disk_the_old_database_stays(small_disk: Path, sample_file: Path, room: float) -> None:
    """Room for so many databases: for nothing, or for the second copy but not for the copy of what is there."""
    path, copies = small_disk / 'deals.db', small_disk.parent / 'copies'
    path.write_bytes(sample_file.read_bytes())
    backup = make_backup(path, copies, NOW)
    free = shutil.disk_usage(small_disk).free
    (small_disk / 'ballast').write_bytes(bytes(free - int(room * path.stat().st_size)))
    before = files_beside(path)
    with pytest.raises(DiskFull):
        restore_backup(backup, path, small_disk / 'copies', LATER)
    assert files_beside(path) == before


def test_killed_at_any_line_the_old_or_the_new_database_is_there(path: Path, folder: Path, tmp_path: Path) -> None:
    shutil.copyfile(SMALL, path)
    retitle(path, 'new')
    backup = make_backup(path, folder, NOW)
    leave_as_killed(path)
    (tmp_path / 'arena').mkdir()
    command = [sys.executable, CUT_RESTORES, path, backup.path, tmp_path / 'arena']
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert len(found) > 40
    assert set(found) == {'in the wal', 'new'}
    assert found == sorted(found, key=lambda title: title == 'new')
