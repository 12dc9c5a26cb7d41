"""Reports as files: CSV, JSON, a workbook, a table of text."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.controllers.exchange.targets import check_target
from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.exchange.reports.sheet_csv import write_csv
from salesdesk.exchange.reports.sheet_json import as_json
from salesdesk.exchange.reports.terminal_table import as_table
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.on_demand import on_demand
from salesdesk.storage.disk.private_output import private_output

if TYPE_CHECKING:
    from salesdesk.exchange.reports.sheet_xlsx import as_xlsx
else:
    # A tenth of a second to load, for workbooks alone.
    as_xlsx = on_demand('salesdesk.exchange.reports.sheet_xlsx', 'as_xlsx')

CSV, JSON, TABLE, XLSX = 'csv', 'json', 'table', 'xlsx'
FORMATS: Mapping[str, Callable[[Sheet, Format], Iterable[bytes]]] = {
    CSV: write_csv,
    JSON: lambda sheet, _how: [as_json(sheet).encode()],
    TABLE: lambda sheet, _how: (f'{line}\n'.encode() for line in as_table(sheet)),
    XLSX: lambda sheet, _how: [as_xlsx(sheet)],
}


def report_bytes(sheet: Sheet, format_: str, how: Format) -> Iterable[bytes]:
    return FORMATS[format_](sheet, how)


def write_report(sheet: Sheet, format_: str, how: Format, path: Path, *taken: Path) -> None:
    """Whole or not at all, for her eyes only. Raises FileTaken, FileIsFolder, FolderMissing, DiskFull ..."""
    check_target(path, *taken)
    with private_output(path) as file:
        file.writelines(report_bytes(sheet, format_, how))
