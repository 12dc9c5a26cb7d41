"""The daily look of the rules at what came with time, beside the window on a connection of its own."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.automation.sweep import SweepController, Swept
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.working_time.holiday_book import HolidayBook
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def sweep_rules(database: Path, clock: Clock) -> Job[Swept]:
    """As one action, or not at all if it is stopped. Progress is in facts."""

    def run(progress: Progress, cancelled: Cancelled) -> Swept:
        with closing(open_workspace(database, clock)) as workspace:
            # Nothing is planned on a holiday because nobody had written it down yet.
            HolidayBook(workspace).write()
            return SweepController(workspace).sweep(stoppable(progress, cancelled))

    return run
