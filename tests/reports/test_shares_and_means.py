"""Rates, means, medians and velocity, by hand."""

from fractions import Fraction
from statistics import median as median_of

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.reports.formulas.shares import median, rounded, share, velocity, win_rate


@pytest.mark.parametrize(
    ('won', 'lost', 'rate'),
    [
        (0, 0, None),
        (0, 3, Fraction(0)),
        (3, 0, Fraction(1)),
        (24, 45, Fraction(24, 69)),
        (4238, 2473, Fraction(4238, 6711)),
    ],
)
def test_a_win_rate_is_won_of_all_closed(won: int, lost: int, rate: Fraction | None) -> None:
    assert win_rate(won, lost) == rate


def test_nothing_of_nothing_is_no_share() -> None:
    assert share(0, 0) is None
    assert share(0, 5) == 0


@pytest.mark.parametrize(
    ('histogram', 'middle'),
    [
        ({}, None),
        ({7: 1}, 7),
        ({1: 1, 3: 1}, 2),
        ({1: 1, 2: 1}, Fraction(3, 2)),
        ({0: 3, 10: 2}, 0),
        ({0: 2, 10: 2}, 5),
        ({0: 2, 10: 3}, 10),
        ({5: 0, 9: 1}, 9),
    ],
)
def test_a_median_is_the_middle(histogram: dict[int, int], middle: Fraction | None) -> None:
    assert median(histogram) == middle


@given(st.lists(st.integers(0, 400), min_size=1))
def test_a_median_is_that_of_the_values_one_by_one(values: list[int]) -> None:
    histogram = {value: values.count(value) for value in values}
    assert median(histogram) == Fraction(median_of(values))


def test_velocity_is_four_factors() -> None:
    # 27 open deals, 24 won of 69, 15,046 euros each, 47 days: what the design shows a day.
    speed = velocity(27, Fraction(24, 69), Fraction(15_046_00), Fraction(47))
    assert speed is not None
    assert round(speed / 100) == 3006


@pytest.mark.parametrize(
    ('rate', 'mean', 'cycle'),
    [(None, Fraction(1), Fraction(1)), (Fraction(1), None, Fraction(1)), (Fraction(1), Fraction(1), None),
     (Fraction(1), Fraction(1), Fraction(0))],
)  # fmt: skip
def test_without_one_of_them_there_is_no_velocity(
    rate: Fraction | None, mean: Fraction | None, cycle: Fraction | None
) -> None:
    assert velocity(3, rate, mean, cycle) is None


@pytest.mark.parametrize(('value', 'nearest'), [('5/2', 3), ('-5/2', -3), ('7/3', 2), ('-7/3', -2), ('0', 0)])
def test_halves_go_away_from_zero(value: str, nearest: int) -> None:
    assert rounded(Fraction(value)) == nearest
