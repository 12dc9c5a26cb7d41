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

CHUNK_ROWS = 2000
# The module's default refuses cells above 131,072 characters and loses its place; long cells are refused later, by row.
_LONGEST_CELL = 2**31 - 1
# Lines read again after quotes that never close. A file made of nothing else would otherwise take forever.
_PATIENCE = 3_000_000


class BrokenRow(Row):
    """The cells of a line whose quotes do not close, as far as they can be told."""


class RowChunk(NamedTuple):
    """Rows in order. `first` is the number of the first one, counted from 1 as a spreadsheet shows it."""

    first: int
    rows: list[Row]
    has_line_breaks: bool
    bytes_read: int


def read_chunks(utf8: bytes, delimiter: str, size: int = CHUNK_ROWS) -> Iterator[RowChunk]:
    """Every row of the file, blank ones (no cells) among them, BrokenRow in its place."""
    source = io.BytesIO(utf8)
    text = _text(source)
    reader = new_reader(text, delimiter, strict=True)
    first, lines_before = 1, 0
    try:
        while rows := list(islice(reader, size)):
            yield RowChunk(first, rows, reader.line_num - lines_before > len(rows), source.tell())
            first, lines_before = first + len(rows), reader.line_num
    except csv.Error:
        # From the last chunk on, with an eye on every line: three times slower, and only where quotes go wrong.
        yield from _careful_chunks(utf8, delimiter, size, first, lines_before)


def _text(source: io.BytesIO) -> io.TextIOWrapper:
    return io.TextIOWrapper(source, 'utf-8', newline='')


def _careful_chunks(utf8: bytes, delimiter: str, size: int, first: int, lines_before: int) -> Iterator[RowChunk]:
    source = io.BytesIO(utf8)
    text = _text(source)  # kept until the end: it closes the source when it goes
    lines = _Lines(islice(text, lines_before, None))
    records = _careful_rows(lines, delimiter)
    while rows := list(islice(records, size)):
        yield RowChunk(first, rows, lines.passed > len(rows), source.tell())
        first, lines.passed = first + len(rows), 0


def _careful_rows(lines: '_Lines', delimiter: str) -> Iterator[Row]:
    patience = _PATIENCE
    while True:
        try:
            yield from lines.rows_of(new_reader(lines.read(), delimiter, strict=True))
        except csv.Error:
            patience -= len(lines.taken)
            yield _best_reading(lines, delimiter, patience)
        else:
            return


def new_reader(lines: Iterable[str], delimiter: str, *, strict: bool = False, quoted: bool = True) -> 'Reader':
    """Rows out of lines. `strict` raises csv.Error where quotes go wrong; not `quoted` takes quotes as letters."""
    csv.field_size_limit(_LONGEST_CELL)
    if not quoted:
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=strict)


def _best_reading(lines: '_Lines', delimiter: str, patience: int) -> Row:
    """A lone line with quotes inside its cells is read as it stands. Where a cell ran over into the next lines and did
    not end well, its first line is broken and the others are read again."""
    taken, lines.taken = lines.taken, []
    if patience < 0:
        return BrokenRow([''.join(taken)])
    lines.passed += 1
    lines.waiting.extendleft(reversed(taken[1:]))
    row, *closed = new_reader([taken[0], ''], delimiter)
    if len(taken) == 1 and closed:
        return row
    # Taken for an ordinary letter, the quote leaves the other cells in their columns.
    return BrokenRow(next(new_reader(taken, delimiter, quoted=False)))


class _Lines:
    """The lines of a file, of which those not yet made into a row can be given back."""

    def __init__(self, source: Iterator[str]) -> None:
        self.source = source
        self.waiting: deque[str] = deque()
        self.taken: list[str] = []
        self.passed = 0

    def read(self) -> Iterator[str]:
        while self.waiting:
            self.taken.append(self.waiting[0])
            yield self.waiting.popleft()
        for line in self.source:
            self.taken.append(line)
            yield line

    def rows_of(self, reader: Iterator[Row]) -> Iterator[Row]:
        taken = self.taken = []
        for row in reader:
            self.passed += len(taken)
            taken.clear()
            yield row
