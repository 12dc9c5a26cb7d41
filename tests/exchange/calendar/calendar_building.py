"""Actions for a calendar, and the file read back by the icalendar package."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component

from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.exchange.calendar.entries import CalendarEntry, CalendarPlace
from salesdesk.exchange.calendar.ics import calendar_file

PARIS = ZoneInfo('Europe/Paris')
NOW = datetime(2026, 6, 9, 7, tzinfo=UTC)
DAY = date(2026, 6, 9)


def entry(
    id_: int = 1, on: date = DAY, minute: int | None = 9 * 60, *, sequence: int = 0, starts_on: date | None = None,
    organization: str = 'Girardeau', **fields: Any,
) -> CalendarEntry:  # fmt: skip
    known: dict[str, Any] = {'subject': 'Parler du budget', 'is_next': True, 'created_at': NOW} | fields
    activity = Activity(id_, 7, known.pop('kind', ActivityKind.CALL), on, minute, **known)
    line = AgendaLine(activity, 'Atelier', organization, 'Antoine', '06 00 00 00 00', '', 1, 1, None)
    return CalendarEntry(line, sequence, starts_on)


def place(zone: tzinfo | None = PARIS, name: str = 'Europe/Paris', alarm_minute: int | None = 9 * 60) -> CalendarPlace:
    return CalendarPlace('ab12', NOW, zone, name, alarm_minute)


def written(entries: Sequence[CalendarEntry], where: CalendarPlace | None = None) -> Component:
    """The file as another program reads it."""
    return Calendar.from_ical(calendar_file(entries, where or place()))


def events(entries: Sequence[CalendarEntry], where: CalendarPlace | None = None) -> list[Component]:
    return list(written(entries, where).walk('VEVENT'))


def event(one: CalendarEntry, where: CalendarPlace | None = None) -> Component:
    (found,) = events([one], where)
    return found
