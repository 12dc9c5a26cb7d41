"""The day of an instant is the one datetime gives, on the days on which clocks change too."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from salesdesk.reports.history.local_days import LocalDays, day_number, day_of_number

ZONES = [UTC, *map(ZoneInfo, ('Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe')), None]
AROUND = [
    datetime(year, month, day, tzinfo=UTC) + timedelta(minutes=30 * half)
    for year, month, day in ((2025, 3, 29), (2025, 10, 25), (1969, 12, 31), (2025, 11, 2), (2025, 4, 5), (2025, 10, 4))
    for half in range(2 * 72)
]


@pytest.mark.parametrize('zone', ZONES, ids=str)
def test_days_are_those_of_datetime(zone: tzinfo | None) -> None:
    day_of = LocalDays(zone)
    for instant in AROUND:
        at = (instant - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(seconds=1)
        assert day_of_number(day_of(at)) == instant.astimezone(zone).date()


def test_days_are_counted_from_1970() -> None:
    assert (day_number(date(1970, 1, 1)), day_number(date(1969, 12, 31))) == (0, -1)
    assert day_of_number(day_number(date.max)) == date.max


def test_zones_are_told_apart_by_their_days_alone() -> None:
    paris, rome, kyiv = (LocalDays(ZoneInfo(f'Europe/{town}')).fingerprint for town in ('Paris', 'Rome', 'Kyiv'))
    assert paris == rome
    assert paris != kyiv
