"""Round numbers on an axis."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.ui.widgets.charts.nice_axis import nice_step, nice_ticks


@pytest.mark.parametrize(
    ('highest', 'ticks'),
    [
        (612, (0, 200, 400, 600, 800)),
        (80, (0, 20, 40, 60, 80)),
        (100, (0, 25, 50, 75, 100)),
        (45, (0, 20, 40, 60)),
        (1, (0, Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), 1)),
        (Fraction(3, 100), (0, Fraction(1, 100), Fraction(2, 100), Fraction(3, 100))),
        (0, (0,)),
    ],
)
def test_ticks_are_round_and_hold_the_highest(highest: int | Fraction, ticks: tuple[int, ...]) -> None:
    assert nice_ticks(0, highest) == ticks


def test_what_is_counted_has_no_halves() -> None:
    assert nice_ticks(0, 1, whole=True) == (0, 1)
    assert nice_ticks(0, 7, whole=True) == (0, 2, 4, 6, 8)
    assert nice_ticks(0, 10, whole=True) == (0, 5, 10)


def test_below_zero_the_axis_goes_on() -> None:
    assert nice_ticks(-30, 60) == (-50, -25, 0, 25, 50, 75)
    assert nice_ticks(-4, -1) == (-4, -3, -2, -1, 0)


@given(st.integers(-(10**15), 10**15), st.integers(-(10**15), 10**15))
def test_ticks_hold_both_ends_and_zero_in_few_steps(one: int, other: int) -> None:
    low, high = sorted((one, other))
    ticks = nice_ticks(low, high)
    assert ticks[0] <= low and high <= ticks[-1] and 0 in ticks  # noqa: PT018
    assert len(ticks) <= 7


@given(st.fractions(Fraction(1, 10**6), 10**12))
def test_a_step_is_one_two_two_and_a_half_or_five(rough: Fraction) -> None:
    step = nice_step(rough)
    while step >= 10:
        step /= 10
    while step < 1:
        step *= 10
    assert step in {1, 2, Fraction(5, 2), 5}
