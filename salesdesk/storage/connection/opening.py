"""Opening a database: what is refused is refused before a byte of it is changed."""

from collections.abc import Callable
from pathlib import Path

import apsw

from salesdesk.domain.errors import (
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseTooNew,
    DatabaseUnreadable,
    NotADatabase,
)
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import APPLICATION_ID, STEPS, VERSION, Steps, migrate, version_of
from salesdesk.storage.disk.durable_files import disk_faults_of, make_private_file
from salesdesk.storage.disk.faults import faults_of
from salesdesk.storage.disk.held_files import is_held

MAGIC = b'SQLite format 3\x00'


def open_database(
    path: Path,
    *,
    create: bool = False,
    before_change: Callable[[Path], object] = lambda _: None,
    steps: Steps = STEPS,
) -> Database:
    """Opens for reading and writing, brought to this program's version (to the last of the steps).

    create: where there is nothing yet, or a start that was cut off left an empty file, a new database is made.
    Raises DatabaseMissing, NotADatabase, DatabaseTooNew, DatabaseDamaged, DatabaseUnreadable, DatabaseReadOnly,
    DatabaseBusy or DiskFull.
    before_change is called with the path before an older database is migrated.
    """
    with disk_faults_of(path):
        if create and not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            # The database, and with it its -wal and -shm, is the seller's alone.
            make_private_file(path)
    _look_first(path, len(steps), may_be_empty=create)
    database = Database(path, apsw.SQLITE_OPEN_READWRITE)
    try:
        _make_ready(database)
        migrate(database, lambda: before_change(path), steps)
    except BaseException:
        database.close()
        raise
    return database


def open_for_reading(path: Path) -> Database:
    """Opens without writing anything, not even a migration: for check and export of a file that may not be changed."""
    return _open_to_look(path, VERSION, may_be_empty=False)


def _look_first(path: Path, newest: int, *, may_be_empty: bool) -> None:
    """Refuses through a connection that only reads: closing another one would already tidy up a stranger's file."""
    with disk_faults_of(path):
        is_made_just_now = may_be_empty and path.is_file() and path.stat().st_size == 0
    if not is_made_just_now:
        _open_to_look(path, newest, may_be_empty=may_be_empty).close()


def _open_to_look(path: Path, newest: int, *, may_be_empty: bool) -> Database:
    _check_file(path)
    database = Database(path, apsw.SQLITE_OPEN_READONLY)
    try:
        if not (may_be_empty and _is_empty(database)):
            _check_content(database, newest)
    except BaseException:
        database.close()
        raise
    return database


def _check_file(path: Path) -> None:
    with disk_faults_of(path):
        if not path.exists():
            raise DatabaseMissing(path=str(path))
        if not path.is_file():
            raise NotADatabase(path=str(path))
        # Open here already, it is a database; looked into, it would lose its locks.
        if not is_held(path) and _beginning_of(path) != MAGIC:
            raise NotADatabase(path=str(path))


def _beginning_of(path: Path) -> bytes:
    try:
        with path.open('rb') as file:
            return file.read(len(MAGIC))
    except PermissionError as error:
        raise DatabaseUnreadable(path=str(path)) from error


def _is_empty(database: Database) -> bool:
    marked = database.value('PRAGMA application_id') or version_of(database)
    return not marked and not database.value('SELECT COUNT(*) FROM sqlite_schema')


def _check_content(database: Database, newest: int) -> None:
    version = version_of(database)
    if database.value('PRAGMA application_id') != APPLICATION_ID or version < 1:
        raise NotADatabase(path=str(database.path))
    if version > newest:
        raise DatabaseTooNew(path=str(database.path), version=version)


def _make_ready(database: Database) -> None:
    with faults_of(database.path):
        if database.connection.readonly('main'):
            raise DatabaseReadOnly(path=str(database.path))
        database.connection.execute('PRAGMA journal_mode = wal')
