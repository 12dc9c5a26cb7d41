"""What is not a SalesDesk database of this version is refused, and not a byte of it is changed."""

import os
from collections.abc import Callable
from pathlib import Path

import other_files
import pytest
from stored_sample import files_beside

from salesdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseTooNew,
    NotADatabase,
    WorldFault,
)
from salesdesk.storage.connection.migrating import VERSION
from salesdesk.storage.connection.opening import open_database, open_for_reading

Make = Callable[[Path], None]
REFUSED: list[tuple[Make, type[WorldFault]]] = [
    (other_files.text_file, NotADatabase),
    (other_files.picture, NotADatabase),
    (other_files.empty_file, NotADatabase),
    (other_files.head_alone, NotADatabase),
    (other_files.empty_sqlite_file, NotADatabase),
    (other_files.other_program, NotADatabase),
    (other_files.other_program_with_wal, NotADatabase),
    (other_files.newer, DatabaseTooNew),
    (other_files.newer_with_wal, DatabaseTooNew),
    (other_files.truncated, DatabaseDamaged),
    (Path.mkdir, NotADatabase),
    (os.mkfifo, NotADatabase),
]
# A start that was cut off leaves these: with create they become a database.
LEFT_BY_A_START = (other_files.empty_file, other_files.empty_sqlite_file)


def without_shm(files: dict[str, bytes]) -> dict[str, bytes]:
    """The -shm is SQLite's index of the -wal, made anew by every reader: no data of anybody's."""
    return {name: content for name, content in files.items() if not name.endswith('-shm')}


@pytest.mark.parametrize('opening', [open_database, open_for_reading])
@pytest.mark.parametrize(('make', 'fault'), REFUSED)
def test_a_wrong_file_is_refused_and_left_alone(
    path: Path, make: Make, fault: type[WorldFault], opening: Callable[[Path], object]
) -> None:
    make(path)
    before = files_beside(path)
    with pytest.raises(fault) as caught:
        opening(path)
    assert caught.value.values['path'] == str(path)
    assert without_shm(files_beside(path)) == before


@pytest.mark.parametrize(('make', 'fault'), [pair for pair in REFUSED if pair[0] not in LEFT_BY_A_START])
def test_creating_spares_a_wrong_file_as_well(path: Path, make: Make, fault: type[WorldFault]) -> None:
    make(path)
    before = files_beside(path)
    with pytest.raises(fault):
        open_database(path, create=True)
    assert without_shm(files_beside(path)) == before


@pytest.mark.parametrize('opening', [open_database, open_for_reading])
def test_a_missing_file_is_not_made(path: Path, opening: Callable[[Path], object]) -> None:
    with pytest.raises(DatabaseMissing):
        opening(path)
    assert files_beside(path) == {}


def test_a_newer_database_says_which_version_it_is(path: Path) -> None:
    other_files.newer(path)
    with pytest.raises(DatabaseTooNew) as caught:
        open_database(path)
    assert caught.value.values['version'] == VERSION + 1


@pytest.mark.parametrize('make', LEFT_BY_A_START)
def test_a_first_start_that_was_cut_off_is_taken_up_again(path: Path, make: Make) -> None:
    make(path)
    open_database(path, create=True).close()
    open_database(path).close()


def test_a_database_cannot_be_made_inside_a_file(path: Path) -> None:
    other_files.text_file(path)
    with pytest.raises(DatabaseReadOnly):
        open_database(path / 'deals.db', create=True)


def test_a_link_that_leads_nowhere_is_not_followed_into_making_a_file(path: Path) -> None:
    path.symlink_to(path.with_name('stick') / 'deals.db')
    with pytest.raises(DatabaseMissing):
        open_database(path)
    with pytest.raises(DatabaseReadOnly):
        open_database(path, create=True)
