"""The rows that could not be read, as a CSV the seller can put right and import again."""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator

from salesdesk.exchange.columns.plan import ImportPlan
from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.exchange.errors import RowError
from salesdesk.exchange.tables.csv_table import CsvTable

ERROR_COLUMN = 'error'


def write_refused(
    table: CsvTable, plan: ImportPlan, refused: Iterable[RefusedRow], sentence: Callable[[RowError], str]
) -> bytes:
    """The cells as they came, in the delimiter they came with, and a last column `error`; UTF-8 with a mark. An error
    column of an earlier round is replaced; a file without a header gets one, of the fields it was read as."""
    names = [_title(table, plan, position) for position in range(len(table.columns))]
    kept = [i for i, name in enumerate(names) if name != ERROR_COLUMN]
    text = io.StringIO(newline='')
    writer = csv.writer(text, delimiter=table.delimiter)
    writer.writerow([*(names[i] for i in kept), ERROR_COLUMN])
    for row in refused:
        reason = ' '.join(sentence(error) for error in row.errors)
        writer.writerow([_visible(cell) for cell in _with_reason(row, kept, len(names), reason)])
    return codecs.BOM_UTF8 + text.getvalue().encode('utf-8', 'replace')


def _title(table: CsvTable, plan: ImportPlan, position: int) -> str:
    return table.columns[position].name if table.has_header else plan.name_of(plan.columns[position].field)


def _with_reason(row: RefusedRow, kept: list[int], width: int, reason: str) -> Iterator[str]:
    """Cells beyond the header stay beyond it: nothing of the row is lost."""
    for i in kept:
        yield row.cells[i] if i < len(row.cells) else ''
    yield reason
    yield from row.cells[width:]


def _visible(cell: str) -> str:
    """A NUL, which no editor shows, as the sign for a letter that cannot be read."""
    return cell.replace('\0', '\ufffd')
