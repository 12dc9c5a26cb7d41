"""Writes her calendar for other programs beside her work, from a connection of its own."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from salesdesk.controllers.calendar.calendar_controller import CalendarController, CalendarMemory
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, JobCancelled, Progress


@dataclass(frozen=True)
class Written:
    """So many actions are in the file; the memory makes the next one faster."""

    count: int
    memory: CalendarMemory


def write_calendar(database: Path, clock: Clock, path: Path, memory: CalendarMemory | None) -> Job[Written]:
    """Raises FolderMissing, DiskFull ... about that path."""

    def run(_progress: Progress, cancelled: Cancelled) -> Written:
        with closing(open_workspace(database, clock)) as workspace:
            if cancelled():
                raise JobCancelled
            controller = CalendarController(workspace, memory)
            return Written(controller.write_planned(path), controller.memory)

    return run
