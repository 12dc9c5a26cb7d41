"""Counting in working days: never a day off, in order, there and back again, and never without end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.agenda.working_calendar import LONGEST_BREAK, WorkingCalendar
from salesdesk.domain.errors import NoWorkingDay

FRANCE = WorkingCalendar(holidays=frozenset({date(2026, 5, 1), date(2026, 5, 8), date(2026, 5, 14), date(2026, 5, 25)}))
EASTER_LEAVE = WorkingCalendar(days_off=((date(2026, 4, 20), date(2026, 4, 24)),))

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
counts = st.integers(0, 30)
breaks = st.builds(lambda first, length: (first, first + timedelta(days=length)), days, st.integers(0, 40))
calendars = st.builds(
    WorkingCalendar,
    weekdays=st.frozensets(st.integers(1, 7), min_size=1),
    holidays=st.frozensets(days, max_size=20),
    days_off=st.lists(breaks, max_size=3).map(tuple),
)


@given(calendars, days)
def test_what_is_proposed_is_a_working_day(calendar: WorkingCalendar, day: date) -> None:
    assert calendar.proposed(day) == calendar.on_or_after(day)


def test_who_has_no_working_day_left_is_proposed_the_day_itself() -> None:
    assert WorkingCalendar(weekdays=frozenset()).proposed(date(2026, 6, 9)) == date(2026, 6, 9)


@given(calendars, days, counts)
def test_counted_forth_and_back_it_is_the_same_number(calendar: WorkingCalendar, day: date, count: int) -> None:
    reached = calendar.plus(day, count)
    assert calendar.between(day, reached) == count
    assert calendar.between(reached, day) == -count


@given(calendars, days, counts)
def test_what_lies_between_two_days_leads_from_one_to_the_other(
    calendar: WorkingCalendar, day: date, ahead: int
) -> None:
    other = day + timedelta(days=ahead)
    assert calendar.plus(day, calendar.between(day, other)) == calendar.on_or_after(other)


@given(calendars, days, counts)
def test_a_day_off_is_never_reached(calendar: WorkingCalendar, day: date, count: int) -> None:
    reached = calendar.plus(day, count)
    assert reached.isoweekday() in calendar.weekdays
    assert reached not in calendar.holidays
    assert not [off for off in calendar.days_off if off[0] <= reached <= off[1]]


@given(calendars, days, counts, counts)
def test_days_keep_their_order(calendar: WorkingCalendar, day: date, count: int, ahead: int) -> None:
    assert calendar.plus(day, count) < calendar.plus(day, count + 1)
    assert calendar.plus(day, count) <= calendar.plus(day + timedelta(days=ahead), count)


@given(calendars, days, counts, counts)
def test_two_steps_are_as_far_as_one_of_both(calendar: WorkingCalendar, day: date, one: int, other: int) -> None:
    assert calendar.plus(calendar.plus(day, one), other) == calendar.plus(day, one + other)


@given(calendars, days, counts)
def test_it_agrees_with_a_slow_walk_over_every_day(calendar: WorkingCalendar, day: date, count: int) -> None:
    worked = [one for one in map(day.__add__, map(timedelta, range(600))) if calendar.is_working(one)]
    assert calendar.plus(day, count) == worked[count]


@pytest.mark.parametrize(
    ('calendar', 'day', 'count', 'reached'),
    [
        pytest.param(WorkingCalendar(), date(2026, 6, 5), 0, date(2026, 6, 5), id='a Friday is one'),
        pytest.param(WorkingCalendar(), date(2026, 6, 6), 0, date(2026, 6, 8), id='a Saturday gives way to Monday'),
        pytest.param(WorkingCalendar(), date(2026, 6, 5), 1, date(2026, 6, 8), id='over a weekend'),
        pytest.param(WorkingCalendar(), date(2026, 6, 6), 1, date(2026, 6, 9), id='from a Saturday'),
        pytest.param(FRANCE, date(2026, 4, 30), 1, date(2026, 5, 4), id='over the first of May'),
        pytest.param(FRANCE, date(2026, 5, 7), 5, date(2026, 5, 18), id='over two holidays'),
        pytest.param(EASTER_LEAVE, date(2026, 4, 17), 1, date(2026, 4, 27), id='over her own leave'),
        pytest.param(WorkingCalendar(frozenset({7})), date(2026, 6, 8), 2, date(2026, 6, 28), id='Sundays only'),
        pytest.param(WorkingCalendar(), date(2028, 2, 28), 2, date(2028, 3, 1), id='over a leap day'),
        pytest.param(WorkingCalendar(), date(2026, 12, 31), 1, date(2027, 1, 1), id='into the next year'),
    ],
)
def test_working_days_on_the_wall(calendar: WorkingCalendar, day: date, count: int, reached: date) -> None:
    assert calendar.plus(day, count) == reached


@pytest.mark.parametrize(
    'calendar',
    [
        pytest.param(WorkingCalendar(frozenset()), id='no day of the week'),
        pytest.param(WorkingCalendar(days_off=((date.min, date.max),)), id='away for ever'),
        pytest.param(WorkingCalendar(frozenset({1}), days_off=((date(2026, 1, 1), date(2030, 1, 1)),)), id='for years'),
    ],
)
def test_where_every_day_is_off_it_says_so(calendar: WorkingCalendar) -> None:
    for asked in (calendar.on_or_after, lambda day: calendar.plus(day, 3), lambda day: calendar.between(day, day)):
        with pytest.raises(NoWorkingDay) as refused:
            asked(date(2026, 6, 9))
        assert refused.value.values['day'] == date(2026, 6, 9)


def test_the_longest_break_still_ends() -> None:
    day = date(2026, 6, 9)
    away = WorkingCalendar(frozenset(range(1, 8)), days_off=((day, day + timedelta(days=LONGEST_BREAK - 1)),))
    assert away.on_or_after(day) == day + timedelta(days=LONGEST_BREAK)


def test_the_calendar_ends_with_the_last_day_there_is() -> None:
    assert WorkingCalendar(frozenset(range(1, 8))).on_or_after(date.max) == date.max
    with pytest.raises(NoWorkingDay):
        WorkingCalendar(frozenset(range(1, 8))).plus(date.max, 1)


def test_nothing_is_counted_backwards() -> None:
    with pytest.raises(ValueError, match='-1'):
        WorkingCalendar().plus(date(2026, 6, 9), -1)


@pytest.mark.parametrize(
    ('minute', 'kept'), [(None, None), (8 * 60, 9 * 60), (10 * 60, 10 * 60), (18 * 60, 18 * 60), (23 * 60, 18 * 60)]
)
def test_an_hour_out_of_hers_gives_way_to_the_nearest(minute: int | None, kept: int | None) -> None:
    assert WorkingCalendar().within_hours(minute) == kept
