"""Zone by zone, another program reads the instants that SalesDesk means, summer time included."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from calendar_building import entry, events, place

from salesdesk.domain.agenda.wall_clock import instant_of
from salesdesk.exchange.calendar.zones import clock_changes

# Both halves of the world, half hours, half an hour of summer, no summer, two changes around Ramadan, a day left out.
ZONES = [
    'Europe/Paris', 'Europe/London', 'Europe/Dublin', 'Atlantic/Azores', 'America/New_York', 'America/Los_Angeles',
    'America/St_Johns', 'America/Sao_Paulo', 'America/Santiago', 'America/Phoenix', 'Africa/Casablanca',
    'Africa/Johannesburg', 'Africa/Cairo', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Asia/Jerusalem',
    'Australia/Sydney', 'Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Auckland', 'Pacific/Chatham',
    'Pacific/Apia', 'Indian/Reunion', 'UTC',
]  # fmt: skip
HOURS = (0, 60, 120, 150, 180)


def days_of_change(zone: ZoneInfo) -> list[date]:
    """The days on which clocks change within two years, the days behind them, and two others."""
    first = datetime(2026, 1, 1, tzinfo=UTC)
    changes = clock_changes(zone, first, first + timedelta(days=730))[1:]
    around = {change.wall.date() + timedelta(days) for change in changes for days in (0, 1)}
    return sorted(around | {date(2026, 1, 15), date(2026, 7, 15)})


def agree(name: str, tzid: str) -> bool:
    zone = ZoneInfo(name)
    meant = [(day, minute) for day in days_of_change(zone) for minute in HOURS]
    found = events([entry(number, day, minute) for number, (day, minute) in enumerate(meant)], place(zone, tzid))
    read = [event['dtstart'].dt.astimezone(UTC) for event in found]
    return read == [instant_of(day, minute, zone) for day, minute in meant]


@pytest.mark.parametrize('name', ZONES)
def test_the_instants_agree_on_every_day_of_change(name: str) -> None:
    # A name that nobody knows: what the file says of the clocks is all there is.
    assert agree(name, f'Office of {name}')


def test_they_agree_where_a_program_knows_the_zone_by_its_name() -> None:
    assert all(agree(name, name) for name in ('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe'))


@pytest.mark.parametrize('name', ZONES)
def test_the_changes_found_are_those_of_the_zone(name: str) -> None:
    zone, first = ZoneInfo(name), datetime(2026, 1, 1, tzinfo=UTC)
    changes = clock_changes(zone, first, first + timedelta(days=730))
    for earlier, later in pairwise(changes):
        assert earlier.after == later.before != later.after
        assert (later.at - timedelta(seconds=1)).astimezone(zone).utcoffset() == later.before
        assert later.at.astimezone(zone).utcoffset() == later.after


def test_paris_is_in_summer_from_the_last_sunday_of_march_to_that_of_october() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    changes = clock_changes(ZoneInfo('Europe/Paris'), first, first + timedelta(days=365))
    assert [(str(change.wall), change.is_summer, change.name) for change in changes[1:]] == [
        ('2026-03-29 02:00:00', True, 'CEST'),
        ('2026-10-25 03:00:00', False, 'CET'),
    ]


def test_the_computers_own_zone_has_no_name_and_is_written_all_the_same() -> None:
    days = [date(2026, 1, 15), date(2026, 7, 15)]
    found = events([entry(number, day) for number, day in enumerate(days)], place(None, 'This computer'))
    assert [event['dtstart'].dt.astimezone(UTC) for event in found] == [instant_of(day, 540, None) for day in days]
