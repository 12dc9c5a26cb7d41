"""Bytes were lost on the disk: whoever reads them says so, and no copy of them takes a good one's place."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from stored_sample import NOW

from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.domain.errors import DatabaseDamaged, NotADatabase, WorldFault
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.copies.backup import make_backup, verify

PAGE = 4096


def overwrite(path: Path, page: int, content: bytes = b'\xa5' * PAGE) -> None:
    with path.open('r+b') as file:
        file.seek((page - 1) * PAGE)
        file.write(content)


def root_page(path: Path, name: str) -> int:
    """Where a table or index begins in the file."""
    with closing(open_for_reading(path)) as database:
        return int(database.value('SELECT rootpage FROM sqlite_schema WHERE name = ?', (name,)))


def lose_a_table(path: Path) -> None:
    overwrite(path, root_page(path, 'deal'))


def lose_an_index(path: Path) -> None:
    overwrite(path, root_page(path, 'deal_on_board'))


def lose_the_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: -PAGE * 10])


def zero_some_pages(path: Path) -> None:
    # The last ones, far behind the schema: a file without its schema is not even opened.
    first = path.stat().st_size // PAGE - 7
    for page in range(first, first + 8):
        overwrite(path, page, bytes(PAGE))


def skip_an_index_entry(path: Path) -> None:
    """The page is well-formed, but it does not say what the table says."""
    with closing(Database(path)) as database:
        database.execute('PRAGMA writable_schema = on')
        by_title = "UPDATE sqlite_schema SET sql = replace(sql, 'rank, id', 'title, id') WHERE name = 'deal_on_board'"
        database.execute(by_title)


DAMAGES = (lose_a_table, lose_an_index, lose_the_end, zero_some_pages)


@pytest.mark.parametrize('damage', [lose_a_table, lose_an_index, zero_some_pages, skip_an_index_entry])
def test_the_check_finds_the_damage(sample: Path, damage: Callable[[Path], None]) -> None:
    damage(sample)
    with closing(open_for_reading(sample)) as database:
        report = check_database(database)
    assert not report.is_sound
    assert [code for code, _ in report.problems] == ['damaged_pages']


def test_a_file_that_was_cut_is_not_even_opened(sample: Path) -> None:
    lose_the_end(sample)
    with pytest.raises(DatabaseDamaged):
        open_database(sample)


@pytest.mark.parametrize('damage', DAMAGES)
def test_no_copy_is_made_of_a_damaged_database(sample: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    damage(sample)
    with pytest.raises(DatabaseDamaged) as caught:
        make_backup(sample, tmp_path / 'copies', NOW)
    assert caught.value.values['path'] == str(sample)
    assert list((tmp_path / 'copies').iterdir()) == []


@pytest.mark.parametrize('damage', DAMAGES)
def test_a_damaged_copy_is_not_taken_for_a_good_one(sample: Path, damage: Callable[[Path], None]) -> None:
    damage(sample)
    with pytest.raises(DatabaseDamaged):
        verify(sample)


@pytest.mark.parametrize('opening', [open_database, open_for_reading])
@pytest.mark.parametrize(
    ('content', 'fault'), [(b'\xa5' * PAGE, NotADatabase), (b'SQLite format 3\x00' + b'\xa5' * PAGE, NotADatabase)]
)
def test_a_damaged_head_is_told_at_opening(
    sample: Path, content: bytes, fault: type[WorldFault], opening: Callable[[Path], Database]
) -> None:
    overwrite(sample, 1, content)
    before = sample.read_bytes()
    with pytest.raises(fault):
        opening(sample)
    assert sample.read_bytes() == before


def test_a_damaged_table_of_contents_is_told_at_opening(sample: Path) -> None:
    head = sample.read_bytes()[:100]
    overwrite(sample, 1, head + b'\xa5' * (PAGE - 100))
    with pytest.raises(DatabaseDamaged):
        open_database(sample)


def test_reading_a_lost_page_is_a_fault_of_the_world_and_no_bug_of_ours(sample: Path) -> None:
    lose_a_table(sample)
    with closing(open_database(sample)) as database, pytest.raises(DatabaseDamaged):
        database.rows('SELECT * FROM deal')
