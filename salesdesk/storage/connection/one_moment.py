"""Reading many things as they were at one moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from salesdesk.storage.connection.database import Database


@contextmanager
def one_moment(database: Database) -> Iterator[None]:
    """All that is read inside is of the same moment, whatever another program writes meanwhile."""
    database.execute('BEGIN')
    try:
        yield
    finally:
        database.execute('COMMIT')
