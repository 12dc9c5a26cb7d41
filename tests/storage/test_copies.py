"""A copy of the database: whole, verified, private; or none at all."""

import os
import shutil
import stat
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from threading import Event, Thread

import other_files
import pytest
from stored_records import Stock, deal, fill
from stored_sample import files_beside, rows_of

from salesdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseTooNew,
    DiskFull,
    NotADatabase,
    WorldFault,
)
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.copies.backup import (
    ABANDONED_AFTER,
    Backup,
    is_intact,
    list_backups,
    make_backup,
    remove_backup,
    sum_file,
    verify,
)

NOW = datetime.fromisoformat('2026-06-09 18:02:07.000999')
Powerless = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / 'deals-backups'


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_says_what_the_database_says(sample: Path, folder: Path) -> None:
    backup = make_backup(sample, folder, NOW)
    with closing(open_for_reading(sample)) as database, closing(open_for_reading(backup.path)) as copy:
        assert rows_of(copy) == rows_of(database)
    assert is_intact(backup)


def test_a_copy_bears_the_name_of_its_database_and_its_time(sample: Path, folder: Path) -> None:
    backup = make_backup(sample, folder, NOW)
    assert backup == Backup(NOW.replace(microsecond=0), folder / 'deals 2026-06-09 18-02-07.db', backup.size)
    assert names(folder) == ['deals 2026-06-09 18-02-07.db', 'deals 2026-06-09 18-02-07.db.sha256']
    assert list_backups(sample, folder) == [backup]


def test_a_copy_is_the_sellers_alone(sample: Path, folder: Path) -> None:
    known = os.umask(0o022)
    try:
        backup = make_backup(sample, folder, NOW)
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(known)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, backup.path, sum_file(backup.path))}
    assert set(modes.values()) == {0o700, 0o600}
    assert modes[folder.name] == 0o700


def test_the_sum_beside_it_is_the_one_other_tools_read(sample: Path, folder: Path) -> None:
    text = sum_file(make_backup(sample, folder, NOW).path).read_text(encoding='ascii')
    assert len(text.split()[0]) == 64
    assert text.endswith('  deals 2026-06-09 18-02-07.db\n')


def test_copies_of_the_same_second_do_not_replace_each_other(sample: Path, folder: Path) -> None:
    made = [make_backup(sample, folder, NOW) for _ in range(3)]
    assert [backup.made_at.second for backup in made] == [7, 8, 9]
    assert all(is_intact(backup) for backup in made)


def test_copies_are_listed_newest_first_without_what_is_not_one(sample: Path, folder: Path) -> None:
    made = [make_backup(sample, folder, NOW + timedelta(days=day)) for day in (0, -400, 3)]
    for name in ('deals old', 'deals 2026-06-09', 'other 2026-06-09 18-02-07', 'deals 2026-06-09 18-02-07.txt'):
        (folder / f'{name}.db').touch()
    (folder / 'deals 2026-06-08 18-02-07.db').mkdir()
    assert list_backups(sample, folder) == sorted(made, reverse=True)


def test_no_folder_is_no_copy(sample: Path, folder: Path) -> None:
    assert list_backups(sample, folder) == []


@pytest.mark.parametrize('other', ['deals.sqlite', 'deals.db2', 'deals', 'deals 2.db', '[deals].db'])
def test_databases_of_like_names_have_copies_of_their_own(sample: Path, folder: Path, other: str) -> None:
    second = sample.with_name(other)
    second.write_bytes(sample.read_bytes())
    first_copy, second_copy = make_backup(sample, folder, NOW), make_backup(second, folder, NOW)
    assert list_backups(sample, folder) == [first_copy]
    assert list_backups(second, folder) == [second_copy]


def flip_a_byte(backup: Backup) -> None:
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)


SPOILT: list[Callable[[Backup], object]] = [
    flip_a_byte,
    lambda backup: backup.path.unlink(),
    lambda backup: sum_file(backup.path).unlink(),
    lambda backup: sum_file(backup.path).write_text(''),
    lambda backup: sum_file(backup.path).write_bytes(b'\xff\xfe'),
    lambda backup: backup.path.write_bytes(backup.path.read_bytes()[:-1]),
]


@pytest.mark.parametrize('spoil', SPOILT)
def test_a_copy_that_changed_is_not_intact(sample: Path, folder: Path, spoil: Callable[[Backup], object]) -> None:
    backup = make_backup(sample, folder, NOW)
    spoil(backup)
    assert not is_intact(backup)


def test_a_removed_copy_leaves_nothing(sample: Path, folder: Path) -> None:
    backup = make_backup(sample, folder, NOW)
    remove_backup(backup)
    remove_backup(backup)
    assert names(folder) == []


def test_what_is_not_yet_committed_is_not_in_the_copy(sample: Path, folder: Path) -> None:
    with closing(open_database(sample)) as writer:
        before = rows_of(writer)
        with writer.transaction():
            writer.execute("UPDATE deal SET title = 'half'")
            backup = make_backup(sample, folder, NOW)
        assert rows_of(writer) != before
    with closing(open_for_reading(backup.path)) as copy:
        assert rows_of(copy) == before


