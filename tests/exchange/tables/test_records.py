"""Rows out of CSV bytes."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.tables.records import BrokenRow, read_chunks


def rows(text: str, delimiter: str = ',', size: int = 2000) -> list[list[str]]:
    return [row for chunk in read_chunks(text.encode(), delimiter, size) for row in chunk.rows]


def broken(text: str) -> list[int]:
    return [place for place, row in enumerate(rows(text)) if isinstance(row, BrokenRow)]


@pytest.mark.parametrize('ending', ['\n', '\r\n', '\r'])
def test_every_line_ending_ends_a_row(ending: str) -> None:
    assert rows(f'a,b{ending}1,2{ending}3,4') == [['a', 'b'], ['1', '2'], ['3', '4']]


def test_line_endings_may_be_mixed() -> None:
    assert rows('a\r\nb\nc\rd') == [['a'], ['b'], ['c'], ['d']]


def test_quotes_hold_delimiters_quotes_and_line_breaks() -> None:
    assert rows('"a,b","say ""hi""","two\r\nlines"\n') == [['a,b', 'say "hi"', 'two\r\nlines']]


def test_a_space_before_a_quote_does_not_matter() -> None:
    assert rows('a, "b, c"\n') == [['a', 'b, c']]


def test_blank_rows_keep_their_place() -> None:
    assert rows('a\n\nb\n') == [['a'], [], ['b']]


def test_chunks_say_where_they_stand_and_how_far_the_file_is_read() -> None:
    text = 'a\n' * 5
    chunks = list(read_chunks(text.encode(), ',', 2))
    assert [(chunk.first, len(chunk.rows)) for chunk in chunks] == [(1, 2), (3, 2), (5, 1)]
    assert chunks[-1].bytes_read == len(text)


def test_quotes_within_a_cell_are_letters() -> None:
    assert rows('"Acme" Inc,1\n5" pipe,2\n') == [['Acme Inc', '1'], ['5" pipe', '2']]
    assert broken('"Acme" Inc,1\n5" pipe,2\n') == []


def test_a_quote_that_never_closes_costs_one_row() -> None:
    text = 'a,b\n"x,1\ny,2\nz,3\n'
    assert rows(text) == [['a', 'b'], ['"x', '1'], ['y', '2'], ['z', '3']]
    assert broken(text) == [1]


def test_a_quote_left_open_on_the_last_line_is_broken() -> None:
    assert broken('a,b\n1,2\n"x,3') == [2]


def test_a_quote_that_closes_in_another_cells_quote_is_broken() -> None:
    text = 'a,b\n"27 inch,1\nx,2\n"32 inch,3\ny,4\n'
    assert broken(text) == [1, 3]
    assert [row for row in rows(text) if not isinstance(row, BrokenRow)] == [['a', 'b'], ['x', '2'], ['y', '4']]


def test_chunks_before_a_broken_row_are_not_read_twice() -> None:
    text = 'a\n' * 7 + '"b\n' + 'c\n' * 4
    chunks = list(read_chunks(text.encode(), ',', 3))
    assert [(chunk.first, len(chunk.rows)) for chunk in chunks] == [(1, 3), (4, 3), (7, 3), (10, 3)]
    assert [row for chunk in chunks for row in chunk.rows] == [['a']] * 7 + [['"b']] + [['c']] * 4


def test_a_very_long_cell_is_read_and_the_file_read_on() -> None:
    long = 'x' * 300_000
    assert rows(f'a,b\n1,{long}\n2,3\n') == [['a', 'b'], ['1', long], ['2', '3']]


def test_a_file_of_nothing_but_open_quotes_is_given_up_in_time() -> None:
    (chunk,) = read_chunks(b'z","\n' * 200, ',', patience=1000)
    assert len(chunk.rows) < 10
    assert ''.join(cell for row in chunk.rows for cell in row).count('z') == 200


def written(table: list[list[str]], delimiter: str) -> str:
    text = io.StringIO(newline='')
    csv.writer(text, delimiter=delimiter).writerows(table)
    return text.getvalue()


CELLS = st.text(st.characters(exclude_categories=['Cs']), max_size=8).filter(lambda cell: not cell.startswith(' '))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5), st.sampled_from(',;\t|'))
def test_what_a_csv_writer_wrote_is_read_again(table: list[list[str]], delimiter: str) -> None:
    assert rows(written(table, delimiter), delimiter, 2) == table


@given(st.text('a",\n\r\t \0é'), st.integers(1, 4))
def test_any_text_is_read_to_its_end(text: str, size: int) -> None:
    found = rows(text, ',', size)
    kept = sum(cell.count('é') for row in found for cell in row)
    assert kept == text.count('é')
