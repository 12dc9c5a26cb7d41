"""Rows out of CSV bytes, in chunks. A quote that never closes costs one row, not the rest of the file."""

import csv
import io
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from _csv import Reader

Row = list[str]

# Twice as fast as 2000: the cells of a chunk stay in the processor's cache, and die before the collector counts them.
CHUNK_ROWS = 500
# The module's default refuses cells above 131,072 characters and loses its place; long cells are refused later, by row.
_LONGEST_CELL = 2**31 - 1
# A file made of nothing but open quotes would otherwise take forever.
_PATIENCE = 3_000_000


class BrokenRow(Row):
    """The cells of a line whose quotes do not close, as far as they can be told."""


class RowChunk(NamedTuple):
    """Rows in order. `first` is the number of the first one, counted from 1 as a spreadsheet shows it."""

    first: int
    rows: list[Row]
    bytes_read: int


def read_chunks(utf8: bytes, delimiter: str, size: int = CHUNK_ROWS, patience: int = _PATIENCE) -> Iterator[RowChunk]:
    """Every row of the file, blank ones (no cells) among them, BrokenRow in its place. `patience`: how many lines may
    be read again for quotes that never close, before what is left becomes one broken row."""
    source = io.BytesIO(utf8)
    text = io.TextIOWrapper(source, 'utf-8', newline='')
    reader = new_reader(text, delimiter, strict=True)
    first, lines_before = 1, 0
    try:
        while rows := list(islice(reader, size)):
            yield RowChunk(first, rows, source.tell())
            first, lines_before = first + len(rows), reader.line_num
    except csv.Error:
        # From this chunk on, with an eye on every line: twice as slow, and only where quotes go wrong.
        text.seek(0)
        records = iter(_MendedRows(islice(text, lines_before, None), delimiter, patience))
        while rows := list(islice(records, size)):
            yield RowChunk(first, rows, source.tell())
            first += len(rows)


def new_reader(lines: Iterable[str], delimiter: str, *, strict: bool = False, quoted: bool = True) -> 'Reader':
    """Rows out of lines. `strict` raises csv.Error where quotes go wrong; not `quoted` takes quotes as letters."""
    csv.field_size_limit(_LONGEST_CELL)
    if not quoted:
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=strict)


class _MendedRows:
    """Reads rows while keeping the lines of the row in hand, so that they can be given back if it does not end well."""

    def __init__(self, lines: Iterator[str], delimiter: str, patience: int) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._patience = patience
        self._waiting: deque[str] = deque()
        self._taken: list[str] = []

    def __iter__(self) -> Iterator[Row]:
        while True:
            try:
                for row in new_reader(self._next_lines(), self._delimiter, strict=True):
                    self._taken.clear()
                    yield row
            except csv.Error:
                yield self._best_reading()
            else:
                return

    def _next_lines(self) -> Iterator[str]:
        while self._waiting:
            self._taken.append(self._waiting[0])
            yield self._waiting.popleft()
        for line in self._lines:
            self._taken.append(line)
            yield line

    def _best_reading(self) -> Row:
        """A lone line with quotes inside its cells is read as it stands. Where a cell ran over into the next lines and
        did not end well, its first line is broken and the others are read again."""
        taken, self._taken = self._taken, []
        self._patience -= len(taken)
        if self._patience < 0:
            return BrokenRow([''.join(taken)])
        self._waiting.extendleft(reversed(taken[1:]))
        row, *closed = new_reader([taken[0], ''], self._delimiter)
        if len(taken) == 1 and closed:
            return row
        # Taken for an ordinary letter, the quote leaves the other cells in their columns.
        return BrokenRow(next(new_reader(taken, self._delimiter, quoted=False)))
