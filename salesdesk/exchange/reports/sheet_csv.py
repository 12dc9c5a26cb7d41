"""A sheet as CSV."""

from collections.abc import Iterator

from salesdesk.exchange.reports.lines import exact_lines, read_lines
from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.table_writing import Format, write_rows


def write_csv(sheet: Sheet, how: Format) -> Iterator[bytes]:
    """For people; with `how.raw` for programs: keys, exact numbers, nothing guarded."""
    lines = exact_lines(sheet, how.mark) if how.raw else read_lines(sheet, how.mark)
    header = next(lines)
    return write_rows(lines, header, [Kind.TEXT] * len(header), None, how)
