"""The first start: a new database with the seller's process, or the sample in a file of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import DatabaseReadOnly
from salesdesk.on_demand import on_demand
from salesdesk.settings import Preferences
from salesdesk.storage.connection.opening import open_database

if TYPE_CHECKING:
    from salesdesk.controllers.automation.reactions import react
    from salesdesk.controllers.cadences.usual_cadences import install_cadences
    from salesdesk.controllers.letters.library import install_library
    from salesdesk.controllers.start.sample import write_sample
    from salesdesk.controllers.start.templates import install_process
    from salesdesk.storage.preferences import write_preferences
else:
    install_cadences = on_demand('salesdesk.controllers.cadences.usual_cadences', 'install_cadences')
    install_library = on_demand('salesdesk.controllers.letters.library', 'install_library')
    react = on_demand('salesdesk.controllers.automation.reactions', 'react')
    write_sample = on_demand('salesdesk.controllers.start.sample', 'write_sample')
    install_process = on_demand('salesdesk.controllers.start.templates', 'install_process')
    write_preferences = on_demand('salesdesk.storage.preferences', 'write_preferences')

SAMPLE_MAIN = 'sales'


class StartChoices(NamedTuple):
    """What the welcome page asked: the key of the main process, and the preferences so far."""

    main: str
    preferences: Preferences


def open_workspace(
    path: Path, clock: Clock, *, create: bool = False, before_change: Callable[[Path], object] = lambda _: None
) -> Workspace:
    """Opens a database; see storage.opening for what may be refused."""
    return Workspace(open_database(path, create=create, before_change=before_change), clock, react)


def is_empty(workspace: Workspace) -> bool:
    """Whether the database has no process yet: a start that was not finished."""
    return not workspace.database.value('SELECT COUNT(*) FROM pipeline')


def set_up(workspace: Workspace, choices: StartChoices, *, sample: bool = False, library: bool = True) -> None:
    """Fills an empty database. This is where her history begins: it is no step to be undone.

    library: also the letters and cadences that come with the program, hers to change.
    """
    with workspace.unrecorded() as work:
        pipelines = install_process(work, SAMPLE_MAIN if sample else choices.main)
        if library:
            install_library(work)
            install_cadences(work)
        if sample:
            preferences = choices.preferences
            write_sample(work, pipelines, workspace.clock, preferences.language, preferences.currency)
    write_preferences(workspace.database, choices.preferences.to_texts())


def remove_database(path: Path) -> None:
    """Makes room for a fresh sample: the file and what SQLite keeps beside it. DatabaseReadOnly if it may not go."""
    for suffix in ('', '-wal', '-shm'):
        try:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            raise DatabaseReadOnly(path=str(path)) from error
