"""Writes the public holidays of her country down, beside the seller's work: the package that knows them is slow."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress
from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from salesdesk.controllers.working_time.holiday_book import HolidayBook
else:
    HolidayBook = on_demand('salesdesk.controllers.working_time.holiday_book', 'HolidayBook')


def write_holidays(database: Path, clock: Clock) -> Job[bool]:
    """Whether there was anything to write."""

    def run(_progress: Progress, _cancelled: Cancelled) -> bool:
        with closing(open_workspace(database, clock)) as workspace:
            return HolidayBook(workspace).write()

    return run
