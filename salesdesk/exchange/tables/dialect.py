"""Which delimiter a file uses and whether its first row names the columns. (csv.Sniffer guesses letters.)"""

import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from salesdesk.exchange.tables.records import Row, new_reader
from salesdesk.exchange.words import squeezed
from salesdesk.i18n.amounts import AmountError, parse_amount

DELIMITERS = (',', ';', '\t', '|')
_SAMPLE_BYTES = 262_144
# A quarter of a megabyte holds fifty rows even where notes are long, and is split four times in no time.
_SAMPLE_ROWS = 50
_TOLD = re.compile(rb'"?sep=([^\w\r\n"])"?(?:\r\n|\r|\n|$)', re.IGNORECASE)
# Numbers, dates, telephones, addresses: what a name of a column is not. Amounts are tried apart.
_DATA = re.compile(r'[+(-]?\d[\d\s.,:/()TZ+-]*|\d{1,2}\.?\s[^\W\d]{3,}\.?\s\d{4}|\S+@\S+\.\w+|https?://\S+')

IsName = Callable[[str], bool]


class Told(NamedTuple):
    """What Excel's own first line `sep=;` says, and where the table begins after it."""

    delimiter: str
    begins: int


def told_delimiter(utf8: bytes) -> Told | None:
    match = _TOLD.match(utf8)
    return Told(match[1].decode('latin-1'), match.end()) if match else None


def first_rows(utf8: bytes, delimiter: str) -> list[Row]:
    """The first rows that are not blank; the last one of the sample is left out where the cut may have hit it."""
    sample = utf8[:_SAMPLE_BYTES].decode('utf-8', 'ignore')
    rows = list(islice(new_reader(io.StringIO(sample, newline=''), delimiter), _SAMPLE_ROWS + 1))
    # A row cut in two would look like a row of another width.
    cut = len(rows) > _SAMPLE_ROWS or (len(utf8) > _SAMPLE_BYTES and len(rows) > 1)
    return [row for row in (rows[:-1] if cut else rows) if any(row)]


def likely_delimiter(utf8: bytes) -> str:
    """The one that cuts the most rows into the same number of cells; of equals, the one that cuts more."""
    return max(DELIMITERS, key=lambda delimiter: _fit(first_rows(utf8, delimiter)))


def _fit(rows: Sequence[Row]) -> tuple[float, int]:
    width = len(rows[lines_above(rows)]) if rows else 0
    agreeing = sum(1 for row in rows if len(row) == width)
    return (agreeing / len(rows), width) if width > 1 else (0.0, 0)


def names_columns(first: Sequence[str], following: Sequence[Sequence[str]], is_name: IsName) -> bool:
    """Whether the first row is a header: by names that are known, else because no cell of it is data by its shape and
    none comes again below it."""
    cells = [cell.strip() for cell in first]
    known = sum(1 for cell in cells if is_name(cell))
    if known > 1 or (known == 1 and len(cells) == 1):
        return True
    if not any(cells) or any(_is_data(cell) for cell in cells):
        return False
    again = [_comes_again(cell, i, following) for i, cell in enumerate(cells) if cell]
    # A header that was pasted in a second time comes again as a whole.
    return all(again) or not any(again)


def _is_data(cell: str) -> bool:
    if _DATA.fullmatch(cell):
        return True
    try:
        parse_amount(cell, language='en')
    except AmountError:
        return False
    return True


def _comes_again(cell: str, position: int, rows: Sequence[Sequence[str]]) -> bool:
    return any(squeezed(cell) == squeezed(row[position]) for row in rows if position < len(row))


def lines_above(rows: Sequence[Row]) -> int:
    """How many rows stand above the header: titles of a report, in one cell while the table has three or more."""
    width = Counter(len(row) for row in rows).most_common(1)[0][0] if rows else 0
    above = 0
    while width > 2 and above < len(rows) - 1 and sum(map(bool, rows[above])) <= 1:
        above += 1
    return above
