"""Rows brought to the width of the header."""

from salesdesk.exchange.deals.shape import squared
from salesdesk.exchange.errors import RowError
from salesdesk.exchange.tables.records import BrokenRow, RowChunk

NAMES = ('Title', 'Amount')


def chunk(*rows: list[str]) -> RowChunk:
    return RowChunk(5, list(rows), 0)


def test_rows_that_fit_are_passed_on_untouched() -> None:
    rows = [['A', '1'], ['B', '2']]
    square = squared(chunk(*rows), NAMES, may_hold_nul=False)
    assert square.rows == rows
    assert list(square.numbers) == [5, 6]


def test_missing_cells_are_empty_and_empty_cells_too_many_are_cut() -> None:
    square = squared(chunk(['A'], ['B', '2', ' ', '']), NAMES, may_hold_nul=False)
    assert square.rows == [['A', ''], ['B', '2']]


def test_blank_rows_leave_a_gap_in_the_numbers() -> None:
    square = squared(chunk(['A', '1'], [], ['B', '2']), NAMES, may_hold_nul=False)
    assert list(square.numbers) == [5, 7]


def test_broken_and_long_rows_are_handed_back() -> None:
    square = squared(chunk(BrokenRow(['"A', '1']), ['B', '2', '3']), NAMES, may_hold_nul=False)
    assert [(row.number, row.errors[0].code) for row in square.refused] == [
        (5, 'quote_not_closed'),
        (6, 'too_many_cells'),
    ]
    assert square.rows == []


def test_a_nul_is_looked_for_only_where_the_file_holds_one() -> None:
    held = chunk(['A\0', '1'], ['B', '2'])
    assert squared(held, NAMES, may_hold_nul=True).refused[0].errors == (RowError('nul_character', 'Title'),)
    assert squared(held, NAMES, may_hold_nul=False).refused == []
