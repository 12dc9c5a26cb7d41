"""The files that are due, written beside the window from a connection of its own."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.schedules.scheduled_files import ScheduledFiles
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.jobs.job import Cancelled, Job, JobCancelled, Progress, stoppable


@dataclass(frozen=True)
class Run:
    """What came of a schedule's run for a day: so many files in its folder, or why not."""

    schedule: Schedule
    day: date
    files: int = 0
    error: SalesDeskError | None = None


def write_due(database: Path, clock: Clock, due: Sequence[tuple[Schedule, date]]) -> Job[list[Run]]:
    """One schedule after the other; what fails in one is no reason for the next to wait."""

    def run(progress: Progress, cancelled: Cancelled) -> list[Run]:
        with closing(open_workspace(database, clock)) as workspace:
            figures = Figures(workspace)
            figures.refresh(cancelled=cancelled)
            if cancelled():
                raise JobCancelled
            files = ScheduledFiles(workspace, figures)
            return [_run(files, schedule, day, stoppable(progress, cancelled)) for schedule, day in due]

    return run


def _run(files: ScheduledFiles, schedule: Schedule, day: date, told: Progress) -> Run:
    try:
        return Run(schedule, day, files.write(schedule, day, told))
    except SalesDeskError as error:
        return Run(schedule, day, error=error)
