"""Rows brought to the width of the header, or refused."""

from collections.abc import Sequence
from typing import NamedTuple

from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.exchange.errors import RowError
from salesdesk.exchange.tables.records import BrokenRow, Row, RowChunk


class Squared(NamedTuple):
    """Rows of equal width with their numbers, and those that could not be brought to it."""

    numbers: Sequence[int]
    rows: list[Row]
    refused: list[RefusedRow]


def squared(chunk: RowChunk, names: Sequence[str], *, may_hold_nul: bool) -> Squared:
    rows, width = chunk.rows, len(names)
    numbers = range(chunk.first, chunk.first + len(rows))
    # The usual chunk: three looks in C instead of one at every row.
    if not may_hold_nul and set(map(len, rows)) == {width} and set(map(type, rows)) == {list}:
        return Squared(numbers, rows, [])
    kept_numbers, kept, refused = [], [], []
    for number, row in zip(numbers, rows, strict=True):
        error = _error(row, names)
        if error:
            refused.append(RefusedRow(number, tuple(row), (error,)))
        elif row:
            kept_numbers.append(number)
            kept.append((row + [''] * width)[:width])
    return Squared(kept_numbers, kept, refused)


def _error(row: Row, names: Sequence[str]) -> RowError | None:
    """Cells missing at the end are empty; cells too many are an error unless they are empty."""
    if isinstance(row, BrokenRow):
        return RowError('quote_not_closed')
    if any(cell.strip() for cell in row[len(names) :]):
        return RowError('too_many_cells', '', {'cells': len(row), 'columns': len(names)})
    nul = next((i for i, cell in enumerate(row) if '\0' in cell), None)
    return None if nul is None else RowError('nul_character', names[nul] if nul < len(names) else '')
