"""A sheet as a table of a terminal: columns aligned, whatever alphabet stands in them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import exponent_of
from salesdesk.exchange.reports.numbers import DECIMALS, in_percent, money_minor, rounded
from salesdesk.exchange.reports.sheet import Cell, Sheet
from salesdesk.i18n.amounts import DECIMAL_MARKS
from salesdesk.i18n.formats import date_text, money_text, number_text
from salesdesk.i18n.translator import current_language

WIDEST = 40
_LEFT = frozenset({Unit.TEXT, Unit.DATE, Unit.MONTH})
_NOTHING = '–'
_STEERING = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029]')


def as_table(sheet: Sheet) -> Iterator[str]:
    """Its lines, the title first."""
    yield sheet.title
    yield from sheet.about
    yield ''
    columns = [
        (heading.kind in _LEFT, [heading.title, *(_text(cell) for cell in cells)]) for heading, cells in sheet.columns()
    ]
    padded = [_padded([_cut(text) for text in texts], is_left=is_left) for is_left, texts in columns]
    header, *rows = zip(*padded, strict=True)
    yield '  '.join(header).rstrip()
    yield '  '.join('─' * width_of(text) for text in header)
    yield from ('  '.join(row).rstrip() for row in rows)
    yield from ('', *sheet.notes) if sheet.notes else ()


def width_of(text: str) -> int:
    """In places of a terminal: Chinese takes two, an accent on its own none."""
    return sum(_places(letter) for letter in text)


def _places(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {'Cf', 'Mn', 'Me'}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in 'WF' else 1


def _cut(text: str) -> str:
    # Nothing of hers may steer the terminal: a line break, a tab, what changes its colours.
    one_line = _STEERING.sub(' ', text)
    if width_of(one_line) <= WIDEST:
        return one_line
    while width_of(one_line) >= WIDEST:
        one_line = one_line[:-1]
    return f'{one_line}…'


def _padded(texts: Sequence[str], *, is_left: bool) -> list[str]:
    width = max(map(width_of, texts))
    spaces = [' ' * (width - width_of(text)) for text in texts]
    return [text + space if is_left else space + text for text, space in zip(texts, spaces, strict=True)]


def _text(cell: Cell) -> str:
    number = cell.number
    if cell.value is None:
        return _NOTHING
    if isinstance(cell.value, date):
        return f'{cell.value:%Y-%m}' if cell.kind is Unit.MONTH else date_text(cell.value)
    if number is None:
        return str(cell.value)
    if cell.kind is Unit.MONEY:
        return money_text(money_minor(cell), cell.currency, exponent_of(cell.currency))
    mark = DECIMAL_MARKS[current_language()]
    digits = rounded(number * 100 if cell.kind is Unit.SHARE else number, DECIMALS, mark)
    whole, _mark, rest = digits.removeprefix('-').partition(mark)
    text = f'{"-" if digits.startswith("-") else ""}{number_text(int(whole))}{mark + rest if rest else ""}'
    return in_percent(text) if cell.kind is Unit.SHARE else text
