"""An open SalesDesk database: one file, one connection, one thread."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from salesdesk.domain.folding import fold
from salesdesk.on_demand import on_demand
from salesdesk.storage.disk.faults import faults_of
from salesdesk.storage.disk.held_files import hold

if TYPE_CHECKING:
    from salesdesk.storage.connection.peewee_database import SharedDatabase
else:
    # peewee takes a sixth of the window's whole start to load, and the first board asks for none of its queries.
    SharedDatabase = on_demand('salesdesk.storage.connection.peewee_database', 'SharedDatabase')

# A second program may hold the file for a moment (an import, a copy): wait this long before saying so, in seconds.
BUSY_SECONDS = 2.0
SHORT = 80

PRAGMAS = """
    PRAGMA foreign_keys = 1;
    -- Views and triggers of a file somebody sent must not call functions.
    PRAGMA trusted_schema = 0;
    -- Every confirmed move is on the disk before the card moves.
    PRAGMA synchronous = full;
    PRAGMA temp_store = memory;
    PRAGMA cache_size = -8000;
"""


class Database:
    """A connection with our settings, shared by peewee and raw SQL. The world's errors come out as WorldFault."""

    def __init__(self, path: Path, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) -> None:
        self.path = path
        with faults_of(path):
            self.connection = apsw.Connection(_uri(path, flags), flags=flags | apsw.SQLITE_OPEN_URI)
            try:
                self.connection.set_busy_timeout(round(BUSY_SECONDS * 1000))
                self.connection.execute(PRAGMAS)
                # Asked by queries of ours alone: trusted_schema keeps a file's own triggers and views from it.
                self.connection.create_scalar_function('folded', _folded, 1, deterministic=True)
                self._release = hold(path)
            except BaseException:
                self.connection.close()
                raise

    @cached_property
    def peewee(self) -> 'SharedDatabase':
        """This same connection, for peewee's models."""
        return SharedDatabase(self.connection)

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        with faults_of(self.path):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> tuple[Any, ...] | None:
        with faults_of(self.path):
            found: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
            return found

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first column of the first row, None where there is no row."""
        found = self.row(sql, values)
        return found[0] if found else None

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> None:
        with faults_of(self.path):
            self.connection.execute(sql, values)

    def moment(self) -> tuple[int, int]:
        """Another pair after any change to the file: by this connection, or by others once they have committed."""
        return self.connection.total_changes(), int(self.value('PRAGMA data_version'))

    def state(self) -> tuple[int, int]:
        """Another one as soon as anything was written, here or by another connection."""
        return self.connection.total_changes(), int(self.value('PRAGMA data_version'))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: BEGIN IMMEDIATE, then commit, or roll back whatever was raised."""
        with faults_of(self.path):
            self.connection.execute('BEGIN IMMEDIATE')
            try:
                yield
                self.connection.execute('COMMIT')
            except BaseException:
                # A full disk may have rolled back by itself already.
                if not self.connection.get_autocommit():
                    self.connection.execute('ROLLBACK')
                raise

    @contextmanager
    def unhurried(self) -> Iterator[None]:
        """Transactions in it are whole or not at all, but need not be on the disk when they end.

        For what is made of the rest of the file: a power cut takes the last of it, and it is made again. Without
        waiting for the disk the file is locked for a fraction of the time.
        """
        self.execute('PRAGMA synchronous = normal')
        try:
            yield
        finally:
            self.execute('PRAGMA synchronous = full')

    def close(self) -> None:
        self.connection.close()
        self._release()
        self._release = _nothing_more


def _nothing_more() -> None:
    """Closed twice is closed."""


def _folded(*given: 'apsw.SQLiteValue') -> str | None:
    (text,) = given
    if not isinstance(text, str):
        return None
    return _short_folded(text) if len(text) < SHORT else fold(text)


# Owners and products are a few names on a hundred thousand deals.
_short_folded = lru_cache(2048)(fold)


def _uri(path: Path, flags: int) -> str:
    """A file URI; read-only and without a -wal the file is read as unchanging: nothing may be written beside it."""
    # SQLite follows a link and looks for the -wal beside the file it leads to.
    path = path.resolve()
    uri = path.as_uri()
    unchanging = flags & apsw.SQLITE_OPEN_READONLY and not path.with_name(path.name + '-wal').exists()
    return f'{uri}?immutable=1' if unchanging else uri
