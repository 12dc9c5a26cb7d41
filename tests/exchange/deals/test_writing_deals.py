"""Deals as CSV."""

import codecs
import csv
import io

import pytest
from written_deals import write_deals

from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS, KINDS
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.table_writing import decimal_mark


def written(
    *rows: tuple[object, ...], columns: tuple[str, ...] = ('title', 'amount', 'currency'), **options: object
) -> bytes:
    return b''.join(write_deals(rows, columns, **options))


def test_a_header_comes_first_and_lines_end_as_rfc_4180_says() -> None:
    assert written(('A', 1250, 'EUR')) == b'title,amount,currency\r\nA,12.50,EUR\r\n'


def test_no_deals_give_a_header_alone() -> None:
    assert written() == b'title,amount,currency\r\n'


def test_a_mark_for_excel_stands_at_the_beginning_once() -> None:
    data = written(*[('Été', 1, 'EUR')] * 2500, bom=True)
    assert data.startswith(codecs.BOM_UTF8)
    assert data.count(codecs.BOM_UTF8) == 1
    assert data.count('Été'.encode()) == 2500


@pytest.mark.parametrize(('delimiter', 'line'), [(',', 'A,12.50,EUR'), (';', 'A;12,50;EUR'), ('\t', 'A\t12.50\tEUR')])
def test_the_decimal_mark_goes_with_the_delimiter(delimiter: str, line: str) -> None:
    assert written(('A', 1250, 'EUR'), delimiter=delimiter).decode().splitlines()[1] == line
    assert decimal_mark(delimiter) in line


@pytest.mark.parametrize(
    ('minor', 'currency', 'text'),
    [(0, 'EUR', '0.00'), (5, 'EUR', '0.05'), (-5, 'EUR', '-0.05'), (-1250, 'EUR', '-12.50'), (1200, 'JPY', '1200'),
     (1234, 'KWD', '1.234'), (2**53, 'EUR', '90071992547409.92'), (None, 'EUR', ''), (None, None, '')],
)  # fmt: skip
def test_amounts_have_the_decimals_of_their_currency(minor: int | None, currency: str | None, text: str) -> None:
    assert written(('A', minor, currency)).decode().splitlines()[1] == f'A,{text},{currency or ""}'


def test_formulas_are_guarded_and_phones_are_not() -> None:
    line = written(('=1+1', '+33 6 12', '-5'), columns=('title', 'phone', 'note')).decode().splitlines()[1]
    assert line == "'=1+1,+33 6 12,-5"


def test_only_text_is_guarded() -> None:
    assert written(('@x', '-5%'), columns=('title', 'probability')).decode().splitlines()[1] == "'@x,-5%"


def test_columns_of_the_sellers_own_are_guarded_text() -> None:
    assert written(('A', '=B1'), columns=('title', '=Total')) == b"title,'=Total\r\nA,'=B1\r\n"


def test_raw_leaves_everything_as_it_is() -> None:
    assert written(("'=1", 5, 'EUR'), raw=True).decode().splitlines()[1] == "'=1,0.05,EUR"


def test_texts_with_marks_and_lines_are_quoted() -> None:
    data = written(('a,"b"\nc', None, None)).decode()
    assert list(csv.reader(io.StringIO(data, newline='')))[1] == ['a,"b"\nc', '', '']


def test_deals_come_in_chunks() -> None:
    chunks = list(write_deals((('A', 1, 'EUR') for _ in range(600)), ('title', 'amount', 'currency')))
    assert [chunk.count(b'\r\n') for chunk in chunks] == [1, 250, 250, 100]


def test_nothing_is_taken_from_the_source_before_it_is_wanted() -> None:
    taken = []
    chunks = write_deals((taken.append(i) or ('A', i, 'EUR') for i in range(5000)), ('title', 'amount', 'currency'))
    next(chunks)
    next(chunks)
    assert len(taken) == 250


def test_the_columns_have_names_that_never_change() -> None:
    assert DEAL_COLUMNS[:8] == ('id', 'external_id', 'title', 'pipeline_id', 'pipeline', 'stage_id', 'stage', 'status')
    assert len(set(DEAL_COLUMNS)) == len(DEAL_COLUMNS) == 46
    assert [name for name in DEAL_COLUMNS if KINDS[name] is Kind.AMOUNT] == ['amount', 'weighted_amount']
