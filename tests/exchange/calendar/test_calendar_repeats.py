"""A repeated action comes back in a calendar on the days on which SalesDesk plans it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

import pytest
from calendar_building import PARIS, entry, event, place
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Component

from salesdesk.domain.agenda.recurrence import Recurrence, next_after, occurrences
from salesdesk.domain.agenda.rrule import parse_rrule, rrule_text
from salesdesk.domain.agenda.wall_clock import instant_of


def days_read(found: Component, count: int) -> list[date]:
    """The days on which another program shows the action."""
    start = found['dtstart'].dt
    if 'rrule' not in found:
        named = found.get('rdate')
        return [start, *(one.dt for one in named.dts)][:count] if named else [start]
    rule = rrulestr(found['rrule'].to_ical().decode(), dtstart=datetime.combine(start, time()))
    return [moment.date() for moment in islice(rule, count)]


def days_planned(rule: Recurrence, start: date, due_on: date) -> Iterator[date]:
    """The planned day, then the days that SalesDesk plans when each is done in its time."""
    yield due_on
    after = next_after(rule, start, due_on)
    while after is not None:
        yield after
        after = next_after(rule, start, after)


def agree(text: str, start: date, due_on: date) -> None:
    found = event(entry(on=due_on, minute=None, repeats=text, starts_on=start))
    assert days_read(found, 15) == list(islice(days_planned(parse_rrule(text), start, due_on), 15))


@pytest.mark.parametrize(
    ('text', 'start', 'planned'),
    [
        ('FREQ=DAILY;INTERVAL=3', '2026-06-09', 0),
        ('FREQ=WEEKLY', '2026-06-09', 2),
        ('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', '2026-06-10', 3),
        ('FREQ=WEEKLY;BYDAY=MO,FR', '2026-06-10', 0),
        ('FREQ=MONTHLY', '2026-01-31', 1),
        ('FREQ=MONTHLY', '2026-01-30', 1),
        ('FREQ=MONTHLY;INTERVAL=3', '2025-11-30', 1),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-10', 0),
        ('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-02-10', 2),
        ('FREQ=YEARLY', '2024-02-29', 1),
        ('FREQ=YEARLY;INTERVAL=2', '2026-06-09', 0),
        ('FREQ=MONTHLY;COUNT=4', '2026-01-31', 2),
        ('FREQ=DAILY;COUNT=1', '2026-06-09', 0),
        ('FREQ=WEEKLY;UNTIL=20260701', '2026-06-09', 1),
        ('FREQ=WEEKLY;BYDAY=WE;COUNT=3', '2026-06-09', 0),
    ],
)
def test_the_days_are_those_of_the_series(text: str, start: str, planned: int) -> None:
    first = date.fromisoformat(start)
    days = list(islice(occurrences(parse_rrule(text), first), planned + 1))
    agree(text, first, days[-1])


def test_a_day_moved_by_hand_does_not_move_the_days_behind_it() -> None:
    agree('FREQ=WEEKLY', date(2026, 6, 9), date(2026, 6, 18))
    agree('FREQ=MONTHLY;COUNT=6', date(2026, 1, 31), date(2026, 3, 3))


RULES = st.builds(
    lambda frequency, interval, end: f'FREQ={frequency};INTERVAL={interval}{end}',
    st.sampled_from(['DAILY', 'WEEKLY', 'WEEKLY;BYDAY=TU,SA', 'MONTHLY', 'MONTHLY;BYMONTHDAY=-1', 'YEARLY']),
    st.integers(1, 4), st.sampled_from(['', ';COUNT=5', ';UNTIL=20290301']),
)  # fmt: skip


@settings(max_examples=50)
@given(RULES, st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(0, 4), st.sampled_from([0, 0, 1]))
def test_every_rule_gives_the_same_days(text: str, start: date, planned: int, moved: int) -> None:
    rule = parse_rrule(rrule_text(parse_rrule(text)))
    days = list(islice(occurrences(rule, start), planned + 1))
    agree(text, start, days[-1] + timedelta(moved))


def test_an_hour_stays_the_hour_on_the_wall_when_summer_ends() -> None:
    found = event(entry(on=date(2026, 10, 19), minute=540, repeats='FREQ=WEEKLY;UNTIL=20261102'))
    assert found['dtstart'].dt.astimezone(UTC).hour == 7
    assert found['rrule']['UNTIL'] == [instant_of(date(2026, 11, 2), 540, PARIS)]
    assert found['dtstart'].params['TZID'] == 'Europe/Paris'


def test_days_named_one_by_one_keep_their_hour_too() -> None:
    found = event(entry(on=date(2026, 10, 22), minute=540, repeats='FREQ=WEEKLY;COUNT=3', starts_on=date(2026, 10, 19)))
    assert [one.dt.astimezone(UTC).hour for one in found['rdate'].dts] == [8, 8]


def test_a_rule_of_a_newer_program_is_shown_once() -> None:
    found = event(entry(repeats='FREQ=HOURLY'), place())
    assert 'rrule' not in found
    assert 'rdate' not in found
