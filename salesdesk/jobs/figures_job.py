"""Brings the figures up to date beside the seller's work."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress


def refresh_figures(database: Path, clock: Clock) -> Job[None]:
    """Everything that has changed, through a connection of its own; what is left when it is stopped waits on."""

    def run(progress: Progress, cancelled: Cancelled) -> None:
        with closing(open_workspace(database, clock)) as workspace:
            Figures(workspace).refresh(progress, cancelled)

    return run
