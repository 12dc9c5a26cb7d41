"""Actions as an iCalendar file (RFC 5545). Loads a field library: wanted by who hands one out, never at the start."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Alarm, Calendar, Component, Event, Timezone, TimezoneDaylight, TimezoneStandard

from salesdesk.domain.activity import Activity
from salesdesk.domain.agenda.reminders import due_at
from salesdesk.domain.agenda.rrule import parse_rrule
from salesdesk.domain.agenda.wall_clock import instant_of, wall_of
from salesdesk.domain.agenda.week import HALF_AN_HOUR
from salesdesk.domain.errors import RecurrenceUnreadable, RecurrenceUnsupported
from salesdesk.domain.letters.lines import in_one_line
from salesdesk.exchange.calendar.entries import CalendarEntry, CalendarPlace, uid_of
from salesdesk.exchange.calendar.repeats import Repeats, repeats_of
from salesdesk.exchange.calendar.wording import details_of, kind_word, summary_of
from salesdesk.exchange.calendar.zones import ClockChange, clock_changes
from salesdesk.i18n.translator import _
from salesdesk.version import VERSION

_YEAR = timedelta(days=366)
# A rule without an end is given the changes of the clocks for so long.
_AHEAD = 6 * _YEAR
# Programs that subscribe look again after this.
_REFRESH = timedelta(minutes=15)
_NO_TIME = datetime.min.replace(tzinfo=UTC)
_END = b'END:VCALENDAR\r\n'


class CalendarWriter:
    """Remembers how it wrote each action: a change costs that action alone, and what stays the same keeps its stamp."""

    def __init__(self) -> None:
        self._place: CalendarPlace | None = None
        self._known: dict[CalendarEntry, bytes] = {}

    def content(self, entries: Sequence[CalendarEntry], place: CalendarPlace) -> bytes:
        """The file with these actions and the zone they are in. What was deleted is told as cancelled."""
        ever = replace(place, made_at=_NO_TIME)
        if ever != self._place:
            self._place, self._known = ever, {}
        self._known = {entry: self._known.get(entry) or _event(entry, place).to_ical() for entry in entries}
        head: bytes = _calendar(entries, place).to_ical()
        return head.removesuffix(_END) + b''.join(self._known.values()) + _END


def calendar_file(entries: Sequence[CalendarEntry], place: CalendarPlace) -> bytes:
    """One action or many, written once."""
    return CalendarWriter().content(entries, place)


def _calendar(entries: Iterable[CalendarEntry], place: CalendarPlace) -> Component:
    calendar = Calendar()
    calendar.add('prodid', f'-//SalesDesk//SalesDesk {VERSION}//EN')
    calendar.add('version', '2.0')
    calendar.add('calscale', 'GREGORIAN')
    calendar.add('method', 'PUBLISH')
    calendar.add('x-wr-calname', _('SalesDesk: planned actions'))
    calendar.add('refresh-interval', _REFRESH, parameters={'VALUE': 'DURATION'})
    calendar.add('x-published-ttl', 'PT15M')
    timed = [entry for entry in entries if entry.line.due_minute is not None]
    if timed:
        calendar.add_component(_zone(timed, place))
    return calendar


def _event(entry: CalendarEntry, place: CalendarPlace) -> Component:
    activity, event = entry.line.activity, Event()
    event.add('uid', uid_of(activity.id, place.source))
    event.add('dtstamp', place.made_at.astimezone(UTC))
    event.add('created', activity.created_at)
    # When it changed is not kept: at the latest, now.
    event.add('last-modified', place.made_at.astimezone(UTC) if entry.sequence else activity.created_at)
    event.add('sequence', entry.sequence)
    event.add('summary', in_one_line(summary_of(entry.line)))
    event.add('categories', [kind_word(activity.kind)])
    if details := details_of(entry.line):
        event.add('description', details)
    if activity.place.strip():
        event.add('location', in_one_line(activity.place))
    event.add('status', 'CANCELLED' if activity.deleted_at else 'CONFIRMED')
    _add_time(event, activity, place)
    _add_repeats(event, entry, place)
    if place.alarm_minute is not None and activity.deleted_at is None and activity.done_at is None:
        event.add_component(_alarm(activity, place, place.alarm_minute))
    return event


def _add_time(event: Component, activity: Activity, place: CalendarPlace) -> None:
    if activity.due_minute is None:
        event.add('dtstart', activity.due_on)
        event.add('dtend', activity.due_on + timedelta(days=1))
        event.add('transp', 'TRANSPARENT')
        return
    # By the instant: an hour that is left out when summer begins is read otherwise by every calendar.
    wall = wall_of(instant_of(activity.due_on, activity.due_minute, place.zone), place.zone)
    event.add('dtstart', wall, parameters={'TZID': place.zone_name})
    event.add('duration', timedelta(minutes=activity.minutes or HALF_AN_HOUR))


def _add_repeats(event: Component, entry: CalendarEntry, place: CalendarPlace) -> None:
    activity = entry.line.activity
    if not activity.repeats:
        return
    try:
        rule = parse_rrule(activity.repeats, place.zone)
    except (RecurrenceUnreadable, RecurrenceUnsupported):
        # Of a newer program: once is better than never.
        return
    repeats = repeats_of(rule, entry.starts_on or activity.due_on, activity.due_on)
    if repeats.rule is not None:
        event.add('rrule', {**repeats.rule, **_end(repeats, activity, place)})
    elif activity.due_minute is None:
        event.add('rdate', list(repeats.days), parameters={'VALUE': 'DATE'})
    elif repeats.days:
        walls = [wall_of(instant_of(day, activity.due_minute, place.zone), place.zone) for day in repeats.days]
        event.add('rdate', walls, parameters={'TZID': place.zone_name})


def _end(repeats: Repeats, activity: Activity, place: CalendarPlace) -> dict[str, int | date | datetime]:
    if repeats.count is not None:
        return {'COUNT': repeats.count}
    if repeats.until is None:
        return {}
    if activity.due_minute is None:
        return {'UNTIL': repeats.until}
    return {'UNTIL': instant_of(repeats.until, activity.due_minute, place.zone)}


def _alarm(activity: Activity, place: CalendarPlace, minute: int) -> Component:
    """When SalesDesk itself reminds her: at its hour, at hers where it has none, not before it was put off to."""
    alarm = Alarm()
    alarm.add('action', 'DISPLAY')
    alarm.add('description', in_one_line(activity.subject) or kind_word(activity.kind))
    if activity.snoozed_until is not None and not activity.repeats:
        alarm.add('trigger', due_at(activity, place.zone, minute).astimezone(UTC), parameters={'VALUE': 'DATE-TIME'})
    else:
        alarm.add('trigger', timedelta(minutes=minute if activity.due_minute is None else 0))
    return alarm


def _zone(timed: Iterable[CalendarEntry], place: CalendarPlace) -> Component:
    """The changes of the clocks around the actions, for calendars that do not know the zone by its name."""
    activities = [entry.line.activity for entry in timed]
    days = [activity.due_on for activity in activities]
    first = instant_of(min(days), 0, place.zone) - _YEAR
    last = instant_of(max(days), 0, place.zone) + (_AHEAD if any(one.repeats for one in activities) else _YEAR)
    zone = Timezone()
    zone.add('tzid', place.zone_name)
    for change in clock_changes(place.zone, first, last):
        zone.add_component(_observance(change))
    return zone


def _observance(change: ClockChange) -> Component:
    part: Any = TimezoneDaylight() if change.is_summer else TimezoneStandard()
    part.add('dtstart', change.wall)
    part.add('tzoffsetfrom', change.before)
    part.add('tzoffsetto', change.after)
    if change.name:
        part.add('tzname', change.name)
    found: Component = part
    return found
