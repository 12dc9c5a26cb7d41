"""A document as one table for a spreadsheet: a column for each kind of value, and one for the part it belongs to."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from salesdesk.domain.money import Money
from salesdesk.exchange.closing.document import Block, Cell, Document, Facts, Field, Grid, Words
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.table_writing import Format, write_rows
from salesdesk.i18n.translator import _, mark

CURRENCY = 'currency'
PART = 'part'
_TITLES = {
    PART: mark('Part'),
    Field.DATE: mark('Date'),
    Field.TIME: mark('Hour'),
    Field.ITEM: mark('What'),
    Field.WHO: mark('Who'),
    Field.RESULT: mark('Result'),
    Field.COUNT: mark('Number'),
    Field.DAYS: mark('Days'),
    Field.LIMIT: mark('Limit'),
    Field.USUAL: mark('Median'),
    Field.AMOUNT: mark('Amount'),
    CURRENCY: mark('Currency'),
    Field.TEXT: mark('Text'),
}
_PLACES = {name: place for place, name in enumerate(_TITLES)}
_KINDS = {Field.AMOUNT: Kind.AMOUNT, Field.USUAL: Kind.FRACTION, Field.DATE: Kind.PLAIN}


def as_csv(document: Document, how: Format) -> Iterator[bytes]:
    """Days as 2026-06-09, amounts as plain numbers with their currency beside."""
    header = [_(title) for title in _TITLES.values()]
    kinds = [_KINDS.get(Field(name), Kind.TEXT) if name in set(Field) else Kind.TEXT for name in _TITLES]
    lines = (_line(block.heading, values) for block in _all(document) for values in _values(block))
    return write_rows(lines, header, kinds, _PLACES[CURRENCY], how)


def _all(document: Document) -> Iterator[Block]:
    yield Words(document.title, '\n'.join(document.about))
    yield from document.blocks


def _values(block: Block) -> Iterator[dict[str, Cell]]:
    """What stands in a line, by its column."""
    match block:
        case Facts():
            for name, cell in block.rows:
                yield {Field.ITEM: name, _field_of(cell): cell}
        case Words():
            yield {Field.TEXT: block.text}
        case Grid():
            for row in block.rows:
                yield {column.field: cell for column, cell in zip(block.columns, row, strict=True)}


def _field_of(cell: Cell) -> Field:
    match cell:
        case Money():
            return Field.AMOUNT
        case date():
            return Field.DATE
    return Field.TEXT


def _line(part: str, values: dict[str, Cell]) -> list[Any]:
    line: list[Any] = [None] * len(_TITLES)
    line[_PLACES[PART]] = part
    for field, cell in values.items():
        line[_PLACES[field]] = _plain(cell)
        if isinstance(cell, Money):
            line[_PLACES[CURRENCY]] = cell.currency
    return line


def _plain(cell: Cell) -> Any:
    match cell:
        case Money():
            return cell.minor
        case date():
            return cell.isoformat()
        case int():
            return str(cell)
        case Fraction() | str() | None:
            return cell
