"""Which month a deal stands in, which months there are, and the day it gets where it is dropped."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, CurrencySum, StageSum
from salesdesk.domain.views.forecast import (
    LATER,
    NO_DATE,
    OVERDUE,
    CloseSum,
    ForecastColumn,
    Horizon,
    expected_in,
    forecast_columns,
    horizon_of,
    key_of_month,
    month_of,
    own_part,
)

TODAY = date(2026, 6, 9)
JUNE = key_of_month(TODAY)
HORIZON = Horizon(TODAY, JUNE + 4)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def at(key: int, count: int = 1, minor: int = 100, currency: str = 'EUR', stage: int = 1) -> CloseSum:
    return CloseSum(key, StageSum(stage, currency, count, minor))


def keys(*sums: CloseSum) -> list[int]:
    return [column.key for column in forecast_columns(sums, TODAY, {1: 50})[1]]


@given(DAYS)
def test_a_month_is_found_again_by_its_key(day: date) -> None:
    assert month_of(key_of_month(day)) == day.replace(day=1)


@pytest.mark.parametrize(
    ('day', 'key'),
    [
        (None, NO_DATE), (date(2026, 6, 8), OVERDUE), (date(2024, 6, 9), OVERDUE), (TODAY, JUNE),
        (date(2026, 6, 30), JUNE), (date(2026, 7, 1), JUNE + 1), (date(2026, 10, 31), JUNE + 4),
        (date(2026, 11, 1), LATER), (date(9999, 12, 31), LATER),
    ],
)  # fmt: skip
def test_each_day_has_its_column(day: date | None, key: int) -> None:
    assert HORIZON.column_of(day) == key


@given(DAYS, st.none() | DAYS, st.integers(0, 30))
def test_the_days_of_a_column_are_those_it_takes(today: date, day: date | None, ahead: int) -> None:
    horizon = horizon_of(today, key_of_month(today) + ahead)
    for key in (OVERDUE, *horizon.months, LATER, NO_DATE):
        first, last = horizon.days_of(key)
        inside = (day is None) == (key == NO_DATE)
        if day is not None:
            inside = key != NO_DATE and (first is None or first <= day) and (last is None or day <= last)
        assert inside == (horizon.column_of(day) == key)


@pytest.mark.parametrize(('furthest', 'ahead'), [(0, 4), (JUNE, 4), (JUNE + 4, 4), (JUNE + 7, 7), (JUNE + 90, 12)])
def test_as_many_months_as_are_needed_from_four_to_twelve(furthest: int, ahead: int) -> None:
    assert horizon_of(TODAY, furthest).months == range(JUNE, JUNE + ahead + 1)


def test_without_deals_there_are_months_and_no_date() -> None:
    assert keys() == [*range(JUNE, JUNE + 5), NO_DATE]


def test_what_is_overdue_stands_first_and_what_is_later_before_what_has_no_date() -> None:
    assert keys(at(OVERDUE), at(JUNE + 40)) == [OVERDUE, *range(JUNE, JUNE + 13), LATER, NO_DATE]


def test_months_behind_the_last_one_shown_are_one_column() -> None:
    _horizon, columns = forecast_columns([at(JUNE + 13), at(JUNE + 50, 2, 700)], TODAY, {1: 50})
    later = next(column for column in columns if column.key == LATER)
    assert later.totals == ColumnTotals(3, (CurrencySum(Money(800, 'EUR'), Money(400, 'EUR')),))


def test_currencies_stand_apart_and_a_deal_without_an_amount_counts() -> None:
    _horizon, columns = forecast_columns([at(JUNE), at(JUNE, 2, 900, 'CHF'), at(JUNE, 4, 0, '')], TODAY, {1: 10})
    assert columns[0].totals.count == 7
    assert [sum_.total for sum_ in columns[0].totals.sums] == [Money(900, 'CHF'), Money(100, 'EUR')]


@pytest.mark.parametrize(
    ('month', 'present', 'day'),
    [
        (date(2026, 7, 1), date(2026, 6, 24), date(2026, 7, 24)),
        (date(2026, 9, 1), date(2026, 8, 31), date(2026, 9, 30)),
        (date(2027, 2, 1), date(2026, 8, 31), date(2027, 2, 28)),
        (date(2028, 2, 1), date(2026, 8, 30), date(2028, 2, 29)),
        (date(2026, 6, 1), date(2026, 8, 3), TODAY),
        (date(2026, 6, 1), date(2026, 3, 20), date(2026, 6, 20)),
        (date(2026, 7, 1), None, date(2026, 7, 31)),
        (date(2026, 5, 1), date(2026, 5, 2), TODAY),
    ],
)
def test_a_deal_keeps_its_day_of_the_month_where_it_can(month: date, present: date | None, day: date) -> None:
    assert expected_in(month, present, TODAY) == day


@given(DAYS, st.none() | DAYS, st.integers(0, 60))
def test_wherever_it_is_dropped_it_stands_in_that_month(today: date, present: date | None, ahead: int) -> None:
    month = month_of(key_of_month(today) + ahead)
    day = expected_in(month, present, today)
    assert (key_of_month(day), day >= today) == (key_of_month(month), True)
    if present is not None and day > today:
        assert day.day == present.day or (day + timedelta(days=1)).day == 1


def test_deals_are_dropped_on_months_and_where_there_is_no_date() -> None:
    accepting = {key: ForecastColumn(key, ColumnTotals()).accepts for key in (OVERDUE, JUNE, LATER, NO_DATE)}
    assert accepting == {OVERDUE: False, JUNE: True, LATER: False, NO_DATE: True}
    assert [ForecastColumn(key, ColumnTotals()).month for key in (JUNE, LATER)] == [date(2026, 6, 1), None]


def test_her_own_part_is_that_of_her_currency() -> None:
    totals = ColumnTotals(
        2, (CurrencySum(Money(9, 'CHF'), Money(3, 'CHF')), CurrencySum(Money(5, 'EUR'), Money(2, 'EUR')))
    )
    assert own_part(totals, 'EUR') == (Money(5, 'EUR'), Money(2, 'EUR'))
    assert own_part(totals, 'USD') == (Money(0, 'USD'), Money(0, 'USD'))
