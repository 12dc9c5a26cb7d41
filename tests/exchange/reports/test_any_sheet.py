"""Whatever stands in a table, every way out of the program keeps its rows, its columns and its numbers."""

import csv
import io
import json
import re
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sheets import cells_of, sheet_of, texts

from salesdesk.domain.figures.unit import Unit
from salesdesk.exchange.reports.clipboard import as_html, as_tsv
from salesdesk.exchange.reports.numbers import exact_digits, read_digits, rounded
from salesdesk.exchange.reports.sheet import Cell, Heading, Sheet
from salesdesk.exchange.reports.sheet_csv import write_csv
from salesdesk.exchange.reports.sheet_json import as_json
from salesdesk.exchange.reports.sheet_xlsx import as_xlsx
from salesdesk.exchange.reports.terminal_table import WIDEST, as_table, width_of
from salesdesk.exchange.tables.guard import unguard
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.i18n.translator import use_language

WORDS = st.text(max_size=60)
PRINTED = st.text(st.characters(exclude_categories=['Cs', 'Cc']), max_size=60)
NAMES = st.lists(WORDS, min_size=1, max_size=5)
RATIOS = st.fractions(-(10**6), 10**6, max_denominator=10**4)


def csv_of(sheet: Sheet, how: Format) -> list[list[str]]:
    data = b''.join(write_csv(sheet, how)).decode('utf-8-sig')
    return list(csv.reader(io.StringIO(data, newline=''), delimiter=how.delimiter))


