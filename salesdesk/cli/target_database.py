"""The database an import writes to: opened, or made for it and taken away again if nothing comes of it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.start.start_controller import SAMPLE_MAIN, StartChoices, is_empty, open_workspace, set_up
from salesdesk.controllers.workspace import Workspace
from salesdesk.i18n.translator import system_language
from salesdesk.settings import Preferences
from salesdesk.storage.connection.opening import open_for_reading


@dataclass(frozen=True)
class Target:
    """is_new: it was made just now, with the usual process."""

    workspace: Workspace
    is_new: bool


@contextmanager
def opened_for_import(path: Path, clock: Clock, *, dry_run: bool) -> Iterator[Target]:
    """Raises what opening may raise. A dry run writes nothing, neither there nor anywhere that stays."""
    if not path.parent.is_dir():
        # A folder that was mistyped is not made.
        raise FolderMissing(path=str(path.parent))
    if path.exists():
        with closing(_opened(path, clock, dry_run=dry_run)) as workspace:
            if not is_empty(workspace):
                yield Target(workspace, is_new=False)
                return
    if dry_run:
        with (
            TemporaryDirectory(prefix='salesdesk-', ignore_cleanup_errors=True) as folder,
            closing(_made(Path(folder) / 'dry-run.db', clock)) as workspace,
        ):
            yield Target(workspace, is_new=True)
        return
    with _gone_if_it_fails(path), closing(_made(path, clock)) as workspace:
        yield Target(workspace, is_new=True)


def _opened(path: Path, clock: Clock, *, dry_run: bool) -> Workspace:
    if dry_run:
        return Workspace(open_for_reading(path), clock)
    return open_workspace(path, clock, before_change=lambda old: BackupController(old, clock).make())


def _made(path: Path, clock: Clock) -> Workspace:
    workspace = open_workspace(path, clock, create=True)
    try:
        set_up(workspace, StartChoices(SAMPLE_MAIN, Preferences(language=system_language())))
    except BaseException:
        workspace.close()
        raise
    return workspace


@contextmanager
def _gone_if_it_fails(path: Path) -> Iterator[None]:
    """Only for a database that was not there before."""
    was_there = path.exists()
    try:
        yield
    except BaseException:
        if not was_there:
            for ending in ('', '-wal', '-shm'):
                path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
