"""Which day of a schedule is due: weekdays, days of the month, missed ones, other zones."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.figures.schedule import Schedule

FRIDAYS = Schedule(1, 4, 1, '/there', ('funnel',), 'csv', 'year', date(2026, 6, 1))
MONTHLY = replace(FRIDAYS, weekday=None, month_day=31, since=date(2026, 1, 1))


@pytest.mark.parametrize(
    ('today', 'due'),
    [('2026-06-04', None), ('2026-06-05', '2026-06-05'), ('2026-06-06', '2026-06-05'), ('2026-06-11', '2026-06-05'),
     ('2026-06-12', '2026-06-12'), ('2026-07-30', '2026-07-24')],
)  # fmt: skip
def test_the_last_friday_is_due_and_no_earlier_one(today: str, due: str | None) -> None:
    assert FRIDAYS.due(date.fromisoformat(today)) == (date.fromisoformat(due) if due else None)


@pytest.mark.parametrize(
    ('today', 'due'),
    [('2026-01-30', None), ('2026-01-31', '2026-01-31'), ('2026-02-27', '2026-01-31'), ('2026-02-28', '2026-02-28'),
     ('2026-03-15', '2026-02-28'), ('2026-04-30', '2026-04-30'), ('2028-02-29', '2028-02-29')],
)  # fmt: skip
def test_a_short_month_is_due_on_its_last_day(today: str, due: str | None) -> None:
    assert MONTHLY.due(date.fromisoformat(today)) == (date.fromisoformat(due) if due else None)


def test_set_up_on_its_day_it_is_due_at_once() -> None:
    assert replace(FRIDAYS, since=date(2026, 6, 5)).due(date(2026, 6, 5)) == date(2026, 6, 5)


def test_what_was_before_it_was_set_up_is_not_due() -> None:
    assert replace(FRIDAYS, since=date(2026, 6, 6)).due(date(2026, 6, 9)) is None


def test_once_written_nothing_is_due_until_the_next_day() -> None:
    done = replace(FRIDAYS, done_for=date(2026, 6, 5))
    assert [done.due(date(2026, 6, day)) for day in (5, 8, 11)] == [None] * 3
    assert done.due(date(2026, 6, 12)) == date(2026, 6, 12)


def test_a_clock_that_was_set_back_writes_nothing_twice() -> None:
    assert replace(FRIDAYS, done_for=date(2026, 6, 12)).due(date(2026, 6, 5)) is None


@pytest.mark.parametrize(
    ('zone', 'due'), [('Pacific/Auckland', True), ('Europe/Paris', False), ('America/Lima', False)]
)
def test_friday_comes_where_she_is(zone: str, due: bool) -> None:
    # Thursday noon in Greenwich is Friday in New Zealand.
    clock = FixedClock(datetime(2026, 6, 4, 12, 30, tzinfo=UTC), ZoneInfo(zone))
    assert (FRIDAYS.due(clock.today()) is not None) == due


schedules = some.builds(
    lambda weekday, day: replace(MONTHLY, weekday=weekday, month_day=day),
    some.none() | some.integers(0, 6),
    some.integers(1, 31),
)
days = some.dates(date(2026, 1, 1), date(2032, 1, 1))


@given(schedules, days)
def test_run_every_day_it_is_written_once_for_each_of_its_days(schedule: Schedule, start: date) -> None:
    written = []
    for offset in range(70):
        today = start + timedelta(days=offset)
        day = schedule.due(today)
        if day is not None:
            written.append(day)
            schedule = replace(schedule, done_for=day)
    assert written == sorted(set(written))
    assert all(schedule.last_due(day) == day for day in written)


@given(schedules, days)
def test_the_last_due_day_has_come_and_is_less_than_a_month_away(schedule: Schedule, today: date) -> None:
    day = schedule.last_due(today)
    assert day is None or timedelta() <= today - day < timedelta(days=31)
