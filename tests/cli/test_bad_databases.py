"""Databases that cannot be used: one sentence from every command, and the file stays as it was."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import apsw
import pytest
from pipeline_file import pipeline_file
from terminal import Terminal, assert_plain, write

from salesdesk.storage.connection.database import Database

Powerless = Callable[[], AbstractContextManager[None]]
COMMANDS = ('import', 'export', 'check')


def run(terminal: Terminal, command: str, database: Path, file: Path) -> str:
    """Says what a command says that must fail."""
    words: dict[str, tuple[object, ...]] = {
        'import': ('import', file, '--database', database),
        'export': ('export', 'deals', '--database', database),
        'check': ('check', '--database', database),
    }
    return assert_plain(terminal.run(*words[command]))


def newer(path: Path) -> None:
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute('PRAGMA user_version = 999')


def another_programs(path: Path) -> None:
    path.unlink()
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute('CREATE TABLE deal (id INTEGER PRIMARY KEY)')


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_480])


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    'a text': (lambda path: path.write_text('Affaire;Montant\n'), 'is not a SalesDesk database'),
    'empty': (lambda path: path.write_bytes(b''), 'is not a SalesDesk database'),
    'a picture': (lambda path: path.write_bytes(b'\x89PNG\r\n\x1a\n'), 'is not a SalesDesk database'),
    "another program's": (another_programs, 'is not a SalesDesk database'),
    'newer': (newer, 'was written by a newer SalesDesk. Update SalesDesk to open it.'),
    'cut short': (cut_short, 'is damaged. Restore a copy'),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / 'file.csv', 'Title\nRoof\n')


@pytest.fixture
def filled(terminal: Terminal, database: Path) -> Path:
    assert terminal.take_in(pipeline_file(), database, '--create-stages', name='first.csv').status == 0
    return database


@pytest.fixture
def shared(filled: Path, open_folder: Path) -> Path:
    """A copy of it that anybody may read and write."""
    path = write(open_folder / 'deals.db', filled.read_bytes())
    path.chmod(0o666)
    write(open_folder / 'file.csv', 'Title\nRoof\n').chmod(0o644)
    return path


@pytest.mark.parametrize('command', COMMANDS)
@pytest.mark.parametrize('spoilt', SPOILT)
def test_what_is_no_database_of_ours_is_left_as_it_is(
    terminal: Terminal, filled: Path, file: Path, command: str, spoilt: str
) -> None:
    spoil, sentence = SPOILT[spoilt]
    spoil(filled)
    before = filled.read_bytes()
    assert sentence in run(terminal, command, filled, file)
    assert filled.read_bytes() == before
    assert [path.name for path in filled.parent.glob('deals*')] == ['deals.db']


@pytest.mark.parametrize('command', ['export', 'check'])
def test_a_database_that_is_not_there_is_not_made(
    terminal: Terminal, database: Path, file: Path, command: str
) -> None:  # fmt: skip
    assert run(terminal, command, database, file) == f'There is no file {database}. Check its name.'
    assert not database.exists()


@pytest.mark.parametrize(('file_mode', 'folder_mode'), [(0o444, 0o777), (0o666, 0o555)])
def test_one_that_may_only_be_read_is_exported_and_checked_all_the_same(
    terminal: Terminal, shared: Path, as_anybody: Powerless, file_mode: int, folder_mode: int
) -> None:
    before = shared.read_bytes()
    shared.chmod(file_mode)
    shared.parent.chmod(folder_mode)
    with as_anybody():
        sentence = run(terminal, 'import', shared, shared.with_name('file.csv'))
        assert len(terminal.hand_out(shared).rows) == 70
        assert terminal.run('check', '--database', shared).status == 0
    assert sentence == f'{shared} may not be written to. Change its permissions or choose another folder.'
    assert shared.read_bytes() == before


@pytest.mark.parametrize('command', COMMANDS)
def test_one_that_may_not_be_read_is_named(
    terminal: Terminal, shared: Path, as_anybody: Powerless, command: str
) -> None:  # fmt: skip
    shared.chmod(0o000)
    with as_anybody():
        sentence = run(terminal, command, shared, shared.with_name('file.csv'))
    assert sentence == f'{shared} may not be read. Check its permissions.'


def test_none_is_made_in_a_folder_that_may_not_be_written(
    terminal: Terminal, shared: Path, as_anybody: Powerless
) -> None:
    shared.parent.chmod(0o555)
    with as_anybody():
        sentence = run(terminal, 'import', shared.with_name('new.db'), shared.with_name('file.csv'))
    assert 'may not be written to' in sentence
    assert not shared.with_name('new.db').exists()


def test_one_that_another_program_writes_to_is_not_waited_for(
    terminal: Terminal, filled: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr('salesdesk.storage.connection.database.BUSY_SECONDS', 0.05)
    with closing(Database(filled)) as other, other.transaction():
        sentence = run(terminal, 'import', filled, file)
        assert len(terminal.hand_out(filled).rows) == 70
    assert sentence == f'Another program is using {filled}. Close it there, then try again.'
    assert len(terminal.hand_out(filled).rows) == 70


def test_a_full_disk_leaves_the_database_as_it_was(terminal: Terminal, small_disk: Path, file: Path) -> None:
    database = small_disk / 'deals.db'
    assert terminal.run('import', file, '--database', database).status == 0
    large = write(file.with_name('large.csv'), pipeline_file(12_000))
    said = terminal.run('import', large, '--database', database, '--create-stages')
    assert assert_plain(said) == 'The disk is full. Make room, then try again: nothing was lost.'
    assert [row['title'] for row in terminal.hand_out(database).rows] == ['Roof']
    assert terminal.run('check', '--database', database).status == 0


def test_a_full_disk_leaves_no_new_database(terminal: Terminal, small_disk: Path, file: Path) -> None:
    large = write(file.with_name('large.csv'), pipeline_file(12_000))
    assert 'disk is full' in assert_plain(
        terminal.run('import', large, '--database', small_disk / 'deals.db', '--create-stages')
    )
    assert list(small_disk.iterdir()) == []


def test_a_full_disk_leaves_no_half_an_export(terminal: Terminal, small_disk: Path, file: Path) -> None:
    database = file.with_name('deals.db')
    large = write(file.with_name('large.csv'), pipeline_file(12_000))
    assert terminal.run('import', large, '--database', database, '--create-stages').status == 0
    ballast = small_disk / 'ballast'
    ballast.write_bytes(bytes(shutil.disk_usage(small_disk).free - (1 << 20)))
    said = terminal.hand_out(database, '--output', small_disk / 'out.csv')
    assert 'disk is full' in assert_plain(said)
    assert list(small_disk.iterdir()) == [ballast]
