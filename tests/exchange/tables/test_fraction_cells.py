"""Numbers that are fractions, as cells."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from salesdesk.exchange.tables.table_writing import fraction_cell


@pytest.mark.parametrize(
    ('value', 'mark', 'cell'),
    [('23/25', '.', '0.92'), ('23/25', ',', '0,92'), ('1/3', '.', '0.333333333333333'), ('100', '.', '100'),
     ('655957/1000', ',', '655,957'), ('-1/2', '.', '-0.5'), ('0', '.', '0'), ('1/1000000000', '.', '0.000000001')],
)  # fmt: skip
def test_a_fraction_is_written_in_plain_digits(value: str, mark: str, cell: str) -> None:
    assert fraction_cell(Fraction(value), mark) == cell


@given(some.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**8), max_value=10**8))
def test_what_ends_is_exact(value: object) -> None:
    exact = Fraction(str(value))
    assert Fraction(fraction_cell(exact, '.')) == exact
