"""A database that is only read: in a copy of its own where it is of an older program, or may not be written to."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.reports.figures import Figures, Progress
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import DatabaseReadOnly
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.migrating import VERSION, version_of
from salesdesk.storage.connection.opening import open_database, open_for_reading
from salesdesk.storage.disk.durable_files import disk_faults_of


@contextmanager
def opened_to_read(path: Path) -> Iterator[Database]:
    """Raises what opening may raise. Nothing is written beside the file."""
    with ExitStack() as open_:
        database = open_.enter_context(closing(open_for_reading(path)))
        yield database if version_of(database) == VERSION else open_.enter_context(_copied(database))


@contextmanager
def opened_for_figures(path: Path, clock: Clock, progress: Progress) -> Iterator[tuple[Workspace, Figures]]:
    """With figures as fresh as the history. They are kept in the file, where it may be written to and is not older."""
    with ExitStack() as open_:
        workspace = Workspace(open_.enter_context(_with_figures(path, clock, progress)), clock)
        yield workspace, Figures(workspace)


@contextmanager
def _with_figures(path: Path, clock: Clock, progress: Progress) -> Iterator[Database]:
    with closing(open_for_reading(path)) as database:
        is_current = version_of(database) == VERSION
        if is_current and _are_fresh(database, clock):
            yield database
            return
    if is_current:
        with ExitStack() as open_:
            try:
                workspace = open_.enter_context(closing(open_workspace(path, clock)))
            except DatabaseReadOnly:
                pass
            else:
                Figures(workspace).refresh(progress)
                yield workspace.database
                return
    with closing(open_for_reading(path)) as database, _copied(database) as copy:
        Figures(Workspace(copy, clock)).refresh(progress)
        yield copy


def _are_fresh(database: Database, clock: Clock) -> bool:
    return Figures(Workspace(database, clock)).is_fresh()


@contextmanager
def _copied(database: Database) -> Iterator[Database]:
    """Brought to this program's version, and gone afterwards."""
    with ExitStack() as open_:
        with disk_faults_of(Path(gettempdir())):
            folder = open_.enter_context(TemporaryDirectory(prefix='salesdesk-', ignore_cleanup_errors=True))
        copy = Path(folder) / database.path.name
        database.execute('VACUUM INTO ?', (str(copy),))
        yield open_.enter_context(closing(open_database(copy)))
