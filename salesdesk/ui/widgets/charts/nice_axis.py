"""Round numbers for an axis: steps of 1, 2, 2.5 or 5 times a power of ten, exact."""

from fractions import Fraction
from math import ceil, floor

from salesdesk.ui.widgets.charts.picture import Number

STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


def nice_ticks(lowest: Number, highest: Number, intervals: int = 4, *, whole: bool = False) -> tuple[Fraction, ...]:
    """The ticks, zero among them, that hold both ends in about so many intervals; `whole`: none between two numbers.

    Where there is nothing to hold, zero alone.
    """
    low, high = min(Fraction(lowest), Fraction(0)), max(Fraction(highest), Fraction(0))
    if low == high:
        return (Fraction(0),)
    step = nice_step((high - low) / intervals, whole=whole)
    return tuple(step * number for number in range(floor(low / step), ceil(high / step) + 1))


def nice_step(rough: Fraction, *, whole: bool = False) -> Fraction:
    """The smallest round step that is not below `rough`."""
    least = max(rough, Fraction(1)) if whole else rough
    power = _power_below(least)
    steps = (factor * power for factor in STEPS)
    return next(step for step in steps if step >= least and (step.denominator == 1 or not whole))


def _power_below(value: Fraction) -> Fraction:
    """The greatest power of ten that is not above a positive value."""
    power = Fraction(1)
    while power * 10 <= value:
        power *= 10
    while power > value:
        power /= 10
    return power
