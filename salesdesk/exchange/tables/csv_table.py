"""A CSV file opened: how it is written, what its columns are called, and its rows as often as they are wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from salesdesk.exchange.tables.decoding import decode
from salesdesk.exchange.tables.dialect import (
    IsName,
    first_rows,
    likely_delimiter,
    lines_above,
    names_columns,
    told_delimiter,
)
from salesdesk.exchange.tables.guard import unguard
from salesdesk.exchange.tables.records import CHUNK_ROWS, Row, RowChunk, read_chunks


class Column(NamedTuple):
    """`title` is what the file says ('' for nothing); `name` is unique: where the file says nothing, 'Column 3'."""

    position: int
    title: str
    name: str


@dataclass(frozen=True)
class CsvTable:
    """An opened file. header_line counts from 1 as a spreadsheet does, 0 without a header; rows begin after it."""

    utf8: bytes = field(repr=False)
    encoding: str
    delimiter: str
    columns: tuple[Column, ...]
    header_line: int
    skipped_rows: int
    sample: tuple[tuple[str, ...], ...]

    @property
    def has_header(self) -> bool:
        return self.header_line > 0

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def total_bytes(self) -> int:
        """The size of the table as it is read, for a share of it to be shown as progress."""
        return len(self.utf8)

    def chunks(self, size: int = CHUNK_ROWS) -> Iterator[RowChunk]:
        """The rows below the header, from the beginning every time."""
        skip = self.skipped_rows
        for chunk in read_chunks(self.utf8, self.delimiter, size):
            if skip < len(chunk.rows):
                yield chunk._replace(first=chunk.first + skip, rows=chunk.rows[skip:]) if skip else chunk
            skip = max(0, skip - len(chunk.rows))

    def rows(self) -> Iterator[Row]:
        for chunk in self.chunks():
            yield from chunk.rows


def _no_name(_cell: str) -> bool:
    return False


def read_table(
    data: bytes, *, delimiter: str | None = None, encoding: str | None = None, is_name: IsName = _no_name
) -> CsvTable:
    """Opens the bytes of a file; what is not given is found out. is_name knows names that columns are likely to have.
    Raises FileRefused."""
    utf8, found_encoding = decode(data, encoding)
    told = told_delimiter(utf8)
    utf8 = utf8[told.begins :] if told else utf8
    delimiter = delimiter or (told.delimiter if told else likely_delimiter(utf8))
    return _table(utf8, found_encoding, delimiter, is_name)


def _table(utf8: bytes, encoding: str, delimiter: str, is_name: IsName) -> CsvTable:
    rows = first_rows(utf8, delimiter)
    above = lines_above(rows)
    head, body = rows[above] if rows else [], rows[above + 1 :]
    has_header = names_columns(head, body, is_name)
    head_line = _line_of(head, utf8, delimiter)
    width = len(head) if has_header else max((len(row) for row in rows[above:]), default=0)
    return CsvTable(
        utf8=utf8,
        encoding=encoding,
        delimiter=delimiter,
        columns=named_columns(head if has_header else [''] * width),
        header_line=head_line if has_header else 0,
        skipped_rows=head_line if has_header else head_line - 1,
        sample=tuple(tuple(row) for row in (body if has_header else rows[above:])),
    )


def _line_of(wanted: Row, utf8: bytes, delimiter: str) -> int:
    """Blank rows count too."""
    # The sample was read more leniently: where it saw another row, the search must not go on through the file.
    for chunk in islice(read_chunks(utf8, delimiter, 100), 5):
        if wanted in chunk.rows:
            return chunk.first + chunk.rows.index(wanted)
    return 1


def named_columns(titles: Sequence[str]) -> tuple[Column, ...]:
    """Names made unique: an empty one becomes 'Column 3', the second 'Amount' becomes 'Amount (2)'."""
    columns: list[Column] = []
    taken: set[str] = set()
    for position, cell in enumerate(titles):
        title = unguard(' '.join(cell.split()))
        name = unused(title or f'Column {position + 1}', taken)
        taken.add(name)
        columns.append(Column(position, title, name))
    return tuple(columns)


def unused(name: str, taken: set[str]) -> str:
    count, candidate = 1, name
    while candidate in taken:
        count += 1
        candidate = f'{name} ({count})'
    return candidate
