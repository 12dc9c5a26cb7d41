"""The days of a recurrence: by tables where a mistake is likely, and against a version that asks every day in turn."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recurrence_building import rules

from salesdesk.domain.agenda.recurrence import Frequency, Recurrence, next_after, next_due, occurrences
from salesdesk.domain.agenda.rrule import parse_rrule
from salesdesk.domain.errors import RecurrenceUnreadable

THREE_YEARS = 1_100


def days(rrule: str, start: str, count: int = 6) -> list[str]:
    found = islice(occurrences(parse_rrule(rrule), date.fromisoformat(start)), count)
    return [day.isoformat() for day in found]


def after(rrule: str, start: str, day: str) -> str | None:
    found = next_after(parse_rrule(rrule), date.fromisoformat(start), date.fromisoformat(day))
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ('rrule', 'start', 'expected'),
    [
        ('FREQ=MONTHLY', '2026-01-31', '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31'),
        ('FREQ=MONTHLY', '2028-01-31', '2028-01-31 2028-02-29 2028-03-31 2028-04-30'),
        ('FREQ=MONTHLY', '2026-01-30', '2026-01-30 2026-02-28 2026-03-30 2026-04-30'),
        ('FREQ=MONTHLY', '2027-12-29', '2027-12-29 2028-01-29 2028-02-29 2028-03-29'),
        ('FREQ=MONTHLY', '2026-02-28', '2026-02-28 2026-03-28 2026-04-28'),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-28', '2026-02-28 2026-03-31 2026-04-30'),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-10', '2026-02-10 2026-02-28 2026-03-31'),
        ('FREQ=MONTHLY;INTERVAL=3', '2025-11-30', '2025-11-30 2026-02-28 2026-05-30 2026-08-30'),
        ('FREQ=YEARLY', '2024-02-29', '2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29'),
        ('FREQ=YEARLY;INTERVAL=2', '2026-06-12', '2026-06-12 2028-06-12 2030-06-12'),
        ('FREQ=DAILY;INTERVAL=2', '2028-02-27', '2028-02-27 2028-02-29 2028-03-02'),
        ('FREQ=WEEKLY', '2026-12-29', '2026-12-29 2027-01-05 2027-01-12'),
        ('FREQ=WEEKLY;BYDAY=MO,FR', '2026-06-08', '2026-06-08 2026-06-12 2026-06-15 2026-06-19'),
        # The start is a Wednesday: it counts, and the Monday before it does not come again.
        ('FREQ=WEEKLY;BYDAY=MO,FR', '2026-06-10', '2026-06-10 2026-06-12 2026-06-15'),
        # Every other week from the week of the start, which began on Monday the 8th.
        ('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-06-10', '2026-06-10 2026-06-22 2026-07-06'),
        ('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO', '2026-06-14', '2026-06-14 2026-06-22 2026-06-28'),
    ],
)
def test_month_ends_leap_years_and_weeks(rrule: str, start: str, expected: str) -> None:
    assert days(rrule, start, len(expected.split())) == expected.split()


@pytest.mark.parametrize(
    ('rrule', 'expected'),
    [
        ('FREQ=DAILY;COUNT=1', ['2026-01-31']),
        ('FREQ=MONTHLY;COUNT=3', ['2026-01-31', '2026-02-28', '2026-03-31']),
        ('FREQ=MONTHLY;UNTIL=20260228', ['2026-01-31', '2026-02-28']),
        ('FREQ=MONTHLY;UNTIL=20260227', ['2026-01-31']),
        ('FREQ=DAILY;UNTIL=20260131', ['2026-01-31']),
        ('FREQ=DAILY;UNTIL=20260130', []),
    ],
)
def test_a_count_includes_the_start_and_an_end_its_own_day(rrule: str, expected: list[str]) -> None:
    assert days(rrule, '2026-01-31') == expected


def test_the_thirty_first_comes_back_after_a_short_month() -> None:
    assert after('FREQ=MONTHLY', '2026-01-31', '2026-02-28') == '2026-03-31'
    assert after('FREQ=MONTHLY', '2026-01-31', '2026-01-31') == '2026-02-28'
    assert after('FREQ=MONTHLY', '2026-01-31', '2026-02-01') == '2026-02-28'


def test_nothing_follows_the_end() -> None:
    assert after('FREQ=DAILY;COUNT=3', '2026-06-09', '2026-06-10') == '2026-06-11'
    assert after('FREQ=DAILY;COUNT=3', '2026-06-09', '2026-06-11') is None
    assert after('FREQ=DAILY;UNTIL=20260611', '2026-06-09', '2026-06-11') is None


def test_before_the_start_the_start_comes_next() -> None:
    assert after('FREQ=WEEKLY;BYDAY=FR', '2026-06-09', '2020-01-01') == '2026-06-09'


@pytest.mark.parametrize(
    ('due_on', 'done_on', 'following'),
    [
        ('2026-06-09', '2026-06-09', '2026-06-10'),
        ('2026-06-09', '2026-06-05', '2026-06-10'),
        ('2026-06-09', '2026-06-16', '2026-06-16'),
    ],
)
def test_days_that_went_by_do_not_come_back_at_once(due_on: str, done_on: str, following: str) -> None:
    daily, start = Recurrence(Frequency.DAILY), date(2026, 6, 1)
    assert next_due(daily, start, date.fromisoformat(due_on), date.fromisoformat(done_on)) == date.fromisoformat(
        following
    )


@pytest.mark.parametrize('frequency', Frequency)
def test_a_rule_stops_where_the_calendar_does(frequency: Frequency) -> None:
    rule = Recurrence(frequency, 999)
    assert next_after(rule, date(9999, 12, 31), date.max) is None
    assert next_after(rule, date.min, date.max) is None
    assert next_due(rule, date.min, date.min, date.min) is not None


@pytest.mark.parametrize(
    ('part', 'values'),
    [
        ('INTERVAL', {'interval': 0}),
        ('INTERVAL', {'interval': 1_000}),
        ('COUNT', {'count': 0}),
        ('COUNT', {'count': 10_000}),
        ('COUNT', {'count': 2, 'until': date(2026, 6, 9)}),
        ('BYDAY', {'weekdays': frozenset({1})}),
        ('BYMONTHDAY', {'on_last_day': True}),
    ],
)
def test_a_daily_rule_that_cannot_be_is_refused(part: str, values: dict[str, object]) -> None:
    with pytest.raises(RecurrenceUnreadable) as refusal:
        Recurrence(Frequency.DAILY, **values)
    assert refusal.value.part == part


def asked_day_by_day(rule: Recurrence, start: date) -> Iterator[date]:
    """The slow and obvious version: is this day one of the rule's?"""
    left = rule.count if rule.count is not None else THREE_YEARS
    for day in (start + timedelta(ahead) for ahead in range(THREE_YEARS)):
        if left and (rule.until is None or day <= rule.until) and (day == start or belongs(rule, start, day)):
            left -= 1
            yield day


