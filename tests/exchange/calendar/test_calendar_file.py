"""What a calendar is told of an action."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from calendar_building import DAY, NOW, entry, event, events, place, written
from icalendar import Calendar

from salesdesk.domain.activity import ActivityKind
from salesdesk.exchange.calendar.ics import CalendarWriter, calendar_file
from salesdesk.i18n.translator import use_language


def test_an_action_with_an_hour_is_told_with_its_zone_and_its_length() -> None:
    found = event(entry(minute=14 * 60 + 30, minutes=45))
    assert found['dtstart'].dt.isoformat() == '2026-06-09T14:30:00+02:00'
    assert found['duration'].dt == timedelta(minutes=45)
    assert found['summary'] == 'Call: Parler du budget (Girardeau)'
    assert (found['status'], found['dtstamp'].dt) == ('CONFIRMED', NOW)


def test_its_title_says_the_kind_once() -> None:
    use_language('fr')
    titles = [str(found['summary']) for found in events([entry(subject='Appeler Anne'), entry(2, subject='')])]
    assert titles == ['Appeler Anne (Girardeau)', 'Appel\u00a0: Atelier (Girardeau)']


def test_an_action_without_an_hour_takes_its_day_and_leaves_her_free() -> None:
    found = event(entry(minute=None))
    assert (found['dtstart'].dt, found['dtend'].dt) == (DAY, date(2026, 6, 10))
    assert found['transp'] == 'TRANSPARENT'


def test_days_alone_need_no_zone() -> None:
    assert written([entry(minute=None)]).walk('VTIMEZONE') == []


def test_it_is_known_by_its_own_id_and_that_of_the_database() -> None:
    uids = [str(found['uid']) for found in events([entry(1), entry(2)])]
    assert uids == ['1@ab12.salesdesk', '2@ab12.salesdesk']


def test_a_change_raises_the_sequence_and_says_when() -> None:
    made = NOW - timedelta(days=3)
    new, changed = events([entry(1, created_at=made), entry(2, sequence=4, created_at=made)])
    assert (new['sequence'], changed['sequence']) == (0, 4)
    assert (new['last-modified'].dt, changed['last-modified'].dt) == (made, NOW)


def test_what_was_deleted_is_cancelled_and_rings_no_more() -> None:
    found = event(entry(deleted_at=NOW))
    assert found['status'] == 'CANCELLED'
    assert found.walk('VALARM') == []


def test_it_rings_at_its_hour_and_without_one_at_the_hour_she_chose() -> None:
    timed, of_the_day = events([entry(1), entry(2, minute=None)], place(alarm_minute=8 * 60 + 15))
    assert timed.walk('VALARM')[0]['trigger'].dt == timedelta(0)
    assert of_the_day.walk('VALARM')[0]['trigger'].dt == timedelta(hours=8, minutes=15)


def test_put_off_it_rings_then() -> None:
    until = datetime(2026, 6, 9, 15, tzinfo=UTC)
    (alarm,) = event(entry(snoozed_until=until)).walk('VALARM')
    assert alarm['trigger'].dt == until


def test_she_who_wants_no_reminders_gets_none() -> None:
    assert written([entry(), entry(2, minute=None)], place(alarm_minute=None)).walk('VALARM') == []


def test_long_french_lines_are_folded_and_read_back_whole() -> None:
    use_language('fr')
    subject = 'Répéter l’échéancier à l’équipe d’Œuvrard\u00a0: ' + 'été, où, naïf\u00a0; ' * 20
    one = entry(subject=subject, note='Première ligne\\ndeuxième, avec ; et \\ et «\u00a0guillemets\u00a0»\nÉté')
    content = calendar_file([one], place())
    assert max(len(line) for line in content.split(b'\r\n')) <= 75
    assert event(one)['description'].startswith(one.line.activity.note)
    assert str(event(one)['summary']).startswith('Appel\u00a0: Répéter')


def test_a_subject_with_line_ends_makes_no_property_of_its_own() -> None:
    sly = 'Budget\r\nATTENDEE:mailto:eve@example.com\r\nEND:VEVENT'
    one = entry(subject=sly, place=sly, note=sly, organization=sly)
    found = event(one)
    assert 'attendee' not in found
    assert len(str(found['summary']).splitlines()) == 1
    assert str(found['location']) == 'Budget ATTENDEE:mailto:eve@example.com END:VEVENT'


def test_a_calendar_of_nothing_is_a_calendar() -> None:
    assert written([]).walk('VEVENT') == []


def test_what_stays_the_same_keeps_its_stamp_when_the_file_is_written_again() -> None:
    writer, later = CalendarWriter(), NOW + timedelta(hours=1)
    writer.content([entry(1), entry(2)], place())
    again = Calendar.from_ical(writer.content([entry(1), entry(2, sequence=1)], replace(place(), made_at=later)))
    assert [found['dtstamp'].dt for found in again.walk('VEVENT')] == [NOW, later]


def test_it_is_written_anew_for_another_zone_or_another_alarm() -> None:
    writer = CalendarWriter()
    writer.content([entry()], place())
    assert b'VALARM' not in writer.content([entry()], place(alarm_minute=None))
    assert b'DTSTART;TZID=Berlin' in writer.content([entry()], place(name='Berlin'))


def test_kinds_are_told_apart_in_her_language() -> None:
    use_language('fr')
    found = events([entry(number, kind=kind) for number, kind in enumerate(ActivityKind)])
    assert [one['categories'].cats[0] for one in found] == ['Appel', 'E-mail', 'Rendez-vous', 'Tâche']
