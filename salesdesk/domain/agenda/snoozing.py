"""Until when a reminder can be put off."""

from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from salesdesk.domain.agenda.wall_clock import instant_of, wall_of

AFTERNOON = 14 * 60
_HOUR = timedelta(hours=1)


class Snooze(StrEnum):
    """The choices, from the shortest to the longest."""

    ONE_HOUR = 'one_hour'
    AFTERNOON = 'afternoon'
    TOMORROW = 'tomorrow'
    NEXT_WEEK = 'next_week'


def snooze_choices(now: datetime, zone: tzinfo | None, default_minute: int) -> dict[Snooze, datetime]:
    """The choices that make sense now, with the UTC instant each means: an hour on, 14:00, tomorrow and next Monday at
    the default minute. The afternoon is no choice once an hour reaches it, nor next week on a Sunday: it is tomorrow.
    """
    today = wall_of(now, zone).date()
    tomorrow, monday = today + timedelta(1), today + timedelta(7 - today.weekday())
    choices = {
        Snooze.ONE_HOUR: now.astimezone(UTC) + _HOUR,
        Snooze.AFTERNOON: instant_of(today, AFTERNOON, zone),
        Snooze.TOMORROW: instant_of(tomorrow, default_minute, zone),
        Snooze.NEXT_WEEK: instant_of(monday, default_minute, zone),
    }
    if choices[Snooze.AFTERNOON] <= choices[Snooze.ONE_HOUR]:
        del choices[Snooze.AFTERNOON]
    if monday == tomorrow:
        del choices[Snooze.NEXT_WEEK]
    return choices