def test_copies_made_while_another_connection_writes_hold_whole_actions_only(path: Path, folder: Path) -> None:
    """Each action saves two deals: a copy with an odd number of them would be half of one."""
    with closing(open_database(path, create=True)) as database:
        fill(database)
    stop, written = Event(), Event()

    def write() -> None:
        with closing(open_database(path)) as database:
            stock = Stock(database)
            for id_ in range(1000, 100_000, 2):
                stock.save(deal(id_, note='x' * 500), deal(id_ + 1))
                written.set()
                if stop.is_set():
                    break

    counts = []
    writer = Thread(target=write)
    writer.start()
    for second in range(5):
        written.clear()
        written.wait()
        with closing(open_for_reading(make_backup(path, folder, NOW + timedelta(seconds=second)).path)) as copy:
            counts.append(copy.value('SELECT COUNT(*) FROM deal'))
    stop.set()
    writer.join()
    assert counts == sorted(set(counts))
    assert all(number % 2 == 0 for number in counts)


FAULTY: list[tuple[Callable[[Path], object], type[WorldFault]]] = [
    (lambda path: path.unlink(missing_ok=True), DatabaseMissing),
    (other_files.text_file, NotADatabase),
    (other_files.empty_file, NotADatabase),
    (other_files.other_program, NotADatabase),
    (other_files.newer, DatabaseTooNew),
    (other_files.truncated, DatabaseDamaged),
]


@pytest.mark.parametrize(('make', 'fault'), FAULTY)
def test_what_is_no_database_of_ours_is_not_copied(
    path: Path, folder: Path, make: Callable[[Path], object], fault: type[WorldFault]
) -> None:
    make(path)
    before = files_beside(path)
    with pytest.raises(fault):
        make_backup(path, folder, NOW)
    assert files_beside(path) == before
    assert not folder.exists() or names(folder) == []


def test_a_folder_that_may_not_be_written_gets_no_copy(
    open_folder: Path, sample_file: Path, as_anybody: Powerless
) -> None:
    path = open_folder / 'deals.db'
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o666)
    (open_folder / 'copies').mkdir(mode=0o555)
    with as_anybody(), pytest.raises(DatabaseReadOnly) as caught:
        make_backup(path, open_folder / 'copies', NOW)
    assert caught.value.values['path'] == str(open_folder / 'copies')
    assert path.read_bytes() == sample_file.read_bytes()
    assert names(open_folder / 'copies') == []


def test_a_file_in_the_folders_place_is_left_alone(sample: Path, folder: Path) -> None:
    folder.write_text('hers')
    with pytest.raises(DatabaseReadOnly):
        make_backup(sample, folder, NOW)
    assert folder.read_text() == 'hers'


@pytest.mark.parametrize('part', [0.0, 0.01, 0.5, 1.0])
def test_a_copy_that_does_not_fit_leaves_nothing(sample: Path, small_disk: Path, part: float) -> None:
    """Room for nothing, for the first pages, for half a copy, for the copy but not for its sum."""
    room = int(part * sample.stat().st_size)
    (small_disk / 'ballast').write_bytes(bytes(shutil.disk_usage(small_disk).free - room))
    before = sample.read_bytes()
    with pytest.raises(DiskFull):
        make_backup(sample, small_disk, NOW)
    assert names(small_disk) == ['ballast']
    assert sample.read_bytes() == before
    (small_disk / 'ballast').unlink()
    assert is_intact(make_backup(sample, small_disk, NOW))


class Stopped(Exception):
    """She does not want to wait."""


def stopping_at(call: int) -> Callable[[int, int], None]:
    calls = count(1)

    def report(done: int, total: int) -> None:
        assert 0 <= done <= total
        if next(calls) == call:
            raise Stopped

    return report


def test_a_copy_can_be_stopped_at_any_time_and_leaves_nothing(sample: Path, folder: Path) -> None:
    for call in count(1):
        try:
            make_backup(sample, folder, NOW, stopping_at(call))
        except Stopped:
            assert names(folder) == []
        else:
            break
    assert call > 3


def test_progress_goes_forward_to_the_end(sample: Path, folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    backup = make_backup(sample, folder, NOW, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (backup.size, backup.size)


def test_what_a_killed_copy_left_is_swept_away_later(sample: Path, folder: Path) -> None:
    folder.mkdir()
    abandoned, in_work = folder / 'a.unfinished', folder / 'b.unfinished'
    for path, age in ((abandoned, ABANDONED_AFTER + 60), (in_work, 60)):
        path.touch()
        os.utime(path, (time.time() - age,) * 2)
    make_backup(sample, folder, NOW)
    assert not abandoned.exists()
    assert in_work.exists()
    assert len(list_backups(sample, folder)) == 1


def test_verifying_reads_every_page(sample: Path) -> None:
    verify(sample)
    content = bytearray(sample.read_bytes())
    content[-4096 * 3 : -4096 * 2] = b'\xa5' * 4096
    sample.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        verify(sample)
