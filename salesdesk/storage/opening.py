"""Opening a database: what is refused is refused before a byte of it is changed."""

import os
from collections.abc import Callable
from pathlib import Path

import apsw

from salesdesk.domain.errors import DatabaseMissing, DatabaseReadOnly, DatabaseTooNew, NotADatabase
from salesdesk.storage.database import Database
from salesdesk.storage.faults import faults_of
from salesdesk.storage.migrations.runner import APPLICATION_ID, VERSION, migrate, version_of

MAGIC = b'SQLite format 3\x00'


def open_database(
    path: Path, *, create: bool = False, before_change: Callable[[Path], object] = lambda _: None
) -> Database:
    """Opens for reading and writing, brought to this program's version.

    Raises DatabaseMissing (unless create), NotADatabase, DatabaseTooNew, DatabaseReadOnly, DatabaseBusy or DiskFull.
    before_change is called with the path before an older database is migrated.
    """
    is_new = _check_file(path, create=create)
    # Whoever made the file keeps it to herself: the database, its -wal and -shm are 0600.
    mask = os.umask(0o077)
    try:
        database = Database(path)
        try:
            if not is_new:
                _check_content(database)
            with faults_of(path):
                database.connection.execute('PRAGMA journal_mode = wal')
            migrate(database, lambda: before_change(path))
        except BaseException:
            database.close()
            raise
    finally:
        os.umask(mask)
    return database


def open_for_reading(path: Path) -> Database:
    """Opens without writing anything, not even a migration: for check and export of a file that may not be changed."""
    _check_file(path, create=False)
    database = Database(path, apsw.SQLITE_OPEN_READONLY)
    try:
        _check_content(database)
    except BaseException:
        database.close()
        raise
    return database


def _check_file(path: Path, *, create: bool) -> bool:
    """Whether the file is new (missing or empty)."""
    if not path.exists():
        if not create:
            raise DatabaseMissing(path=str(path))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseReadOnly(path=str(path)) from error
        return True
    if path.is_dir():
        raise NotADatabase(path=str(path))
    try:
        with path.open('rb') as file:
            head = file.read(len(MAGIC))
    except OSError as error:
        raise DatabaseReadOnly(path=str(path)) from error
    if head not in (b'', MAGIC):
        raise NotADatabase(path=str(path))
    return head == b''


def _check_content(database: Database) -> None:
    version = version_of(database)
    if database.value('PRAGMA application_id') != APPLICATION_ID or version < 1:
        raise NotADatabase(path=str(database.path))
    if version > VERSION:
        raise DatabaseTooNew(path=str(database.path), version=version)
