"""What columns and boards add up to: currencies apart, weighted sums rounded once, rates only where there are any."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pure_building import TODAY, stage

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import (
    BoardColumn,
    BoardFilter,
    ColumnTotals,
    Conversion,
    CurrencySum,
    StageSum,
    board_totals,
    column_totals,
)
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.merged_totals import merged

DOLLAR = ExchangeRate(1, 'USD', 'EUR', Fraction('0.9'), TODAY)
YEN = ExchangeRate(2, 'JPY', 'EUR', Fraction('0.006'), TODAY)


def sums(*amounts: tuple[int, int, str]) -> ColumnTotals:
    """Totals of a column: total, weighted and currency of each sum."""
    return ColumnTotals(1, tuple(CurrencySum(Money(t, c), Money(w, c)) for t, w, c in amounts))


def test_a_column_counts_every_deal_and_sums_those_with_an_amount() -> None:
    totals = column_totals([StageSum(1, '', 3, 0), StageSum(1, 'EUR', 2, 1_000)], 25)
    assert (totals.count, totals.sums) == (5, sums((1_000, 250, 'EUR')).sums)


def test_the_largest_sum_comes_first_and_equal_ones_by_name() -> None:
    rows = [StageSum(1, 'USD', 1, 5), StageSum(1, 'CHF', 1, 5), StageSum(1, 'EUR', 1, 9)]
    assert [sum_.total.currency for sum_ in column_totals(rows, 10).sums] == ['EUR', 'CHF', 'USD']


def test_an_empty_column_is_nothing() -> None:
    assert column_totals([], 50) == ColumnTotals(0, ())


def test_the_boards_weighted_sum_is_rounded_once() -> None:
    rows = [StageSum(stage_id, 'EUR', 1, 1) for stage_id in (1, 2, 3)]
    assert [column_totals([row], 40).sums[0].weighted.minor for row in rows] == [0, 0, 0]
    assert board_totals(rows, {1: 40, 2: 40, 3: 40}).sums == sums((3, 1, 'EUR')).sums


def test_a_stage_without_a_probability_weighs_nothing() -> None:
    assert board_totals([StageSum(9, 'EUR', 2, 700)], {}).sums == sums((700, 0, 'EUR')).sums


ROWS = st.lists(
    st.builds(
        StageSum, st.integers(1, 4), st.sampled_from(['', 'EUR', 'JPY']), st.integers(1, 9), st.integers(0, 10**9)
    ),
    max_size=12,
)


@given(ROWS)
def test_a_board_adds_up_to_its_columns(rows: list[StageSum]) -> None:
    board = board_totals(rows, dict.fromkeys(range(1, 5), 30))
    columns = [column_totals([row for row in rows if row.stage_id == number], 30) for number in range(1, 5)]
    assert board.count == sum(column.count for column in columns)
    for currency in ('EUR', 'JPY'):
        known = [sum_.total.minor for sum_ in board.sums if sum_.total.currency == currency]
        assert sum(known) == sum(row.minor for row in rows if row.currency == currency)


def test_sums_with_a_rate_join_her_own_currency() -> None:
    totals = merged(sums((1_000, 500, 'USD'), (800, 80, 'EUR')), {'USD': DOLLAR}, 'EUR')
    assert totals == sums((1_700, 530, 'EUR'))


def test_sums_without_a_rate_stay_apart() -> None:
    totals = merged(sums((5_000, 0, 'CHF'), (1_000, 500, 'USD')), {'USD': DOLLAR}, 'EUR')
    assert totals == sums((900, 450, 'EUR'), (5_000, 0, 'CHF'))


def test_yen_have_no_cents_when_they_are_merged() -> None:
    assert merged(sums((100_000, 50_000, 'JPY')), {'JPY': YEN}, 'EUR') == sums((60_000, 30_000, 'EUR'))


def test_without_a_foreign_sum_nothing_changes() -> None:
    own = sums((1_000, 500, 'EUR'), (7, 7, 'CHF'))
    assert merged(own, {'USD': DOLLAR}, 'EUR') == own


@pytest.mark.parametrize(
    ('reached', 'went_on', 'percent'),
    [(0, 0, None), (3, 0, 0), (3, 1, 33), (3, 2, 67), (8, 1, 13), (200, 1, 1), (5, 5, 100)],
)
def test_a_conversion_is_rounded_to_the_nearest_percent(reached: int, went_on: int, percent: int | None) -> None:
    assert Conversion(reached, went_on).percent == percent


@pytest.mark.parametrize(
    ('column', 'stage_id', 'accepts'),
    [(stage(3), 3, True), (stage(3, removed=True), 3, False), (None, 0, False)],
)
def test_a_column_takes_deals_unless_its_stage_is_gone(column: object, stage_id: int, accepts: bool) -> None:
    shown = BoardColumn(column, ColumnTotals())  # type: ignore[arg-type]
    assert (shown.stage_id, shown.accepts) == (stage_id, accepts)


def test_a_filter_narrows_as_soon_as_it_asks_for_anything() -> None:
    assert not BoardFilter(1).narrows
    assert BoardFilter(1, attention=frozenset({Attention.LATE})).narrows
    assert BoardFilter(1, amount_from=0).narrows
