"""The end of a month by chance: against every possible month, and the same each time."""

from fractions import Fraction
from itertools import product
from math import prod, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.reports.forecast.simulation import ONE_BY_ONE, ROUNDS, Chance, Rest, drawn, movers, simulate

NOTHING = Rest()


def chance(number: int, minor: int, odds: str) -> Chance:
    return Chance(number, f'Deal {number}', '1', minor, Fraction(odds))


def quantile(chances: list[Chance], share: float) -> int:
    """Of the sum over every possible month, each as likely as its deals make it."""
    months = []
    for ends in product((0, 1), repeat=len(chances)):
        likely = prod(float(c.odds if won else 1 - c.odds) for c, won in zip(chances, ends, strict=True))
        months.append((sum(c.minor for c, won in zip(chances, ends, strict=True) if won), likely))
    total = 0.0
    for minor, likely in sorted(months):
        total += likely
        if total > share:
            return minor
    return max(months)[0]


SIX = [
    chance(1, 12_000_00, '3/10'), chance(2, 8_000_00, '1/2'), chance(3, 5_000_00, '9/10'), chance(4, 2_500_00, '3/4'),
    chance(5, 40_000_00, '1/20'), chance(6, 900_00, '1/2'),
]  # fmt: skip


def test_drawn_months_end_near_the_possible_ones() -> None:
    found = simulate(0, SIX, NOTHING, 'a day')
    assert quantile(SIX, 0.07) <= found.p10 <= quantile(SIX, 0.13)
    assert quantile(SIX, 0.47) <= found.p50 <= quantile(SIX, 0.53)
    assert quantile(SIX, 0.87) <= found.p90 <= quantile(SIX, 0.93)


def test_the_same_day_ends_the_same() -> None:
    assert simulate(7, SIX, NOTHING, 'a day') == simulate(7, SIX, NOTHING, 'a day')
    ends = {simulate(0, SIX, Rest(9, Fraction(500), 9e6, 9_000), f'day {number}').p50 for number in range(5)}
    assert len(ends) > 1


def test_what_is_won_already_is_part_of_every_end() -> None:
    without, with_it = simulate(0, SIX, NOTHING, 'a day'), simulate(1_000, SIX, NOTHING, 'a day')
    assert [with_it.p10, with_it.p50, with_it.p90] == [without.p10 + 1_000, without.p50 + 1_000, without.p90 + 1_000]


def test_without_an_open_deal_the_month_is_what_was_won() -> None:
    found = simulate(500, [], NOTHING, 'a day')
    assert (found.p10, found.p50, found.p90, found.movers) == (500, 500, 500, ())


def test_sure_deals_leave_nothing_to_chance() -> None:
    found = simulate(0, [chance(1, 300, '1'), chance(2, 700, '0')], NOTHING, 'a day')
    assert (found.p10, found.p50, found.p90, found.movers) == (300, 300, 300, ())


def test_three_deals_move_it_most_by_amount_and_doubt() -> None:
    assert [c.deal_id for c in movers(SIX)] == [5, 1, 2]
    assert [c.moves for c in movers(SIX)] == [871_779, 549_909, 400_000]


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 100)), max_size=12))
def test_movers_are_in_the_order_of_amount_times_root(pairs: list[tuple[int, int]]) -> None:
    chances = [chance(number, minor, f'{percent}/100') for number, (minor, percent) in enumerate(pairs)]
    found = [c.minor * sqrt(c.odds * (1 - c.odds)) for c in movers(chances)]
    everything = sorted((c.minor * sqrt(c.odds * (1 - c.odds)) for c in chances), reverse=True)
    assert found == pytest.approx([value for value in everything[:3] if value])


def test_many_small_deals_are_drawn_as_one() -> None:
    many = [chance(number, 100_00 + number, '1/2') for number in range(5 * ONE_BY_ONE)]
    large, rest = drawn(many, NOTHING)
    assert (len(large), rest.count) == (ONE_BY_ONE, 4 * ONE_BY_ONE)
    assert min(c.minor for c in large) > max(c.minor for c in many if c not in large)
    mean = sum(c.minor for c in many) / 2
    width = sqrt(sum(float(c.spread) for c in many))
    found = simulate(0, large, rest, 'a day')
    assert found.p50 == pytest.approx(mean, abs=width / 8)
    assert found.p90 - found.p50 == pytest.approx(1.2816 * width, rel=0.15)


def test_the_rest_never_brings_more_than_all_of_it() -> None:
    found = simulate(0, [], Rest(3, Fraction(100), 1e12, 300), 'a day')
    assert 0 <= found.p10 <= found.p90 <= 300


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 100)), max_size=30), st.integers(0, 10**9))
def test_ends_are_in_order_and_within_what_is_possible(pairs: list[tuple[int, int]], won: int) -> None:
    chances = [chance(number, minor, f'{percent}/100') for number, (minor, percent) in enumerate(pairs)]
    found = simulate(won, chances, NOTHING, 'a day')
    assert won <= found.p10 <= found.p50 <= found.p90 <= won + sum(minor for minor, _percent in pairs)


def test_rounds_are_enough_for_whole_percents() -> None:
    assert ROUNDS % 100 == 0
