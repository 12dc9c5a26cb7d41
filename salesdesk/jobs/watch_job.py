"""Reads what stands beside the agenda without making it wait: sums over all open deals."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.activities.month_controller import MonthController, Watch
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress


def read_watch(database: Path, clock: Clock, pipeline_id: int, currency: str) -> Job[Watch]:
    """The month and the deals to watch, from a connection of its own."""

    def run(_progress: Progress, _cancelled: Cancelled) -> Watch:
        with closing(open_workspace(database, clock)) as workspace:
            return MonthController(workspace, ProcessBook(workspace)).watch(pipeline_id, currency)

    return run
