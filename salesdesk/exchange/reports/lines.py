"""A sheet as lines of texts, headings first: what CSV and the clipboard are made of."""

from collections.abc import Callable, Iterator

from salesdesk.domain.figures.unit import Unit
from salesdesk.exchange.reports.numbers import exact_digits, read_digits
from salesdesk.exchange.reports.sheet import Cell, Heading, Sheet, currency_of, has_several_currencies
from salesdesk.i18n.translator import _

Lines = Iterator[tuple[str, ...]]


def read_lines(sheet: Sheet, mark: str) -> Lines:
    """For people: titles that name the unit, numbers rounded; a column of its own for currencies that differ."""

    def written(cell: Cell, heading: Heading) -> str:
        digits = read_digits(cell, mark)
        # In a column of several kinds of numbers the title names none.
        return f'{digits} %' if cell.kind is Unit.SHARE and heading.kind is not Unit.SHARE and digits else digits

    return _lines(sheet, _title_of, written, lambda _heading: _('Currency'))


def exact_lines(sheet: Sheet, mark: str) -> Lines:
    """For programs: keys that never change, numbers as exact as fifteen digits, amounts with their currency."""
    return _lines(
        sheet, lambda heading, _cells: heading.key, lambda cell, _heading: exact_digits(cell, mark),
        lambda heading: f'{heading.key}_currency',
    )  # fmt: skip


def _lines(
    sheet: Sheet, title: Callable[[Heading, tuple[Cell, ...]], str], written: Callable[[Cell, Heading], str],
    currency: Callable[[Heading], str],
) -> Lines:  # fmt: skip
    columns: list[tuple[str, ...]] = []
    for heading, cells in sheet.columns():
        columns.append((title(heading, cells), *(written(cell, heading) for cell in cells)))
        if has_several_currencies(heading, cells):
            columns.append((currency(heading), *(cell.currency for cell in cells)))
    return zip(*columns, strict=True)


def _title_of(heading: Heading, cells: tuple[Cell, ...]) -> str:
    units = {
        Unit.MONEY: currency_of(heading, cells),
        Unit.SHARE: '%',
        Unit.DAYS: _('days'),
    }
    unit = units.get(heading.kind, '')
    return f'{heading.title} ({unit})' if unit else heading.title
