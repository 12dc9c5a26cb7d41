"""A sheet as a workbook: numbers are numbers, days are days, and no text is ever taken for a formula or a link."""

from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import exponent_of
from salesdesk.exchange.reports.sheet import Cell, Heading, Sheet
from salesdesk.i18n.translator import _

# What a workbook can hold in one cell, and in the name of a sheet.
_LONGEST, _LONGEST_NAME = 32_767, 31
_NARROWEST, _WIDEST = 8, 48
_FORBIDDEN = str.maketrans(dict.fromkeys('[]:*?/\\', ' '))
_OPTIONS = {
    'in_memory': True,
    'strings_to_formulas': False,
    'strings_to_urls': False,
    'strings_to_numbers': False,
    # A share of nothing never comes here; should it, the cell says so instead of the file being lost.
    'nan_inf_to_errors': True,
}
_NUMBER_FORMATS = {
    Unit.COUNT: '#,##0',
    Unit.SHARE: '0.00%',
    Unit.DAYS: '#,##0.00',
    Unit.NUMBER: '#,##0.00',
    Unit.DATE: 'yyyy-mm-dd',
    Unit.MONTH: 'yyyy-mm',
}


def as_xlsx(sheet: Sheet) -> bytes:
    """The table, and a second sheet with what each column means."""
    file = BytesIO()
    with Workbook(file, _OPTIONS) as book:
        writer = _Writer(book)
        writer.write_table(sheet)
        writer.write_definitions(sheet)
    return file.getvalue()


class _Writer:
    """Formats belong to a workbook and are made once each."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._head = book.add_format({'bold': True, 'bottom': 1, 'text_wrap': True, 'valign': 'top'})
        self._formats: dict[str, Any] = {}

    def write_table(self, sheet: Sheet) -> None:
        page = self._book.add_worksheet(_name(sheet.title))
        for column, (heading, cells) in enumerate(sheet.columns()):
            page.write_string(0, column, _short(heading.title), self._head)
            for row, cell in enumerate(cells, start=1):
                self._write(page, row, column, cell)
            page.set_column(column, column, _width(heading, cells))
        page.freeze_panes(1, 0)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)

    def write_definitions(self, sheet: Sheet) -> None:
        page = self._book.add_worksheet(_name(_('Definitions')))
        wrapped = self._book.add_format({'text_wrap': True, 'valign': 'top'})
        page.set_column(0, 0, 30)
        page.set_column(1, 1, 90)
        lines = [(one.title, one.definition) for one in sheet.headings if one.definition]
        lines += [('', text) for text in (*sheet.about, *sheet.notes)]
        for row, (title, text) in enumerate(lines):
            page.write_string(row, 0, _short(title), self._head)
            page.write_string(row, 1, _short(text), wrapped)

    def _write(self, page: Any, row: int, column: int, cell: Cell) -> None:
        number = cell.number
        if number is not None:
            scale = 10 ** exponent_of(cell.currency) if cell.kind is Unit.MONEY else 1
            page.write_number(row, column, float(number / scale), self._format(_number_format(cell)))
        elif isinstance(cell.value, date):
            page.write_datetime(row, column, cell.value, self._format(_NUMBER_FORMATS[cell.kind]))
        elif cell.value is not None:
            page.write_string(row, column, _short(str(cell.value)))

    def _format(self, number_format: str) -> Any:
        if number_format not in self._formats:
            self._formats[number_format] = self._book.add_format({'num_format': number_format})
        return self._formats[number_format]


def _number_format(cell: Cell) -> str:
    if cell.kind is Unit.MONEY:
        places = exponent_of(cell.currency)
        return f'#,##0{"." + "0" * places if places else ""} "{cell.currency}"'
    return _NUMBER_FORMATS.get(cell.kind, 'General')


def _width(heading: Heading, cells: tuple[Cell, ...]) -> int:
    texts = [len(str(cell.value)) + 6 for cell in cells if cell.value is not None and cell.kind is Unit.TEXT]
    return min(_WIDEST, max(_NARROWEST, len(heading.title) + 3, *texts, 12))


def _short(text: str) -> str:
    return text[:_LONGEST]


def _name(title: str) -> str:
    # Cut, then stripped: an apostrophe may stand at neither end.
    return title.translate(_FORBIDDEN).strip("' ")[:_LONGEST_NAME].strip("' ") or 'SalesDesk'
