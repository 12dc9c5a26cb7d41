"""An open database keeps its locks, whatever this process does with the file besides."""

import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from file_locks import are_locked

from salesdesk.domain.errors import OwnDatabase
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.copies.backup import make_backup
from salesdesk.storage.disk.held_files import is_held
from salesdesk.storage.files.blobs import BlobStore

pytestmark = pytest.mark.skipif(sys.platform != 'linux', reason='asked for in the way of Linux')


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path / 'own.db', create=True)) as own:
        own.value('SELECT COUNT(*) FROM deal')
        yield own


def test_opened_once_more_it_stays_locked(database: Database) -> None:
    assert are_locked(database.path)
    open_database(database.path).close()
    open_for_reading(database.path).close()
    assert are_locked(database.path)


def test_opened_by_a_link_it_stays_locked(database: Database, tmp_path: Path) -> None:
    link = tmp_path / 'link.db'
    link.symlink_to(database.path)
    open_database(link).close()
    assert are_locked(database.path)


def test_copied_it_stays_locked(database: Database, tmp_path: Path) -> None:
    make_backup(database.path, tmp_path / 'copies', datetime(2026, 6, 9))  # noqa: DTZ001 - in her own time
    assert are_locked(database.path)


def test_it_is_held_until_the_last_is_closed(database: Database) -> None:
    second = open_database(database.path)
    database.close()
    database.close()
    assert is_held(second.path)
    second.close()
    assert not is_held(second.path)


@pytest.mark.parametrize('end', ['', '-wal', '-shm'])
def test_attached_to_a_deal_it_is_refused_unread(database: Database, tmp_path: Path, end: str) -> None:
    link = tmp_path / 'devis.pdf'
    link.symlink_to(f'{database.path}{end}')
    with pytest.raises(OwnDatabase):
        BlobStore(tmp_path / 'files').put(link)
    assert are_locked(database.path)


def test_a_copy_of_it_is_attached_as_any_file(database: Database, tmp_path: Path) -> None:
    copy = make_backup(database.path, tmp_path / 'copies', datetime(2026, 6, 9)).path  # noqa: DTZ001 - in her own time
    assert BlobStore(tmp_path / 'files').put(copy).size > 0
