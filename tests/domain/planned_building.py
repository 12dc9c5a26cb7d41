"""Planned activities made in memory: what reminders, the agenda and the day's figures read of one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from salesdesk.domain.activity import ActivityKind

NINE = 9 * 60
PARIS, NEW_YORK = ZoneInfo('Europe/Paris'), ZoneInfo('America/New_York')
# Half-hour changes, a day left out, changes at midnight, changes of two hours, and no changes at all.
ZONES = [PARIS, NEW_YORK, UTC] + [
    ZoneInfo(name)
    for name in (
        'Australia/Lord_Howe', 'Pacific/Apia', 'America/Havana', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Beirut',
        'Antarctica/Troll', 'America/St_Johns', 'Asia/Kathmandu', 'Atlantic/Azores', 'America/Santiago',
    )
]  # fmt: skip
# Days around which clocks change somewhere, so that chance meets them often.
CHANGES = [
    date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1), date(2011, 12, 30), date(2026, 4, 5),
    date(2026, 10, 4), date(2026, 4, 24), date(2026, 10, 29), date(2026, 9, 6),
]  # fmt: skip
DAYS = st.sampled_from(CHANGES) | st.dates(date(2010, 1, 1), date(2035, 12, 31))
MINUTES = st.integers(0, 24 * 60 - 1)
NIGHT_MINUTES = st.integers(0, 4 * 60) | MINUTES


@dataclass(frozen=True, slots=True)
class Planned:
    """An activity, as far as these rules see it."""

    id: int
    due_on: date
    due_minute: int | None = None
    kind: ActivityKind = ActivityKind.CALL
    snoozed_until: datetime | None = None
    done_at: datetime | None = None
    deleted_at: datetime | None = None


def utc(text: str) -> datetime:
    """'2026-03-29 01:00' as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@st.composite
def planned(draw: st.DrawFn, number: int = 1) -> Planned:
    return Planned(number, draw(DAYS), draw(st.none() | NIGHT_MINUTES))
