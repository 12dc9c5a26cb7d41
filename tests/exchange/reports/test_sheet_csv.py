"""Tables of figures as CSV: for people and for programs."""

import csv
import io
from dataclasses import replace

import pytest
from made_sheets import FULL, KINDS, sheet_of, texts

from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.exchange.reports.sheet_csv import write_csv
from salesdesk.exchange.tables.table_writing import Format


def lines(sheet: Sheet, how: Format) -> list[list[str]]:
    text = b''.join(write_csv(sheet, how)).decode('utf-8-sig')
    return list(csv.reader(io.StringIO(text, newline=''), delimiter=how.delimiter))


def test_people_read_titles_units_and_rounded_numbers() -> None:
    header, row = lines(sheet_of(FULL), Format())
    assert header == ['Name', 'Deals', 'Amount (EUR)', 'Rate (%)', 'Cycle (days)', 'Score', 'On', 'Month']
    assert row == ['Été', '3', '1240.50', '63.15', '51.78', '0.33', '2026-06-09', '2026-06']


def test_a_french_file_has_its_marks() -> None:
    assert lines(sheet_of(FULL), Format(';', bom=True))[1][2:6] == ['1240,50', '63,15', '51,78', '0,33']


def test_programs_read_keys_and_exact_numbers() -> None:
    header, row = lines(sheet_of(FULL), Format(raw=True))
    assert header == list(KINDS)
    assert row[2:6] == ['1240.5', '0.631500521531813', '51.78', '0.333333333333333']


@pytest.mark.parametrize('raw', [False, True])
def test_what_is_not_known_is_empty_and_not_zero(raw: bool) -> None:
    assert lines(sheet_of((None,) * 8), Format(raw=raw))[1] == [''] * 8
    assert lines(sheet_of(('', 0, 0, 0, 0, 0, None, None)), Format(raw=raw))[1][1] == '0'


def test_several_currencies_get_a_column_of_their_own() -> None:
    euros, dollars = sheet_of(FULL), sheet_of(FULL, currency='JPY')
    both = replace(euros, rows=(*euros.rows, *dollars.rows))
    header, one, other = lines(both, Format())
    assert header[2:4] == ['Amount', 'Currency']
    assert (one[2:4], other[2:4]) == (['1240.50', 'EUR'], ['124050', 'JPY'])
    assert lines(both, Format(raw=True))[0][2:4] == ['amount', 'amount_currency']


def test_negative_amounts_and_halves_are_rounded_away_from_zero() -> None:
    row = lines(sheet_of(('', -1, -5, 0, 0, 0, None, None)), Format())[1]
    assert row[1:3] == ['-1', '-0.05']


def test_formulas_are_disarmed_unless_they_are_wanted_raw() -> None:
    assert lines(texts('=1+1', '+33 6'), Format())[1:] == [["'=1+1"], ['+33 6']]
    assert lines(texts('=1+1'), Format(raw=True))[1] == ['=1+1']


def test_a_table_without_rows_is_its_header() -> None:
    assert len(lines(sheet_of(), Format())) == 1
