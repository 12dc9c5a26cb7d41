"""What the world does to a file is said as its fault; what we do wrong stays our bug."""

import errno
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from peewee import OperationalError

from salesdesk.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseReadOnly,
    DiskFault,
    DiskFull,
    NotADatabase,
    WorldFault,
)
from salesdesk.storage.connection.database import Database
from salesdesk.storage.disk.durable_files import disk_faults_of
from salesdesk.storage.disk.faults import fault_of, faults_of

FILE = Path('deals.db')
SQLITE = {
    apsw.BusyError: DatabaseBusy,
    apsw.LockedError: DatabaseBusy,
    apsw.ReadOnlyError: DatabaseReadOnly,
    apsw.CantOpenError: DatabaseReadOnly,
    apsw.PermissionsError: DatabaseReadOnly,
    apsw.FullError: DiskFull,
    apsw.IOError: DiskFault,
    apsw.CorruptError: DatabaseDamaged,
    apsw.NotADBError: NotADatabase,
}
SYSTEM = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: DatabaseReadOnly,
    errno.EROFS: DatabaseReadOnly,
    errno.ENOENT: DatabaseMissing,
    errno.EIO: DiskFault,
}


@pytest.mark.parametrize(('error', 'fault'), SQLITE.items())
def test_an_error_of_sqlite_becomes_a_fault_about_the_file(error: type[Exception], fault: type[WorldFault]) -> None:
    with pytest.raises(fault) as caught, faults_of(FILE):
        raise error
    assert caught.value.values == {'path': 'deals.db'}
    assert isinstance(caught.value.__cause__, error)


def test_an_error_peewee_has_wrapped_is_seen_through() -> None:
    error = OperationalError('disk is full')
    error.__cause__ = apsw.FullError('disk is full')
    assert isinstance(fault_of(error, FILE), DiskFull)


@pytest.mark.parametrize('error', [apsw.SQLError, apsw.ConstraintError, apsw.MisuseError])
def test_a_mistake_of_ours_is_not_made_to_look_like_the_worlds(error: type[Exception]) -> None:
    with pytest.raises(error), faults_of(FILE):
        raise error
    assert fault_of(error(), FILE) is None


def test_a_wrong_statement_is_our_bug(database: Database) -> None:
    with pytest.raises(apsw.SQLError):
        database.rows('SELECT nothing FROM nowhere')


@pytest.mark.parametrize(('number', 'fault'), SYSTEM.items())
def test_an_error_of_the_system_becomes_a_fault_about_the_file(number: int, fault: type[WorldFault]) -> None:
    with pytest.raises(fault) as caught, disk_faults_of(FILE):
        raise OSError(number, 'said by the system')
    assert caught.value.values == {'path': 'deals.db'}


def test_a_transaction_that_fails_leaves_the_connection_ready_for_the_next(database: Database) -> None:
    with pytest.raises(apsw.ConstraintError), database.transaction():
        database.rows("INSERT INTO setting VALUES ('a', '1'), ('a', '2')")
    with database.transaction():
        database.execute("INSERT INTO setting VALUES ('b', '3')")
    assert database.rows('SELECT * FROM setting') == [('b', '3')]


def test_a_transaction_inside_another_is_our_bug(database: Database) -> None:
    with pytest.raises(apsw.SQLError), database.transaction(), database.transaction():
        pass
    assert database.connection.get_autocommit()


def test_a_value_is_none_where_there_is_no_row(database: Database) -> None:
    assert database.value('SELECT key FROM setting') is None
    assert database.row('SELECT key FROM setting') is None


def test_a_closed_database_can_be_opened_by_another_program_alone(database: Database) -> None:
    path = database.path
    database.close()
    with closing(apsw.Connection(str(path))) as other:
        other.execute('PRAGMA locking_mode = exclusive').fetchall()
        other.execute('BEGIN EXCLUSIVE')
