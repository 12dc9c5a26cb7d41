"""Tables of figures as workbooks: numbers are numbers, texts are texts, nothing runs."""

import pytest
from made_sheets import FULL, cells_of, formulas_in, sheet_of, texts

from salesdesk.exchange.reports.sheet_xlsx import as_xlsx

DANGEROUS = ['=1+1', '=HYPERLINK("http://x.example","y")', '+1', '-1', '@SUM(A1)', 'http://x.example', '{=A1}', '\t=1']


def test_numbers_are_numbers_and_days_are_days() -> None:
    cells = cells_of(as_xlsx(sheet_of(FULL)))
    assert cells['A1'] == ('s', 'Name')
    assert (cells['A2'], cells['B2'], cells['C2']) == (('s', 'Été'), ('n', '3'), ('n', '1240.5'))
    assert [round(float(cells[place][1]), 4) for place in ('D2', 'E2', 'F2')] == [0.6315, 51.78, 0.3333]
    # Days since 30 December 1899.
    assert (cells['G2'], cells['H2']) == (('n', '46182'), ('n', '46174'))


@pytest.mark.parametrize('text', DANGEROUS)
def test_no_text_runs_or_leads_anywhere(text: str) -> None:
    workbook = as_xlsx(texts(text))
    assert cells_of(workbook)['A2'] == ('s', text)
    assert formulas_in(workbook) == []


@pytest.mark.parametrize('text', ['0612345678', '007', '1e5', '12,50'])
def test_a_text_of_digits_stays_as_it_is(text: str) -> None:
    assert cells_of(as_xlsx(texts(text)))['A2'] == ('s', text)


def test_what_is_not_known_is_empty() -> None:
    assert [place for place in cells_of(as_xlsx(sheet_of((None,) * 8))) if place.endswith('2')] == []


def test_a_second_page_says_what_each_column_is() -> None:
    cells = cells_of(as_xlsx(sheet_of(FULL)), page=2)
    assert (cells['A1'][1], cells['B1'][1]) == ('Name', 'What name is.')
    assert {'Sales, June', 'One rate was used.'} <= {text for _kind, text in cells.values()}


def test_texts_longer_than_a_cell_are_cut_and_the_file_still_opens() -> None:
    assert len(cells_of(as_xlsx(texts('x' * 40_000)))['A2'][1]) == 32_767


def test_a_table_without_rows_is_its_header() -> None:
    assert cells_of(as_xlsx(sheet_of()))['A1'] == ('s', 'Name')
