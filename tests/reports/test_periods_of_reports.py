from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.reports.periods import (
    PeriodKind,
    add_months,
    month_count,
    months_of,
    period_around,
    period_before,
    period_behind,
)
from salesdesk.reports.report import Period

DAY = date(2026, 6, 9)


def days(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ('kind', 'year_starts', 'first', 'last'),
    [
        (PeriodKind.MONTH, 1, '2026-06-01', '2026-06-30'),
        (PeriodKind.QUARTER, 1, '2026-04-01', '2026-06-30'),
        (PeriodKind.TWELVE_MONTHS, 1, '2025-07-01', '2026-06-30'),
        (PeriodKind.YEAR, 1, '2026-01-01', '2026-12-31'),
        (PeriodKind.MONTH, 4, '2026-06-01', '2026-06-30'),
        (PeriodKind.QUARTER, 2, '2026-05-01', '2026-07-31'),
        (PeriodKind.YEAR, 4, '2026-04-01', '2027-03-31'),
        (PeriodKind.YEAR, 7, '2025-07-01', '2026-06-30'),
        (PeriodKind.RANGE, 1, '2026-06-09', '2026-06-09'),
    ],
)
def test_a_day_is_in_its_period(kind: PeriodKind, year_starts: int, first: str, last: str) -> None:
    assert period_around(kind, DAY, year_starts) == days(first, last)


@pytest.mark.parametrize(
    ('period', 'before'),
    [
        (('2026-03-01', '2026-03-31'), ('2026-02-01', '2026-02-28')),
        (('2026-01-01', '2026-03-31'), ('2025-10-01', '2025-12-31')),
        (('2024-01-01', '2024-12-31'), ('2023-01-01', '2023-12-31')),
        (('2026-06-03', '2026-06-09'), ('2026-05-27', '2026-06-02')),
        (('2026-06-01', '2026-06-29'), ('2026-05-03', '2026-05-31')),
    ],
)
def test_the_period_before_is_of_the_same_kind(period: tuple[str, str], before: tuple[str, str]) -> None:
    assert period_before(days(*period)) == days(*before)
    assert month_count(days(*before)) == month_count(days(*period))


@given(st.dates(), st.sampled_from(PeriodKind), st.integers(1, 12))
def test_periods_of_a_kind_follow_each_other_without_a_gap(day: date, kind: PeriodKind, year_starts: int) -> None:
    period = period_around(kind, day, year_starts)
    assert period.first <= day <= period.last
    if date(3, 1, 1) < day < date(9997, 1, 1):
        assert period_before(period).last + timedelta(1) == period.first
        assert period_behind(period_before(period)) == period


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(0, 800))
def test_every_day_of_a_period_is_in_one_of_its_months(first: date, length: int) -> None:
    period = Period(first, first + timedelta(length))
    touched = {(first + timedelta(offset)).replace(day=1) for offset in range(length + 1)}
    assert list(months_of(period)) == sorted(touched)


@pytest.mark.parametrize('day', [date.min, date.max])
def test_the_calendar_ends_without_an_error(day: date) -> None:
    for kind in PeriodKind:
        period = period_around(kind, day)
        assert period_before(period).first <= period.first
        assert period_behind(period).last >= period.last
        assert list(months_of(period))


def test_months_are_added_over_the_year() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 1)
    assert add_months(date(2026, 1, 31), -13) == date(2024, 12, 1)
