"""Rows as CSV: chunks of bytes, made some hundred rows at a time."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from itertools import islice, repeat
from typing import Any

from salesdesk.domain.money import exponent_of
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.guard import SUSPECTS, guard

# Enough to work in columns, little enough to stay in the processor's cache.
_CHUNK_ROWS = 250
# Behind apostrophes of the seller's own there may be a formula too: guard looks closer.
_LOOKED_AT = SUSPECTS | {"'"}
_EXACT = Context(prec=15)

Cells = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Format:
    """How a file is written. bom: the mark by which Excel knows UTF-8; raw: formulas are left as they are."""

    delimiter: str = ','
    bom: bool = False
    raw: bool = False

    @property
    def mark(self) -> str:
        return decimal_mark(self.delimiter)


def decimal_mark(delimiter: str) -> str:
    """A comma in files parted by semicolons, which is what French spreadsheets read and write; else a full stop."""
    return ',' if delimiter == ';' else '.'


def write_rows(
    rows: Iterable[Cells], header: Sequence[str], kinds: Sequence[Kind], currency: int | None, how: Format
) -> Iterator[bytes]:
    """See write_chunks."""
    return write_chunks(_in_chunks(iter(rows)), header, kinds, currency, how)


def write_chunks(
    chunks: Iterable[Sequence[Cells]], header: Sequence[str], kinds: Sequence[Kind], currency: int | None, how: Format
) -> Iterator[bytes]:
    """UTF-8 with CRLF, the header first. A row has a cell for each column: texts and numbers as they shall stand (None
    is empty), amounts in minor units of what stands in the column `currency`."""
    table = io.StringIO(newline='')
    writer = csv.writer(table, delimiter=how.delimiter)
    writer.writerow(header if how.raw else map(guard, header))
    yield (codecs.BOM_UTF8 if how.bom else b'') + _taken(table)
    for chunk in chunks:
        # Whole columns at a time: the guard then looks at text alone, and the writer stays in C.
        cells = list(zip(*chunk, strict=True))
        currencies = cells[currency] if currency is not None else ('',) * len(chunk)
        writer.writerows(zip(*_written(cells, kinds, currencies, how), strict=True))
        yield _taken(table)


def _in_chunks(rows: Iterator[Cells]) -> Iterator[list[Cells]]:
    while chunk := list(islice(rows, _CHUNK_ROWS)):
        yield chunk


def _taken(table: io.StringIO) -> bytes:
    written = table.getvalue().encode('utf-8', 'replace')
    table.seek(0)
    table.truncate()
    return written


def _written(cells: Sequence[Cells], kinds: Sequence[Kind], currencies: Cells, how: Format) -> list[Cells]:
    places = {code: exponent_of(code or '') for code in set(currencies)}
    written = list(cells)
    for i, kind in enumerate(kinds):
        if kind is Kind.AMOUNT:
            written[i] = list(map(amount_cell, cells[i], map(places.__getitem__, currencies), repeat(how.mark)))
        elif kind is Kind.FRACTION:
            written[i] = [None if value is None else fraction_cell(Fraction(value), how.mark) for value in cells[i]]
        elif kind is Kind.TEXT and not how.raw:
            written[i] = [guard(text) if text and text[0] in _LOOKED_AT else text for text in cells[i]]
    return written


def amount_cell(minor: int | None, places: int, mark: str) -> str | None:
    """1250 EUR -> '12.50'; plain digits, so that it reads back exactly."""
    if minor is None or not places:
        return None if minor is None else str(minor)
    digits = str(abs(minor)).rjust(places + 1, '0')
    return f'{"-" if minor < 0 else ""}{digits[:-places]}{mark}{digits[-places:]}'


def fraction_cell(value: Fraction, mark: str) -> str:
    """23/25 -> '0.92': exact, or to fifteen digits where it never ends; no zeros behind."""
    exact = _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    text = f'{exact:f}'
    return (text.rstrip('0').rstrip('.') if '.' in text else text).replace('.', mark)
