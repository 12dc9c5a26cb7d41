"""Tables of figures on the clipboard, in JSON, and in a terminal."""

import json
from collections.abc import Iterator

import pytest
from made_sheets import FULL, sheet_of, texts

from salesdesk.exchange.reports.clipboard import as_html, as_tsv
from salesdesk.exchange.reports.sheet_json import as_json
from salesdesk.exchange.reports.terminal_table import as_table, width_of
from salesdesk.i18n.translator import use_language


@pytest.fixture
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


def test_a_copied_table_is_parted_by_tabs() -> None:
    header, row, rest = as_tsv(sheet_of(FULL), ',').split('\n')
    assert header.split('\t')[:4] == ['Name', 'Deals', 'Amount (EUR)', 'Rate (%)']
    assert row.split('\t')[:4] == ['Été', '3', '1240,50', '63,15']
    assert rest == ''


def test_a_copied_cell_stays_one_cell() -> None:
    assert as_tsv(texts('a\tb\nc'), '.').split('\n')[1] == 'a b c'


def test_a_copied_formula_is_disarmed() -> None:
    assert as_tsv(texts('=1+1'), '.').split('\n')[1] == "'=1+1"
    assert "<td>&#x27;=1+1</td>" in as_html(texts('=1+1'), '.')


def test_a_copied_table_in_html_shows_signs_as_they_are() -> None:
    html = as_html(texts('<b>Été & fils</b>'), '.')
    assert '<th>Name</th>' in html
    assert '<td>&lt;b&gt;Été &amp; fils&lt;/b&gt;</td>' in html


def test_json_has_exact_numbers_and_what_they_rest_on() -> None:
    data = json.loads(as_json(sheet_of(FULL)))
    row = data['rows'][0]
    assert row['amount'] == {'value': 1240.5, 'minor': 124_050, 'currency': 'EUR', 'n': 7}
    assert row['rate'] == {'value': 4238 / 6711, 'exact': '4238/6711', 'n': 7}
    assert (row['deals']['value'], row['on']['value'], row['month']['value']) == (3, '2026-06-09', '2026-06')
    assert data['columns'][3] == {'key': 'rate', 'title': 'Rate', 'unit': 'share', 'definition': 'What rate is.'}


def test_json_says_null_where_there_is_nothing() -> None:
    row = json.loads(as_json(sheet_of((None,) * 8)))['rows'][0]
    assert {cell['value'] for cell in row.values()} == {None}


def test_the_columns_of_a_terminal_are_aligned_whatever_stands_in_them() -> None:
    odd = ('日本の会社', 1, 5, 0, 0, 0, None, None)
    accents = ('E\u0301te\u0301', 12, 5, 0, 0, 0, None, None)
    lines = list(as_table(sheet_of(FULL, odd, accents)))
    # The number of deals ends under its title in every line.
    title = lines[3]
    ends = width_of(title[: title.index('Deals') + 5])
    for line, deals in zip(lines[5:8], ('3', '1', '12'), strict=True):
        assert width_of(line[: line.index(f' {deals} ') + len(deals) + 1]) == ends


def test_a_terminal_says_what_it_is_of_and_what_must_be_said() -> None:
    lines = list(as_table(sheet_of(FULL)))
    assert (lines[0], lines[1], lines[-1]) == ('Made: a [table]', 'Sales, June', 'One rate was used.')


def test_a_terminal_reads_numbers_as_she_does(french: None) -> None:
    row = list(as_table(sheet_of(FULL)))[5]
    assert '1\u202f240,50\u00a0€' in row
    assert '63,15\u00a0%' in row
    assert '9 juin 2026' in row


def test_a_terminal_shows_a_dash_where_nothing_is_known() -> None:
    assert list(as_table(sheet_of((None,) * 8)))[5].split() == ['–'] * 8


def test_a_long_name_is_cut_and_keeps_its_line() -> None:
    lines = list(as_table(texts('x' * 100, 'a\nb')))
    assert (lines[-2][-2:], len(lines[-2]), lines[-1]) == ('x…', 40, 'a b')
