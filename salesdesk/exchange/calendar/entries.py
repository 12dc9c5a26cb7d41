"""What a calendar is told of her actions, and how it reads time."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from salesdesk.domain.agenda.agenda_line import AgendaLine


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An action for a calendar. sequence: how often it changed; starts_on: the first day of a repeated one's series."""

    line: AgendaLine
    sequence: int = 0
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class CalendarPlace:
    """Where and when a calendar is written, and for whom.

    source: a name of this database that never changes; zone None: the computer's own, with zone_name as it is known
    to other programs; alarm_minute: when an action without an hour reminds her, None where nothing does.
    """

    source: str
    made_at: datetime
    zone: tzinfo | None
    zone_name: str
    alarm_minute: int | None = 9 * 60


def uid_of(activity_id: int, source: str) -> str:
    """What a calendar knows an action by, whatever becomes of it."""
    return f'{activity_id}@{source}.salesdesk'