class TableReader(HTMLParser):
    """The texts of the cells of an HTML table, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._in_cell = tag in ('td', 'th')
        if tag == 'tr':
            self.rows.append([])
        if self._in_cell:
            self.rows[-1].append('')

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += data


@given(NAMES, st.sampled_from([',', ';', '\t']), st.booleans())
def test_a_csv_file_reads_back_as_it_was_shown(names: list[str], delimiter: str, raw: bool) -> None:
    names = [name.replace('\0', '') for name in names]
    header, *rows = csv_of(texts(*names), Format(delimiter, raw=raw))
    assert header == ['name' if raw else 'Name']
    read = [row[0] if row else '' for row in rows]
    assert (read if raw else [unguard(text) for text in read]) == names


@given(NAMES)
def test_a_copied_table_has_a_line_for_each_row_and_no_cell_more(names: list[str]) -> None:
    lines = as_tsv(texts(*names), '.').removesuffix('\n').split('\n')
    assert len(lines) == len(names) + 1
    assert not [line for line in lines if '\t' in line or '\r' in line]


@given(st.lists(PRINTED, min_size=1, max_size=5))
def test_a_copied_table_in_html_says_what_it_showed(names: list[str]) -> None:
    reader = TableReader()
    reader.feed(as_html(texts(*names), '.'))
    assert [[unguard(cell) for cell in row] for row in reader.rows] == [['Name'], *([name] for name in names)]


@given(NAMES)
def test_json_keeps_every_text(names: list[str]) -> None:
    assert [row['name']['value'] for row in json.loads(as_json(texts(*names)))['rows']] == names


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_terminal_shows_a_row_a_line_and_nothing_that_steers_it(names: list[str]) -> None:
    """A title may hold tabs, line breaks, or what colours a terminal: none of it reaches the screen."""
    lines = list(as_table(texts(*names)))
    assert len(lines) == 4 + len(names)
    assert all(width_of(line) <= WIDEST for line in lines)
    assert not re.search(r'[\x00-\x1f\x7f-\x9f\u2028\u2029]', ''.join(lines))


@given(PRINTED)
def test_a_short_name_stands_in_a_terminal_as_it_is(name: str) -> None:
    shown = list(as_table(texts(name)))[4]
    if width_of(name) <= WIDEST and not re.search(r'[\u2028\u2029]', name):
        assert shown == name.rstrip()


TITLES = ["L'entonnoir", "Ce qui a changé d'un bout à l'a", 'x' * 30 + "'x", "''", ' ', 'a/b\\c:d*e?f[g]', 'été' * 20]


@pytest.mark.parametrize('title', TITLES)
def test_a_workbook_can_be_called_anything(title: str) -> None:
    sheet = Sheet('made', title, (Heading('name', 'Name', Unit.TEXT),), ((Cell(Unit.TEXT, 'Zoé'),),))
    assert cells_of(as_xlsx(sheet))['A2'] == ('s', 'Zoé')


@given(st.text(st.characters(exclude_categories=['Cs', 'Cc']), max_size=50))
def test_a_workbook_opens_whatever_its_report_is_called(title: str) -> None:
    sheet = Sheet('made', title, (Heading('name', 'Name', Unit.TEXT),), ((Cell(Unit.TEXT, 'Zoé'),),))
    assert cells_of(as_xlsx(sheet))['A1'] == ('s', 'Name')


@given(RATIOS, st.integers(0, 4))
def test_a_rounded_number_is_within_half_a_step_of_the_exact_one(value: Fraction, decimals: int) -> None:
    said = Fraction(rounded(value, decimals, '.'))
    assert abs(said - value) <= Fraction(1, 2 * 10**decimals)


@given(RATIOS, st.sampled_from(['.', ',']))
def test_numbers_for_people_and_for_programs_mean_the_same(value: Fraction, mark: str) -> None:
    for kind, scale in ((Unit.NUMBER, 1), (Unit.DAYS, 1), (Unit.SHARE, 100)):
        read = Fraction(read_digits(Cell(kind, value), mark).replace(mark, '.'))
        exact = Fraction(exact_digits(Cell(kind, value), mark).replace(mark, '.'))
        assert abs(read - exact * scale) <= Fraction(1, 200) + Fraction(1, 10**8)


@given(st.integers(-(10**13), 10**13), st.sampled_from(['EUR', 'JPY', 'KWD']))
def test_an_amount_is_exact_in_every_format(minor: int, currency: str) -> None:
    scale = {'EUR': 100, 'JPY': 1, 'KWD': 1000}[currency]
    cell = Cell(Unit.MONEY, minor, currency)
    assert Fraction(read_digits(cell, '.')) == Fraction(exact_digits(cell, '.')) == Fraction(minor, scale)
    sheet = sheet_of(('x', 1, minor, None, None, None, None, None), currency=currency)
    said = json.loads(as_json(sheet))['rows'][0]['amount']
    assert (said['minor'], said['currency']) == (minor, currency)


@pytest.mark.parametrize(
    ('currencies', 'header'),
    [
        (('EUR', 'EUR'), ['Amount (EUR)']),
        (('EUR', 'USD'), ['Amount', 'Currency']),
        (('', 'JPY'), ['Amount (JPY)']),
    ],
    ids=['one', 'two', 'one and none'],
)
def test_a_column_of_money_says_in_which_currency(currencies: tuple[str, str], header: list[str]) -> None:
    use_language('en')
    rows = tuple((Cell(Unit.MONEY, 100 if code else None, code),) for code in currencies)
    sheet = Sheet('made', 'Made', (Heading('amount', 'Amount', Unit.MONEY),), rows)
    assert csv_of(sheet, Format())[0] == header


def test_a_column_that_is_of_one_currency_says_so_before_any_amount_is_known() -> None:
    use_language('en')
    heading = Heading('amount', 'Amount', Unit.MONEY, currency='CHF')
    sheet = Sheet('made', 'Made', (heading,), ((Cell(Unit.MONEY, None, 'CHF'),),))
    assert csv_of(sheet, Format())[0] == ['Amount (CHF)']


def test_a_column_of_numbers_of_several_kinds_says_percent_in_its_cells() -> None:
    """The rows of the summary are a count, a share, an amount: its one column of values has no unit."""
    use_language('en')
    rows = ((Cell(Unit.SHARE, Fraction(1, 3)),), (Cell(Unit.COUNT, 12),), (Cell(Unit.SHARE, None),))
    sheet = Sheet('made', 'Made', (Heading('value', 'Value', Unit.TEXT),), rows)
    assert [row[:1] for row in csv_of(sheet, Format())][:3] == [['Value'], ['33.33 %'], ['12']]
