"""SQLite's errors as faults of the world the seller can read about; what is our own bug stays an exception."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
from peewee import PeeweeException

from salesdesk.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
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


def fault_of(error: BaseException | None, path: Path) -> WorldFault | None:
    """The fault an SQLite error stands for, also when peewee has wrapped it; None if it is our own mistake."""
    while error is not None:
        fault = _FAULTS.get(type(error))
        if fault is not None:
            return fault(path=str(path))
        error = error.__cause__ or error.__context__
    return None


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """Turns SQLite errors raised inside into a WorldFault about that file."""
    try:
        yield
    except (apsw.Error, PeeweeException) as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
