"""Reads reports beside the seller's work: brings the figures up to date, then asks the controller."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, JobCancelled, Progress
from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from salesdesk.controllers.reports.report_controller import ReportController
else:
    # With every report there is, loaded on the thread that makes one: the page must not wait for them.
    ReportController = on_demand('salesdesk.controllers.reports.report_controller', 'ReportController')

Result = TypeVar('Result')


def read_reports(database: Path, clock: Clock, read: Callable[['ReportController'], Result]) -> Job[Result]:
    """What `read` asks of the controller, through a connection of its own. Progress is in deals counted anew."""

    def run(progress: Progress, cancelled: Cancelled) -> Result:
        with closing(open_workspace(database, clock)) as workspace:
            figures = Figures(workspace)
            figures.refresh(progress, cancelled)
            if cancelled():
                raise JobCancelled
            return read(ReportController(workspace, ProcessBook(workspace), figures))

    return run
