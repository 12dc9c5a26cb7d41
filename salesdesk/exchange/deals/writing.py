"""Deals as CSV: chunks of bytes, made some hundred rows at a time."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat
from typing import Any

from salesdesk.domain.money import exponent_of
from salesdesk.exchange.deals.export_columns import KINDS, Kind
from salesdesk.exchange.tables.guard import SUSPECTS, guard

# Enough to work in columns, little enough to stay in the processor's cache.
_CHUNK_ROWS = 250
# Behind apostrophes of the seller's own there may be a formula too: guard looks closer.
_LOOKED_AT = SUSPECTS | {"'"}

Cells = Sequence[Any]


def decimal_mark(delimiter: str) -> str:
    """A comma in files parted by semicolons, which is what French spreadsheets read and write; else a full stop."""
    return ',' if delimiter == ';' else '.'


def write_deals(
    rows: Iterable[Cells], columns: Sequence[str], *, delimiter: str = ',', bom: bool = False, raw: bool = False
) -> Iterator[bytes]:
    """UTF-8 with CRLF, a header of `columns` first. A row has a cell for each column: texts and numbers as they shall
    stand (None is empty), amounts in minor units of the row's `currency`. A column that is not ours is text; `raw`
    leaves formulas as they are."""
    table = io.StringIO(newline='')
    writer = csv.writer(table, delimiter=delimiter)
    writer.writerow(columns if raw else map(guard, columns))
    yield (codecs.BOM_UTF8 if bom else b'') + _taken(table)
    kinds = [KINDS.get(name, Kind.TEXT) for name in columns]
    currency = columns.index('currency') if 'currency' in columns else None
    pending = iter(rows)
    while chunk := list(islice(pending, _CHUNK_ROWS)):
        # Whole columns at a time: the guard then looks at text alone, and the writer stays in C.
        cells = list(zip(*chunk, strict=True))
        currencies = cells[currency] if currency is not None else ('',) * len(chunk)
        writer.writerows(zip(*_written(cells, kinds, currencies, decimal_mark(delimiter), raw=raw), strict=True))
        yield _taken(table)


def _taken(table: io.StringIO) -> bytes:
    written = table.getvalue().encode('utf-8', 'replace')
    table.seek(0)
    table.truncate()
    return written


def _written(cells: Sequence[Cells], kinds: Sequence[Kind], currencies: Cells, mark: str, *, raw: bool) -> list[Cells]:
    places = {code: exponent_of(code or '') for code in set(currencies)}
    written = list(cells)
    for i, kind in enumerate(kinds):
        if kind is Kind.AMOUNT:
            written[i] = list(map(_amount, cells[i], map(places.__getitem__, currencies), repeat(mark)))
        elif kind is Kind.TEXT and not raw:
            written[i] = [guard(text) if text and text[0] in _LOOKED_AT else text for text in cells[i]]
    return written


def _amount(minor: int | None, places: int, mark: str) -> str | None:
    """1250 EUR -> '12.50'; plain digits, so that it reads back exactly."""
    if minor is None or not places:
        return None if minor is None else str(minor)
    digits = str(abs(minor)).rjust(places + 1, '0')
    return f'{"-" if minor < 0 else ""}{digits[:-places]}{mark}{digits[-places:]}'
