"""Reminders: every open activity announces itself once, never before its hour, whatever the clocks do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from planned_building import DAYS, MINUTES, NINE, PARIS, ZONES, Planned, planned, utc

from salesdesk.domain.agenda.reminders import DueReminders, due_at, due_between, next_due_at
from salesdesk.domain.agenda.wall_clock import wall_of

DAY = date(2026, 6, 9)
CALL, DATE_ONLY = Planned(1, DAY, 10 * 60), Planned(2, DAY)


def due(activities: Sequence[Planned], last: str, now: str, started: str | None = None) -> DueReminders[Planned]:
    """Between two hours UTC of 9 June; Paris is two hours ahead then."""
    started_at = utc(f'{DAY} {started}') if started else None
    return due_between(activities, utc(f'{DAY} {last}'), utc(f'{DAY} {now}'), PARIS, NINE, started_at)


def ids(found: DueReminders[Planned]) -> tuple[list[int], list[int]]:
    """The missed ones and the fresh ones."""
    return [each.activity.id for each in found.missed], [each.activity.id for each in found.fresh]


def test_an_hour_is_the_sellers_and_a_day_alone_waits_for_the_default_one() -> None:
    assert due_at(CALL, PARIS, NINE) == utc('2026-06-09 08:00')
    assert due_at(DATE_ONLY, PARIS, NINE) == utc('2026-06-09 07:00')
    assert due_at(DATE_ONLY, PARIS, 0) == utc('2026-06-08 22:00')


def test_a_reminder_comes_on_its_minute_and_not_again() -> None:
    assert ids(due([CALL], '07:59', '07:59')) == ([], [])
    assert ids(due([CALL], '07:59', '08:00')) == ([], [1])
    assert ids(due([CALL], '08:00', '08:01')) == ([], [])


def test_the_oldest_comes_first_and_at_one_hour_the_one_planned_first() -> None:
    at_nine = Planned(3, DAY, NINE)
    assert ids(due([CALL, at_nine, DATE_ONLY], '06:00', '09:00')) == ([], [2, 3, 1])


def test_what_came_before_the_start_was_missed() -> None:
    assert ids(due([CALL, DATE_ONLY], '06:00', '09:00', started='07:30')) == ([2], [1])
    assert ids(due([CALL, DATE_ONLY], '06:00', '09:00', started='08:00')) == ([2, 1], [])


def test_done_and_deleted_activities_are_silent() -> None:
    gone = [replace(CALL, done_at=utc('2026-06-08 08:00')), replace(CALL, deleted_at=utc('2026-06-08 08:00'))]
    assert ids(due(gone, '06:00', '09:00')) == ([], [])
    assert next_due_at(gone, utc('2026-06-09 06:00'), PARIS, NINE) is None


def test_a_snoozed_one_comes_again_at_its_instant() -> None:
    snoozed = replace(CALL, snoozed_until=utc('2026-06-09 09:00'))
    assert ids(due([snoozed], '08:00', '08:59')) == ([], [])
    assert ids(due([snoozed], '08:59', '09:00')) == ([], [1])


def test_one_moved_behind_its_snooze_waits_for_its_new_hour() -> None:
    moved = replace(CALL, due_minute=15 * 60, snoozed_until=utc('2026-06-09 09:00'))
    assert due_at(moved, PARIS, NINE) == utc('2026-06-09 13:00')


def test_a_clock_put_back_announces_again_rather_than_never() -> None:
    assert ids(due([CALL], '08:01', '07:30')) == ([], [])
    assert ids(due([CALL], '07:30', '08:01')) == ([], [1])


def test_a_timer_may_sleep_until_the_next_one() -> None:
    assert next_due_at([CALL, DATE_ONLY], utc('2026-06-09 07:00'), PARIS, NINE) == utc('2026-06-09 08:00')
    assert next_due_at([CALL, DATE_ONLY], utc('2026-06-09 08:00'), PARIS, NINE) is None


@st.composite
def looks(draw: st.DrawFn, day: date) -> list[datetime]:
    """Instants at which the program looks, from days before to days after, at odd distances: it also sleeps."""
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=3)
    inside = draw(st.lists(st.integers(1, 7 * 86_400), max_size=12))
    return [first + timedelta(seconds=seconds) for seconds in (0, *sorted(inside), 7 * 86_400)]


@given(st.data(), st.sampled_from(ZONES), MINUTES)
def test_looks_that_follow_one_another_announce_an_activity_once(data: st.DataObject, zone: tzinfo, nine: int) -> None:
    activity = data.draw(planned())
    instants = data.draw(looks(activity.due_on))
    found = [
        (now, reminder)
        for last, now in pairwise(instants)
        for reminder in due_between([activity], last, now, zone, nine, started_at=None).fresh
    ]
    assert len(found) == 1
    announced_at, reminder = found[0]
    wanted = nine if activity.due_minute is None else activity.due_minute
    hour = datetime.combine(activity.due_on, datetime.min.time()) + timedelta(minutes=wanted)
    assert wall_of(reminder.due_at, zone) >= hour
    assert announced_at >= reminder.due_at


@given(st.lists(DAYS, max_size=8), st.data(), st.sampled_from(ZONES))
def test_missed_and_fresh_ones_together_are_all_that_came(days: list[date], data: st.DataObject, zone: tzinfo) -> None:
    activities = [data.draw(planned(number)) for number, _day in enumerate(days)]
    last, started, now = sorted(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=data.draw(st.integers(-6_000, 4_000)))
                                for _each in range(3))  # fmt: skip
    found = due_between(activities, last, now, zone, NINE, started)
    assert all(last < each.due_at <= started for each in found.missed)
    assert all(started < each.due_at <= now for each in found.fresh)
    assert len(found.missed + found.fresh) == sum(last < due_at(each, zone, NINE) <= now for each in activities)
