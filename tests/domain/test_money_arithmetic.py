"""Money: whole minor units, rounded once and never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.errors import CurrencyMismatch
from salesdesk.domain.money import Money, exponent_of, rounded_ratio

MINOR = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ('numerator', 'rounded'), [(149, 1), (150, 2), (151, 2), (0, 0), (-149, -1), (-150, -2), (-151, -2), (250, 3)]
)
def test_halves_are_rounded_away_from_zero(numerator: int, rounded: int) -> None:
    assert rounded_ratio(numerator, 100) == rounded


@given(st.integers(-(10**20), 10**20), st.integers(1, 10**6))
def test_a_rounded_ratio_is_never_off_by_more_than_a_half(numerator: int, denominator: int) -> None:
    error = rounded_ratio(numerator, denominator) * denominator - numerator
    assert 2 * abs(error) <= denominator
    assert rounded_ratio(-numerator, denominator) == -rounded_ratio(numerator, denominator)


def test_a_weighted_amount_is_exact_where_a_float_is_not() -> None:
    assert Money(1_005, 'EUR').weighted(50) == Money(503, 'EUR')
    assert Money(9_007_199_254_740_993, 'EUR').weighted(100) == Money(9_007_199_254_740_993, 'EUR')


def test_a_probability_of_nothing_or_all_keeps_nothing_or_all() -> None:
    assert Money(12_345, 'EUR').weighted(0) == Money(0, 'EUR')
    assert Money(-12_345, 'EUR').weighted(100) == Money(-12_345, 'EUR')


def test_amounts_of_one_currency_add_up() -> None:
    assert Money(150, 'EUR') + Money(-50, 'EUR') == Money(100, 'EUR')


def test_two_currencies_never_meet_in_one_sum() -> None:
    with pytest.raises(CurrencyMismatch) as refusal:
        Money(1, 'EUR') + Money(1, 'CHF')
    assert refusal.value.values == {'one': 'EUR', 'other': 'CHF'}


@pytest.mark.parametrize(('currency', 'places'), [('EUR', 2), ('JPY', 0), ('XOF', 0), ('KWD', 3), ('TND', 3)])
def test_each_currency_has_its_own_decimal_places(currency: str, places: int) -> None:
    assert exponent_of(currency) == Money(1, currency).exponent == places


def test_a_split_gives_the_odd_cents_to_the_largest_remainders() -> None:
    assert [part.minor for part in Money(100, 'EUR').split([1, 1, 1])] == [34, 33, 33]
    assert [part.minor for part in Money(10, 'EUR').split([1, 2, 4])] == [1, 3, 6]


@given(MINOR, st.lists(st.integers(0, 1_000), min_size=1).filter(any))
def test_the_parts_of_a_split_add_up_to_the_whole(minor: int, weights: list[int]) -> None:
    parts = Money(minor, 'EUR').split(weights)
    assert sum(part.minor for part in parts) == minor
    assert len(parts) == len(weights)


@given(MINOR, st.lists(st.integers(0, 1_000), min_size=1).filter(any))
def test_no_part_of_a_split_is_a_whole_cent_off_its_share(minor: int, weights: list[int]) -> None:
    whole = sum(weights)
    for part, weight in zip(Money(minor, 'EUR').split(weights), weights, strict=True):
        assert abs(part.minor * whole - minor * weight) < whole
