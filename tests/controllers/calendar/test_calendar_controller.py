"""Her planned actions as a calendar file: what is in it, and what a change does to it."""

from datetime import timedelta
from pathlib import Path

import pytest
from building import NOW, TODAY, Desk, in_days
from icalendar import Calendar, Component

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.calendar.calendar_controller import CalendarController
from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.domain.activity import Activity, ActivityKind, NewAction
from salesdesk.domain.errors import NotFound


def planned(desk: Desk, days: int = 3, minute: int | None = 600, **fields: str) -> Activity:
    """An action of a new deal."""
    deal_id = desk.put('Atelier')
    desk.activities.plan(deal_id, NewAction(ActivityKind.CALL, in_days(days), minute, 'Budget', **fields))
    return desk.activities.planned_of(deal_id)[0]


def events(desk: Desk) -> list[Component]:
    content, _count = CalendarController(desk.workspace).planned()
    return list(Calendar.from_ical(content).walk('VEVENT'))


def test_all_that_is_planned_is_in_it_and_what_is_over_is_not(desk: Desk) -> None:
    late, coming, done = planned(desk, -3), planned(desk, 3), planned(desk, 1)
    desk.activities.complete(done.id, Done())
    uids = [str(event['uid']).partition('@')[0] for event in events(desk)]
    assert uids == [str(coming.id), str(late.id)]


def test_a_closed_deal_takes_its_actions_with_it(desk: Desk) -> None:
    activity = planned(desk)
    desk.closing.win(activity.deal_id, TODAY, None)
    assert events(desk) == []


def test_a_move_raises_the_sequence_and_keeps_the_id_and_taking_it_back_raises_it_again(desk: Desk) -> None:
    activity = planned(desk)
    (before,) = events(desk)
    desk.activities.move(activity.id, in_days(4), 660)
    (moved,) = events(desk)
    desk.workspace.undo()
    (back,) = events(desk)
    assert before['uid'] == moved['uid'] == back['uid']
    assert [event['sequence'] for event in (before, moved, back)] == [0, 1, 2]
    assert back['dtstart'].dt == before['dtstart'].dt


def test_one_that_was_deleted_is_cancelled_for_a_month(desk: Desk) -> None:
    activity = planned(desk)
    desk.activities.delete(activity.id)
    assert [event['status'] for event in events(desk)] == ['CANCELLED']
    desk.clock.set(NOW + timedelta(days=31))
    assert events(desk) == []


def test_a_repeated_action_keeps_the_days_of_its_series(desk: Desk) -> None:
    activity = planned(desk, 0, None, repeats='FREQ=MONTHLY;COUNT=3')
    desk.activities.complete(activity.id, Done())
    (event,) = events(desk)
    assert event['rrule'].to_ical().decode() == 'FREQ=MONTHLY;COUNT=2;INTERVAL=1;BYMONTHDAY=9'


def test_it_rings_as_she_set_her_reminders(desk: Desk) -> None:
    planned(desk, minute=None)
    preferences = PreferencesController(desk.workspace)
    preferences.change(reminder_minute=8 * 60)
    assert [event.walk('VALARM')[0]['trigger'].dt for event in events(desk)] == [timedelta(hours=8)]
    preferences.change(reminders=False)
    assert [event.walk('VALARM') for event in events(desk)] == [[]]


def test_one_action_alone_is_a_file_of_its_own(desk: Desk, tmp_path: Path) -> None:
    activity, _other = planned(desk), planned(desk)
    file = tmp_path / 'budget.ics'
    CalendarController(desk.workspace).write_one(activity.id, file)
    (event,) = Calendar.from_ical(file.read_bytes()).walk('VEVENT')
    assert event['dtstart'].dt.isoformat() == '2026-06-12T10:00:00+02:00'
    assert file.stat().st_mode & 0o077 == 0


def test_an_action_that_is_gone_is_not_written(desk: Desk, tmp_path: Path) -> None:
    activity = planned(desk)
    desk.activities.delete(activity.id)
    with pytest.raises(NotFound):
        CalendarController(desk.workspace).write_one(activity.id, tmp_path / 'gone.ics')
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told_by_its_path(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        CalendarController(desk.workspace).write_planned(tmp_path / 'gone' / 'SalesDesk.ics')
