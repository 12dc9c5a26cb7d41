"""Hands out any one table as CSV, or everything at once as a folder or a ZIP of CSV files with a data dictionary."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.import_request import Report, nobody_asks
from salesdesk.controllers.exchange.targets import check_new_folder, check_target
from salesdesk.controllers.handing_out.counted_file import write_counted
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.controllers.handing_out.handed_table import HandedTable
from salesdesk.controllers.handing_out.own_headers import fields_in_use, own_headers, with_own
from salesdesk.exchange.deals.own_columns import cell_writers
from salesdesk.exchange.everything.archive import Part, write_zip
from salesdesk.exchange.everything.dictionary import FILES, dictionary_rows, own_entry, write_dictionary
from salesdesk.exchange.everything.readme import readme_text
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.one_moment import one_moment
from salesdesk.storage.disk.private_output import private_folder, private_output, write_private_file
from salesdesk.storage.handing_out.sheet_query import SheetQuery, count_rows, read_sheet
from salesdesk.storage.handing_out.sheets import all_sheets

# The tables that are handed out one by one.
ALONE = ('contacts', 'organizations', 'activities', 'history', 'lessons', 'closing_reports')
EVERYTHING = 'everything'
ZIP = '.zip'


@dataclass(frozen=True)
class SheetRequest:
    """what: a table by its name, or EVERYTHING. language: of names that have two."""

    what: str
    language: str = 'en'
    how: Format = field(default_factory=Format)


class SheetController:
    """Reads one database, which may be open for reading only, and changes nothing in it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def count(self, what: str) -> int:
        """How many rows a table has, its header not counted; how many tables everything is."""
        if what == EVERYTHING:
            return len(FILES)
        return count_rows(self._database, all_sheets('en')[what])

    def chunks(self, request: SheetRequest, report: Report = nobody_asks) -> Generator[bytes, None, None]:
        """One table, some hundred rows at a time. report is told rows written and all; what it raises ends it."""
        with one_moment(self._database):
            sheet = all_sheets(request.language)[request.what]
            yield from self._table(sheet, request.how).chunks(request.how, report)

    def write(self, request: SheetRequest, path: Path, report: Report = nobody_asks) -> int:
        """One table as a file, everything as a ZIP or a folder, by the ending of the path: whole or not at all.

        Returns the number of rows, of files where it is everything. Raises FileTaken, FileIsFolder, FolderMissing,
        FolderNotEmpty, DiskFull ...
        """
        if request.what == EVERYTHING:
            return self._write_everything(request, path, report)
        return write_counted(path, self._database.path, lambda told: self.chunks(request, told), report)

    def _write_everything(self, request: SheetRequest, path: Path, report: Report) -> int:
        # Closed here, whatever ends the writing: the moment it reads must not outlive the connection.
        with closing(self._parts(request, report)) as parts:
            self._write_parts(parts, path)
        return len(FILES)

    def _write_parts(self, parts: Iterator[Part], path: Path) -> None:
        if path.suffix.lower() == ZIP:
            check_target(path, self._database.path)
            with private_output(path) as file:
                write_zip(file, parts, self._clock.now().astimezone(self._clock.zone))
        else:
            check_new_folder(path)
            with private_folder(path) as folder:
                for name, chunks in parts:
                    write_private_file(folder / name, chunks)

    def _parts(self, request: SheetRequest, report: Report) -> Generator[Part, None, None]:
        """Every file of the export, all of the same moment."""
        how = request.how
        with one_moment(self._database):
            deals = ExportRequest(language=request.language, delimiter=how.delimiter)
            tables = [ExportController(self._database, self._clock).table(deals)]
            tables += [self._table(sheet, how) for sheet in all_sheets(request.language).values()]
            total, before = sum(table.count for table in tables), 0
            for table in tables:
                yield f'{table.name}.csv', table.chunks(how, _shifted(report, before, total))
                before += table.count
            entries = {table.name: table.entries for table in tables}
            yield 'dictionary.csv', write_dictionary(dictionary_rows(entries), how)
            moment = self._clock.now().astimezone(self._clock.zone).strftime('%Y-%m-%d %H:%M')
            readme = readme_text(moment, {table.name: table.count for table in tables}, how)
            # Windows' own editor takes it for UTF-8 by the mark.
            yield 'README.txt', [readme.encode('utf-8-sig')]

    def _table(self, sheet: SheetQuery, how: Format) -> HandedTable:
        own = fields_in_use(self._database, sheet.own) if sheet.own else []
        rows = read_sheet(self._database, sheet, [field.id for field in own])
        headers = own_headers(own, sheet.name)
        entries = {
            **{column: FILES[sheet.name][column] for column in sheet.cells},
            **{header: own_entry(field) for header, field in zip(headers, own, strict=True)},
        }
        cells = with_own(rows, len(sheet.cells), cell_writers(own, how.mark))
        return HandedTable(sheet.name, entries, cells, count_rows(self._database, sheet))


def _shifted(report: Report, before: int, total: int) -> Report:
    """Progress over all files, of which this one comes after so many rows."""
    return lambda done, _total: report(before + done, total)