def belongs(rule: Recurrence, start: date, day: date) -> bool:
    months = (day.year - start.year) * 12 + day.month - start.month
    mondays = [each - timedelta(each.weekday()) for each in (start, day)]
    steps = {'DAILY': (day - start).days, 'WEEKLY': (mondays[1] - mondays[0]).days // 7,
             'MONTHLY': months, 'YEARLY': day.year - start.year}[rule.frequency]  # fmt: skip
    if steps % rule.interval:
        return False
    if rule.frequency is Frequency.WEEKLY:
        return day.weekday() in (rule.weekdays or {start.weekday()})
    anchor = 31 if rule.on_last_day else start.day
    in_month = day.day == min(anchor, calendar.monthrange(day.year, day.month)[1])
    return rule.frequency is Frequency.DAILY or (in_month and (months % 12 == 0 or rule.frequency != 'YEARLY'))


STARTS = st.dates(date(2023, 1, 1), date(2028, 12, 31)) | st.sampled_from([date(2024, 2, 29), date(2026, 1, 31)])


@given(rules(), STARTS)
def test_the_days_are_those_one_finds_day_by_day(rule: Recurrence, start: date) -> None:
    end = start + timedelta(THREE_YEARS)
    quick = [day for day in islice(occurrences(rule, start), THREE_YEARS) if day < end]
    assert quick == list(asked_day_by_day(rule, start))


@given(rules(), STARTS, st.integers(-40, THREE_YEARS - 40))
def test_the_next_day_is_the_first_one_behind(rule: Recurrence, start: date, ahead: int) -> None:
    day = start + timedelta(ahead)
    known = [each for each in asked_day_by_day(rule, start) if each > day]
    found = next_after(rule, start, day)
    # A rule of every fourteenth year leaves the three years that were asked for.
    assert found == known[0] if known else found is None or found >= start + timedelta(THREE_YEARS)


@given(rules(), STARTS)
def test_following_the_next_day_walks_through_all_of_them(rule: Recurrence, start: date) -> None:
    walked, day = [], start - timedelta(1)
    while len(walked) < 20 and (found := next_after(rule, start, day)):
        walked.append(day := found)
    assert walked == list(islice(occurrences(rule, start), 20))
