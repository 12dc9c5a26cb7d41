"""A database that is only read, brought to this program's version in a copy where it is of an older one."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import VERSION, version_of
from salesdesk.storage.connection.opening import open_database, open_for_reading


@contextmanager
def opened_to_read(path: Path) -> Iterator[Database]:
    """Raises what opening may raise. Nothing is written beside the file."""
    with closing(open_for_reading(path)) as database:
        if version_of(database) == VERSION:
            yield database
            return
        with TemporaryDirectory(prefix='salesdesk-', ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / path.name
            database.execute('VACUUM INTO ?', (str(copy),))
            with closing(open_database(copy)) as brought_up:
                yield brought_up
