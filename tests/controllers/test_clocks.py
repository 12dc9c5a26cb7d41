"""What time it is where the seller is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from building import NOW

from salesdesk.controllers.clock import FixedClock, SystemClock


@pytest.mark.parametrize(
    ('zone', 'today'),
    [('Pacific/Kiritimati', date(2026, 6, 10)), ('America/Los_Angeles', date(2026, 6, 9)), ('UTC', date(2026, 6, 9))],
)
def test_a_day_is_that_of_her_zone(zone: str, today: date) -> None:
    assert FixedClock(NOW.replace(hour=12), ZoneInfo(zone)).today() == today


def test_a_fixed_clock_stands_still_until_it_is_set() -> None:
    clock = FixedClock(NOW)
    assert clock.now() == clock.now() == NOW
    clock.set(NOW + timedelta(days=2))
    assert (clock.now(), clock.today()) == (NOW + timedelta(days=2), date(2026, 6, 11))


def test_the_systems_clock_speaks_utc_and_knows_her_day() -> None:
    clock = SystemClock()
    before = datetime.now(UTC)
    now = clock.now()
    assert now.utcoffset() == timedelta(0)
    assert before <= now <= datetime.now(UTC)
    assert clock.today() in {before.astimezone().date(), datetime.now(UTC).astimezone().date()}
