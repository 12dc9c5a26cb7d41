"""Reminders: each comes once, over a restart and a change to summer time as well."""

from datetime import UTC, datetime, timedelta

import pytest
from building import NOW, TODAY, Desk, call, in_days

from salesdesk.controllers.activities.reminder_controller import ReminderController
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.storage.connection.database import Database

NINE = 9 * 60
MINUTE = timedelta(minutes=1)


@pytest.fixture
def reminders(desk: Desk) -> ReminderController:
    """First used at nine in the morning."""
    return ReminderController(desk.workspace)


def fresh(desk: Desk, reminders: ReminderController, at: datetime) -> list[str]:
    desk.clock.set(at)
    return [reminder.activity.activity.subject for reminder in reminders.look(NINE).fresh]


def test_an_hour_that_has_come_reminds_once(desk: Desk, reminders: ReminderController) -> None:
    desk.activities.plan(desk.put(), call(0, 570, 'Perrault'))
    assert fresh(desk, reminders, NOW + 29 * MINUTE) == []
    assert fresh(desk, reminders, NOW + 30 * MINUTE) == ['Perrault']
    assert fresh(desk, reminders, NOW + 31 * MINUTE) == []


def test_a_day_without_an_hour_reminds_at_the_default_one(desk: Desk, reminders: ReminderController) -> None:
    desk.activities.plan(desk.put(), call(1, None, 'Demain'))
    assert fresh(desk, reminders, NOW + timedelta(days=1) - MINUTE) == []
    assert fresh(desk, reminders, NOW + timedelta(days=1)) == ['Demain']


def test_what_came_while_the_program_was_closed_was_missed(desk: Desk, reminders: ReminderController) -> None:
    reminders.look(NINE)
    for minute in (600, 660, 720):
        desk.activities.plan(desk.put(), call(0, minute))
    desk.clock.set(NOW + timedelta(hours=4))
    found = ReminderController(desk.workspace).look(NINE, desk.clock.now())
    assert (len(found.missed), len(found.fresh)) == (3, 0)
    assert ReminderController(desk.workspace).look(NINE, desk.clock.now()).missed == ()


def test_nothing_was_missed_before_the_first_start(desk: Desk) -> None:
    desk.put(action=-5)
    assert ReminderController(desk.workspace).look(NINE, NOW).missed == ()


def test_a_snoozed_one_comes_when_it_was_put_off_to(desk: Desk, reminders: ReminderController) -> None:
    deal_id = desk.put()
    desk.activities.plan(deal_id, call(-2, 600, 'Oger'))
    desk.activities.snooze(desk.activities.planned_of(deal_id)[0].id, NOW + timedelta(hours=1))
    assert reminders.next_due(NINE) == NOW + timedelta(hours=1)
    assert fresh(desk, reminders, NOW + timedelta(hours=1)) == ['Oger']


def test_what_is_done_reminds_of_nothing(desk: Desk, reminders: ReminderController) -> None:
    deal_id = desk.put(action=1)
    desk.deals.complete_action(deal_id)
    assert fresh(desk, reminders, NOW + timedelta(days=2)) == []


def test_the_next_one_is_known_so_that_a_timer_can_wait(desk: Desk, reminders: ReminderController) -> None:
    assert reminders.next_due(NINE) is None
    desk.activities.plan(desk.put(), call(0, 600))
    assert reminders.next_due(NINE) == NOW + timedelta(hours=1)


def test_summer_time_moves_no_reminder(desk: Desk) -> None:
    """29 March 2026 has no 2:30 in Paris; nine in the morning is seven in Greenwich, not eight."""
    desk.clock.set(datetime(2026, 3, 28, 12, tzinfo=UTC))
    reminders = ReminderController(desk.workspace)
    day = datetime(2026, 3, 29, tzinfo=UTC).date()
    desk.activities.plan(desk.put(), NewAction(ActivityKind.CALL, day, None, 'Dimanche'))
    assert fresh(desk, reminders, datetime(2026, 3, 29, 6, 59, tzinfo=UTC)) == []
    assert fresh(desk, reminders, datetime(2026, 3, 29, 7, 0, tzinfo=UTC)) == ['Dimanche']


def test_a_last_look_nobody_can_read_is_now(desk: Desk) -> None:
    with desk.workspace.unrecorded() as work:
        work.database.execute("INSERT INTO setting VALUES ('last_reminder_look', 'hier')")
    desk.put(action=-1)
    assert ReminderController(desk.workspace).look(NINE, NOW).missed == ()


def test_a_long_leave_is_not_read_out_day_by_day(desk: Desk, reminders: ReminderController) -> None:
    reminders.look(NINE)
    desk.put(action=1)
    desk.clock.set(NOW + timedelta(days=60))
    assert ReminderController(desk.workspace).look(NINE, desk.clock.now()).missed == ()
    assert in_days(1) > TODAY


def test_a_database_written_to_elsewhere_silences_no_reminder(desk: Desk, reminders: ReminderController) -> None:
    desk.activities.plan(desk.put(), call(0, 570, 'Perrault'))
    other = Database(desk.workspace.path)
    desk.workspace.database.execute('PRAGMA busy_timeout = 20')
    with other.transaction():
        assert fresh(desk, reminders, NOW + 30 * MINUTE) == ['Perrault']
    other.close()
    assert fresh(desk, reminders, NOW + 31 * MINUTE) == []
