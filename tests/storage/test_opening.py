"""Opening a database that is one: where, with which settings, and how it is kept private."""

import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from stored_sample import files_beside, rows_of

from salesdesk.domain.errors import DatabaseReadOnly, DatabaseUnreadable
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_database, open_for_reading

Powerless = Callable[[], AbstractContextManager[None]]


def test_every_file_of_a_database_is_the_sellers_alone(path: Path) -> None:
    known = os.umask(0o022)
    try:
        with closing(open_database(path, create=True)) as database:
            database.execute("INSERT INTO setting VALUES ('language', 'fr')")
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.glob('deals.db*')}
    finally:
        os.umask(known)
    assert modes == dict.fromkeys(('deals.db', 'deals.db-wal', 'deals.db-shm'), 0o600)


def test_the_folders_on_the_way_are_made(path: Path) -> None:
    inside = path.parent / 'new' / 'folder' / 'deals.db'
    open_database(inside, create=True).close()
    assert inside.is_file()


@pytest.mark.parametrize('name', ['50 % d’affaires #1?.db', 'a;b&c=d.db', 'Été à Nîmes', '[brackets]*.db', 'file:x.db'])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    open_database(tmp_path / name, create=True).close()
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [name]
    open_for_reading(tmp_path / name).close()


@pytest.mark.parametrize(
    ('pragma', 'value'),
    [('journal_mode', 'wal'), ('synchronous', 2), ('foreign_keys', 1), ('trusted_schema', 0), ('busy_timeout', 2000)],
)
def test_a_connection_has_the_settings_that_keep_data_safe(database: Database, pragma: str, value: object) -> None:
    assert database.value(f'PRAGMA {pragma}') == value


def test_a_file_on_a_read_only_disk_can_still_be_read(sample: Path) -> None:
    before = files_beside(sample)
    with closing(open_for_reading(sample)) as database:
        assert database.value('SELECT COUNT(*) FROM deal') > 0
        with pytest.raises(DatabaseReadOnly):
            database.execute("UPDATE deal SET title = 'x'")
        assert files_beside(sample) == before


def test_reading_sees_what_another_program_wrote_a_moment_ago(sample: Path) -> None:
    with closing(open_database(sample)) as writer:
        writer.execute("UPDATE deal SET title = 'new'")
        with closing(open_for_reading(sample)) as reader:
            assert rows_of(reader) == rows_of(writer)


def test_reading_through_a_link_sees_it_too(sample: Path) -> None:
    link = sample.with_name('link.db')
    link.symlink_to(sample)
    with closing(open_database(sample)) as writer:
        writer.execute("UPDATE deal SET title = 'new'")
        with closing(open_for_reading(link)) as reader:
            assert set(reader.rows('SELECT title FROM deal')) == {('new',)}


@pytest.mark.parametrize('opening', [open_database, lambda path: open_database(path, create=True)])
def test_a_file_that_may_not_be_written_is_refused(
    open_folder: Path, sample_file: Path, as_anybody: Powerless, opening: Callable[[Path], Database]
) -> None:
    path = open_folder / 'deals.db'
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o444)
    with as_anybody(), pytest.raises(DatabaseReadOnly):
        opening(path)
    assert path.read_bytes() == sample_file.read_bytes()
    with as_anybody():
        open_for_reading(path).close()


def test_a_folder_that_may_not_be_written_is_refused(
    open_folder: Path, sample_file: Path, as_anybody: Powerless
) -> None:
    path = open_folder / 'deals.db'
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o666)
    open_folder.chmod(0o555)
    with as_anybody(), pytest.raises(DatabaseReadOnly):
        open_database(path)
    assert files_beside(path) == {'deals.db': sample_file.read_bytes()}


def test_no_database_is_made_in_a_folder_that_may_not_be_written(open_folder: Path, as_anybody: Powerless) -> None:
    open_folder.chmod(0o555)
    with as_anybody(), pytest.raises(DatabaseReadOnly):
        open_database(open_folder / 'deals.db', create=True)
    assert list(open_folder.iterdir()) == []


def test_a_file_that_may_not_even_be_read_is_refused(
    open_folder: Path, sample_file: Path, as_anybody: Powerless
) -> None:
    path = open_folder / 'deals.db'
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o000)
    with as_anybody(), pytest.raises(DatabaseUnreadable):
        open_for_reading(path)
