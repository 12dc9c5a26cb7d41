"""From the wall to the instant, over the changes to summer time and back."""

import time
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planned_building import DAYS, NIGHT_MINUTES, PARIS, ZONES, utc

from salesdesk.domain.agenda.wall_clock import instant_of, wall_of

needs_tzset = pytest.mark.skipif(not hasattr(time, 'tzset'), reason='this system cannot be told its zone')


def at(day: str, hour: str, zone: tzinfo | None) -> datetime:
    hours, minutes = hour.split(':')
    return instant_of(date.fromisoformat(day), int(hours) * 60 + int(minutes), zone)


TABLE = [
    ('Europe/Paris', '2026-03-28', '2:30', '2026-03-28 01:30'),
    ('Europe/Paris', '2026-03-29', '1:59', '2026-03-29 00:59'),
    # 2:00 to 2:59 do not exist: the clocks go on from 3:00, which is 1:00 UTC.
    ('Europe/Paris', '2026-03-29', '2:00', '2026-03-29 01:00'),
    ('Europe/Paris', '2026-03-29', '2:30', '2026-03-29 01:00'),
    ('Europe/Paris', '2026-03-29', '3:00', '2026-03-29 01:00'),
    ('Europe/Paris', '2026-03-29', '3:01', '2026-03-29 01:01'),
    # 2:00 to 2:59 come twice: the first time counts.
    ('Europe/Paris', '2026-10-25', '1:59', '2026-10-24 23:59'),
    ('Europe/Paris', '2026-10-25', '2:00', '2026-10-25 00:00'),
    ('Europe/Paris', '2026-10-25', '2:59', '2026-10-25 00:59'),
    ('Europe/Paris', '2026-10-25', '3:00', '2026-10-25 02:00'),
    ('America/New_York', '2026-03-08', '2:30', '2026-03-08 07:00'),
    ('America/New_York', '2026-11-01', '1:30', '2026-11-01 05:30'),
    ('America/New_York', '2026-11-01', '2:00', '2026-11-01 07:00'),
    # Lord Howe moves by half an hour; Samoa left out a whole day; Havana's midnight does not exist.
    ('Australia/Lord_Howe', '2026-10-04', '2:10', '2026-10-03 15:30'),
    ('Pacific/Apia', '2011-12-30', '9:00', '2011-12-30 10:00'),
    ('America/Havana', '2026-03-08', '0:00', '2026-03-08 05:00'),
]


@pytest.mark.parametrize(('zone', 'day', 'hour', 'instant'), TABLE)
def test_the_odd_hours_of_the_year(zone: str, day: str, hour: str, instant: str) -> None:
    assert at(day, hour, ZoneInfo(zone)) == utc(instant)


@needs_tzset
@pytest.mark.parametrize(('zone', 'day', 'hour', 'instant'), TABLE)
def test_the_computers_own_zone_knows_them_too(
    zone: str, day: str, hour: str, instant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv('TZ', zone)
        time.tzset()
        found = at(day, hour, None)
    time.tzset()
    assert found == utc(instant)


@given(DAYS, NIGHT_MINUTES, st.sampled_from(ZONES))
def test_it_is_the_first_instant_that_shows_the_hour_or_a_later_one(day: date, minute: int, zone: tzinfo) -> None:
    wanted = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    found = instant_of(day, minute, zone)
    assert found.tzinfo is UTC
    assert wall_of(found, zone) >= wanted
    # Searched minute by minute through the 26 hours before, which no change of clocks is longer than.
    before = [found - timedelta(minutes=back) for back in range(1, 26 * 60)]
    assert not any(wanted <= wall_of(instant, zone) < wanted + timedelta(minutes=1) for instant in before)
    assert wall_of(before[0], zone) < wanted


@given(DAYS, NIGHT_MINUTES, NIGHT_MINUTES, st.sampled_from(ZONES))
def test_a_later_hour_never_comes_first(day: date, one: int, other: int, zone: tzinfo) -> None:
    first, second = sorted((one, other))
    assert instant_of(day, first, zone) <= instant_of(day, second, zone)


def test_an_instant_is_read_on_the_wall_of_its_season() -> None:
    assert wall_of(utc('2026-01-15 08:00'), PARIS).isoformat() == '2026-01-15T09:00:00'
    assert wall_of(utc('2026-07-15 08:00'), PARIS).isoformat() == '2026-07-15T10:00:00'
