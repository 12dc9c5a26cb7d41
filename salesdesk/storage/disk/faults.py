"""SQLite's errors as faults of the world the seller can read about; what is our own bug stays an exception."""

import errno
from pathlib import Path

import apsw

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

_FAULTS: dict[type[BaseException], type[WorldFault]] = {
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

_DISK_FAULTS: dict[int, type[WorldFault]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: DatabaseReadOnly,
    errno.EPERM: DatabaseReadOnly,
    errno.EROFS: DatabaseReadOnly,
    # A folder's name that is a file's: nothing can be put there.
    errno.ENOTDIR: DatabaseReadOnly,
    errno.EEXIST: DatabaseReadOnly,
    errno.ENOENT: DatabaseMissing,
}


def fault_of_disk(error: OSError, path: Path) -> WorldFault:
    """The fault behind an error of the operating system."""
    return _DISK_FAULTS.get(error.errno or 0, DiskFault)(path=str(path))


def fault_of(error: BaseException | None, path: Path) -> WorldFault | None:
    """The fault an SQLite error stands for, also when peewee has wrapped it; None if it is our own mistake."""
    while error is not None:
        fault = _FAULTS.get(type(error))
        if fault is not None:
            return (DiskFull if _lacks_room(error) else fault)(path=str(path))
        error = error.__cause__ or error.__context__
    return None


def _lacks_room(error: BaseException) -> bool:
    """On a full disk SQLite cannot even lay out its -shm, and calls that an I/O error."""
    return getattr(error, 'extendedresult', None) == apsw.SQLITE_IOERR_SHMSIZE


class faults_of:  # noqa: N801 - read as a function
    """Turns SQLite errors raised inside into a WorldFault about that file; a class, as each statement enters one."""

    __slots__ = ('_path',)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        # peewee wraps what SQLite raises; whatever has no SQLite error behind it goes on as it is.
        if isinstance(error, Exception):
            fault = fault_of(error, self._path)
            if fault is not None:
                raise fault from error
