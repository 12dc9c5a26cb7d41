"""All reports of a scope at once: a ZIP of CSV files."""

from collections.abc import Iterator
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.targets import check_target
from salesdesk.controllers.handing_out.export_request import usual_delimiter
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.reports.report_files import CSV, report_bytes
from salesdesk.controllers.reports.report_sheet import sheet_of
from salesdesk.exchange.everything.archive import Part, write_zip
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.reports.report import Scope
from salesdesk.storage.disk.private_output import private_output


def usual_format(language: str) -> Format:
    """As her spreadsheet reads it: French ones know UTF-8 by its mark only."""
    return Format(usual_delimiter(language), bom=language == 'fr')


def write_archive(
    controller: ReportController, scope: Scope, path: Path, database: Path, clock: Clock, language: str
) -> int:
    """Returns how many files are in it. Raises FileTaken, FileIsFolder, FolderMissing, DiskFull ..."""
    check_target(path, database)
    with private_output(path) as file:
        write_zip(file, _parts(controller, scope, usual_format(language)), clock.now().astimezone(clock.zone))
    return len(controller.names())


def _parts(controller: ReportController, scope: Scope, how: Format) -> Iterator[Part]:
    for name in controller.names():
        sheet = sheet_of(controller.report(name, scope), controller.title(name), controller.book)
        yield f'{name}.csv', report_bytes(sheet, CSV, how)
