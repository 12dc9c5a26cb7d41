"""Writes the files of a schedule into its folder, each named for what it holds and the day it is due."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.exchange.import_request import Report as Told
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.controllers.handing_out.sheet_controller import (
    ALONE,
    EVERYTHING,
    ZIP,
    SheetController,
    SheetRequest,
)
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_archive import usual_format
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.reports.report_files import CSV, FORMATS, write_report
from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.controllers.reports.report_sheet import sheet_of
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.reports.periods import PeriodKind, period_around
from salesdesk.reports.report import Scope

DEALS = 'deals'
# By the name a schedule keeps, which is the file's too: there is a report called "activities".
LISTS = {**{f'{name}_list': name for name in (DEALS, *ALONE)}, EVERYTHING: EVERYTHING}


def known_names() -> Sequence[str]:
    """What a schedule may write: reports, then tables."""
    return (*REPORTS, *LISTS)


class ScheduledFiles:
    """Reads one database. figures must be fresh."""

    def __init__(self, workspace: Workspace, figures: Figures) -> None:
        self._workspace = workspace
        self._book = ProcessBook(workspace)
        self._reports = ReportController(workspace, self._book, figures)
        preferences = PreferencesController(workspace).preferences
        self._language, self._year_starts = preferences.language, preferences.year_starts
        self._how = usual_format(self._language)

    def write(self, schedule: Schedule, day: date, told: Told) -> int:
        """How many files there are now. Names nobody knows any more are passed over.

        A file of the same name, from a run that failed half-way, is replaced. Raises FolderMissing, DiskFull ...
        """
        names = [name for name in schedule.names if name in known_names()]
        for done, name in enumerate(names):
            told(done, len(names))
            writing: Callable[..., object] = self._write_report if name in REPORTS else self._write_table
            writing(name, schedule, day)
        told(len(names), len(names))
        return len(names)

    def _write_report(self, name: str, schedule: Schedule, day: date) -> None:
        kind = PeriodKind(schedule.period) if schedule.period in set(PeriodKind) else PeriodKind.TWELVE_MONTHS
        report = self._reports.report(name, Scope(None, period_around(kind, day, self._year_starts)))
        sheet = sheet_of(report, self._reports.title(name), self._book)
        # As with the period: what only a newer program knows is no reason to write nothing.
        format_ = schedule.format if schedule.format in FORMATS else CSV
        path = _path(schedule, name, day, f'.{format_}')
        write_report(sheet, format_, self._how, path, self._workspace.path)

    def _write_table(self, name: str, schedule: Schedule, day: date) -> None:
        """Tables are too large for a workbook: they come as CSV."""
        database, clock = self._workspace.database, self._workspace.clock
        path = _path(schedule, name, day, ZIP if name == EVERYTHING else f'.{CSV}')
        what = LISTS[name]
        if what == DEALS:
            asked = ExportRequest(language=self._language, delimiter=self._how.delimiter, bom=self._how.bom)
            ExportController(database, clock).write(asked, path)
        else:
            SheetController(database, clock).write(SheetRequest(what, self._language, self._how), path)


def _path(schedule: Schedule, name: str, day: date, ending: str) -> Path:
    return Path(schedule.folder) / f'{name} {day.isoformat()}{ending}'
