"""Looks through the whole base for records that may be one."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.people.duplicates_controller import DUPLICABLE, DuplicatePair, DuplicatesController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.search_controller import search_of
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, JobCancelled, Progress


def find_duplicates(database: Path, clock: Clock) -> Job[list[DuplicatePair]]:
    """Pairs of people, then of companies, those most alike first; JobCancelled when stopped.

    Through a connection of its own.
    """

    def run(progress: Progress, cancelled: Cancelled) -> list[DuplicatePair]:
        with closing(open_workspace(database, clock)) as workspace:
            controller = DuplicatesController(workspace, PreferencesController(workspace), search_of(workspace))
            found = [pair for kind in DUPLICABLE for pair in controller.duplicates(kind, progress, cancelled)]
        # A part would take the place of what the last whole look has found.
        if cancelled():
            raise JobCancelled
        return found

    return run
