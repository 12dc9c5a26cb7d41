"""The month's card: days left, what is won in her own currency, and what stands apart for want of a rate."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, CurrencySum
from salesdesk.domain.views.month_figures import MonthFigures, month_days, month_key

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
NOTHING = ColumnTotals()


def totals(*sums: tuple[int, int, str]) -> ColumnTotals:
    """Total, weighted and currency of each."""
    return ColumnTotals(len(sums), tuple(CurrencySum(Money(t, c), Money(w, c)) for t, w, c in sums))


def month(
    today: date = date(2026, 6, 9), won: ColumnTotals = NOTHING, expected: ColumnTotals = NOTHING
) -> MonthFigures:
    return MonthFigures(today, 'EUR', None, won, expected)


@pytest.mark.parametrize(
    ('today', 'left'),
    [('2026-06-01', 29), ('2026-06-09', 21), ('2026-06-30', 0), ('2028-02-28', 1), ('2027-02-28', 0)],
)
def test_days_left_lie_behind_today(today: str, left: int) -> None:
    assert month(date.fromisoformat(today)).days_left == left


@given(DAYS)
def test_so_many_days_on_it_is_still_this_month_and_one_more_is_not(today: date) -> None:
    last = today + timedelta(month(today).days_left)
    assert month_key(last) == month_key(today)
    assert month_key(last + timedelta(1)) != month_key(today)


def test_a_month_without_a_win_is_at_nothing_of_her_currency() -> None:
    assert month().own_won == month().own_weighted == Money(0, 'EUR')
    assert month(won=totals((900, 0, 'USD'))).own_won == Money(0, 'EUR')
    assert month(expected=totals((900, 450, 'USD'))).own_weighted == Money(0, 'EUR')


def test_other_currencies_stand_apart() -> None:
    figures = month(won=totals((900, 0, 'USD'), (500, 0, 'EUR'), (7, 0, 'JPY')))
    assert figures.own_won == Money(500, 'EUR')
    assert list(figures.apart) == [Money(900, 'USD'), Money(7, 'JPY')]
    assert list(month().apart) == []


def test_what_is_expected_is_weighted() -> None:
    assert month(expected=totals((800, 300, 'USD'), (1_000, 250, 'EUR'))).own_weighted == Money(250, 'EUR')


@given(DAYS)
def test_a_month_has_its_days_and_no_others(day: date) -> None:
    first, last = month_days(day)
    assert first <= day <= last
    assert (first.day, last.day) == (1, monthrange(day.year, day.month)[1])
    assert month_key(first) == month_key(day) == month_key(last)


@given(DAYS, DAYS)
def test_keys_of_months_are_in_the_order_of_months(one: date, other: date) -> None:
    assert (month_key(one) < month_key(other)) == ((one.year, one.month) < (other.year, other.month))


@pytest.mark.parametrize(('day', 'key'), [(date(2026, 6, 9), '2026-06'), (date(999, 12, 1), '0999-12')])
def test_a_key_has_four_digits_and_two(day: date, key: str) -> None:
    assert month_key(day) == key
