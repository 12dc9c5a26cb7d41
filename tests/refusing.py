"""A database that takes nothing for a while, as on a disk that is full or locked."""

from collections.abc import Iterator
from contextlib import contextmanager

from salesdesk.controllers.workspace import Workspace


@contextmanager
def refusing(workspace: Workspace) -> Iterator[None]:
    """Within it every write fails as the world's fault, DatabaseReadOnly; what is there can be read."""
    workspace.database.execute('PRAGMA query_only = ON')
    try:
        yield
    finally:
        workspace.database.execute('PRAGMA query_only = OFF')
