"""Shares and means, exactly: a fraction, or nothing where there is nothing to divide by."""

from collections.abc import Mapping
from fractions import Fraction

from salesdesk.domain.money import rounded_ratio


def share(part: int, whole: int) -> Fraction | None:
    """1 is 100 %. None where the whole is nothing: that is not 0 %."""
    return Fraction(part, whole) if whole else None


def win_rate(won: int, lost: int) -> Fraction | None:
    """won / (won + lost), of counts or of amounts in one currency. None while nothing is closed."""
    return share(won, won + lost)


def median(histogram: Mapping[int, int]) -> Fraction | None:
    """The middle of values given with how often each comes; between two, their mean. None of nothing."""
    count = sum(histogram.values())
    if not count:
        return None
    lower = _value_at(histogram, (count - 1) // 2)
    return Fraction(lower + _value_at(histogram, count // 2), 2)


def quantile(histogram: Mapping[int, int], part: Fraction) -> Fraction | None:
    """The value below which so great a part of them lies, in proportion between the two nearest. None of nothing."""
    count = sum(histogram.values())
    if not count:
        return None
    place = (count - 1) * part
    below = place.numerator // place.denominator
    lower, upper = _value_at(histogram, below), _value_at(histogram, min(below + 1, count - 1))
    return lower + (upper - lower) * (place - below)


def _value_at(histogram: Mapping[int, int], position: int) -> int:
    """The value at a place, counted from 0, in the order of values."""
    for value in sorted(histogram):
        position -= histogram[value]
        if position < 0:
            return value
    raise IndexError(position)


def velocity(
    open_deals: int, rate: Fraction | None, mean_won: Fraction | None, cycle: Fraction | None
) -> Fraction | None:
    """What is won in a day: open deals x win rate x mean won amount / mean cycle in days.

    None where one of them is unknown, or where deals are won on the day they come: nothing can be divided by that.
    """
    if rate is None or mean_won is None or not cycle:
        return None
    return open_deals * rate * mean_won / cycle


def rounded(value: Fraction) -> int:
    """To the nearest integer, halves away from zero; only where a number is printed or must be money."""
    return rounded_ratio(value.numerator, value.denominator)
