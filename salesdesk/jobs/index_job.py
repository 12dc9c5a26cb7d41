"""Reads into the search index what an import or an older version left to be read."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.search.search_controller import search_of
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress


def read_index(database: Path, clock: Clock) -> Job[None]:
    """Everything that is waiting, through a connection of its own; what is left when it is stopped waits on."""

    def run(progress: Progress, cancelled: Cancelled) -> None:
        with closing(open_workspace(database, clock)) as workspace:
            search_of(workspace).read_all(progress, cancelled)

    return run
