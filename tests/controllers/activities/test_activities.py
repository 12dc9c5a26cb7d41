"""Activities around a deal: the earliest is its next one, done is done, and each step is taken back whole."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from building import NOW, TODAY, Desk, call, in_days

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult, NewAction
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.agenda_query import read_done_between, read_planned, read_planned_between
from salesdesk.storage.consistency import find_inconsistencies

EMAIL, CALL = ActivityKind.EMAIL, ActivityKind.CALL
NO_ANSWER, ANSWERED = ActivityResult.NO_ANSWER, ActivityResult.ANSWERED


def planned(desk: Desk, deal_id: int) -> list[tuple[int, bool]]:
    """Days ahead and whether it is the next one."""
    return [((activity.due_on - TODAY).days, activity.is_next) for activity in desk.activities.planned_of(deal_id)]


def only(desk: Desk, deal_id: int) -> Activity:
    (activity,) = desk.activities.planned_of(deal_id)
    return activity


def days_to_next(desk: Desk, deal_id: int) -> int | None:
    action = desk.deal(deal_id).next_action
    assert find_inconsistencies(desk.workspace.database) == []
    return (action.on - TODAY).days if action else None


def test_the_earliest_of_several_is_the_next(desk: Desk) -> None:
    deal_id = desk.put(action=5)
    desk.activities.plan(deal_id, call(2))
    desk.activities.plan(deal_id, call(9))
    assert planned(desk, deal_id) == [(2, True), (5, False), (9, False)]
    assert days_to_next(desk, deal_id) == 2


def test_with_an_hour_comes_before_without_one(desk: Desk) -> None:
    deal_id = desk.put(action=2)
    desk.activities.plan(deal_id, call(2, 600))
    action = desk.deal(deal_id).next_action
    assert action is not None
    assert action.minute == 600


def test_done_the_one_behind_takes_its_place(desk: Desk) -> None:
    deal_id = desk.put(action=1)
    desk.activities.plan(deal_id, call(5))
    first = desk.activities.planned_of(deal_id)[0]
    desk.activities.complete(first.id, Done(ANSWERED, 'Budget confirmé', 12))
    assert planned(desk, deal_id) == [(5, True)]
    line = desk.activities.line(first.id)
    assert line is not None
    kept = line.activity
    assert (kept.result, kept.outcome, kept.minutes, kept.done_at) == (ANSWERED, 'Budget confirmé', 12, NOW)


def test_what_follows_is_planned_in_the_same_step(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    before = desk.dump()
    desk.activities.complete(only(desk, deal_id).id, Done(following=NewAction(EMAIL, in_days(3), 540, 'Devis')))
    assert days_to_next(desk, deal_id) == 3
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_done_activity_is_a_line_of_history(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    desk.activities.complete(only(desk, deal_id).id, Done(NO_ANSWER, 'Messagerie pleine'))
    event = desk.event(deal_id, EventKind.ACTIVITY_DONE)
    assert (event.text, event.detail['result']) == ('Messagerie pleine', 'no_answer')


def test_a_call_is_logged_without_having_been_planned(desk: Desk) -> None:
    deal_id = desk.put(action=4)
    desk.activities.log(deal_id, CALL, Done(ANSWERED, 'Rappel jeudi', following=call(1)))
    assert planned(desk, deal_id) == [(1, True), (4, False)]
    (line,) = read_done_between(desk.workspace.database, NOW, NOW + timedelta(seconds=1))
    assert (line.activity.kind, line.activity.outcome, line.activity.due_minute) == (CALL, 'Rappel jeudi', 9 * 60)
    assert desk.undo_key() == 'log_call'


def test_a_call_of_yesterday_is_logged_at_its_time(desk: Desk) -> None:
    deal_id = desk.put()
    yesterday = NOW - timedelta(days=1)
    desk.activities.log(deal_id, CALL, Done(ANSWERED), yesterday)
    assert desk.event(deal_id, EventKind.ACTIVITY_DONE).at == yesterday


def test_a_call_of_tomorrow_has_not_been_made(desk: Desk) -> None:
    with pytest.raises(FieldInvalid):
        desk.activities.log(desk.put(), CALL, Done(ANSWERED), NOW + timedelta(minutes=1))


def test_attempts_count_until_somebody_answers(desk: Desk) -> None:
    deal_id = desk.put()
    for minute, result in enumerate((NO_ANSWER, ANSWERED, NO_ANSWER, ActivityResult.VOICEMAIL, NO_ANSWER)):
        desk.activities.log(deal_id, CALL, Done(result), NOW - timedelta(hours=1) + timedelta(minutes=minute))
    assert desk.activities.attempts(deal_id) == 2


def test_moved_it_may_be_the_next_no_more(desk: Desk) -> None:
    deal_id = desk.put(action=1)
    desk.activities.plan(deal_id, call(5))
    desk.activities.move(desk.activities.planned_of(deal_id)[0].id, in_days(8), 600)
    assert planned(desk, deal_id) == [(5, True), (8, False)]
    assert days_to_next(desk, deal_id) == 5


def test_deleted_nothing_is_planned_and_undo_brings_it_back(desk: Desk) -> None:
    deal_id = desk.put(action=1)
    desk.activities.delete(only(desk, deal_id).id)
    assert days_to_next(desk, deal_id) is None
    desk.workspace.undo()
    assert days_to_next(desk, deal_id) == 1


def test_a_reminder_is_put_off_and_moving_forgets_that(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    until = NOW + timedelta(hours=1)
    desk.activities.snooze(only(desk, deal_id).id, until)
    assert only(desk, deal_id).snoozed_until == until
    desk.activities.move(only(desk, deal_id).id, in_days(1), None)
    assert only(desk, deal_id).snoozed_until is None


def test_nothing_is_put_off_into_the_past(desk: Desk) -> None:
    deal_id = desk.put(action=0)
    with pytest.raises(FieldInvalid):
        desk.activities.snooze(only(desk, deal_id).id, NOW)


def test_a_repeated_activity_comes_back_when_it_is_done(desk: Desk) -> None:
    deal_id = desk.put()
    desk.activities.plan(deal_id, replace(call(0, 600, 'Point'), repeats='FREQ=WEEKLY', minutes=30, place='Le Mans'))
    first = only(desk, deal_id)
    desk.activities.complete(first.id, Done())
    again = only(desk, deal_id)
    assert (again.due_on, again.due_minute, again.subject, again.place) == (in_days(7), 600, 'Point', 'Le Mans')
    assert again.series_id == first.id
    desk.workspace.undo()
    assert only(desk, deal_id) == first


def test_the_month_end_is_kept_over_a_short_month(desk: Desk) -> None:
    deal_id = desk.put()
    january = datetime(2027, 1, 31, 9, tzinfo=UTC)
    desk.clock.set(january)
    desk.activities.plan(deal_id, NewAction(CALL, january.date(), repeats='FREQ=MONTHLY'))
    days = []
    for _ in range(3):
        days.append(only(desk, deal_id).due_on.isoformat())
        desk.clock.set(datetime.combine(only(desk, deal_id).due_on, january.timetz()))
        desk.activities.complete(only(desk, deal_id).id, Done())
    assert days == ['2027-01-31', '2027-02-28', '2027-03-31']


def test_a_series_ends_with_its_count(desk: Desk) -> None:
    deal_id = desk.put()
    desk.activities.plan(deal_id, replace(call(0), repeats='FREQ=DAILY;COUNT=2'))
    for _ in range(2):
        desk.activities.complete(only(desk, deal_id).id, Done())
    assert desk.activities.planned_of(deal_id) == []


def test_an_edited_activity_keeps_its_place(desk: Desk) -> None:
    deal_id = desk.put(action=1)
    desk.activities.edit(only(desk, deal_id).id, NewAction(EMAIL, in_days(2), 480, ' Devis ', 45, 'Angers', 'noter'))
    activity = only(desk, deal_id)
    assert (activity.kind, activity.subject, activity.minutes, activity.place) == (EMAIL, 'Devis', 45, 'Angers')
    assert days_to_next(desk, deal_id) == 2


def test_all_that_is_late_moves_to_today_in_one_step(desk: Desk) -> None:
    late, ahead = desk.put(action=-3), desk.put(action=2)
    hour_gone, hour_to_come = desk.put(), desk.put()
    for deal_id, minute in ((hour_gone, 8 * 60), (hour_to_come, 18 * 60)):
        desk.activities.plan(deal_id, call(-1, minute))
    before = desk.dump()
    assert desk.activities.move_late_to_today() == 3
    assert [days_to_next(desk, deal_id) for deal_id in (late, ahead, hour_gone)] == [0, 2, 0]
    assert [only(desk, deal_id).due_minute for deal_id in (hour_gone, hour_to_come)] == [None, 18 * 60]
    desk.workspace.undo()
    assert desk.dump() == before


def test_with_nothing_late_there_is_no_action(desk: Desk) -> None:
    desk.put(action=0)
    assert desk.activities.move_late_to_today() == 0
    assert desk.undo_key() == ''


def test_a_closed_deal_has_no_work_left(desk: Desk) -> None:
    deal_id = desk.put(action=1)
    desk.closing.win(deal_id, TODAY, None)
    assert read_planned(desk.workspace.database) == []


def test_a_line_says_whose_it_is(desk: Desk) -> None:
    desk.put('Bornes', organization='Lefèvre', contact='Anne', action=0)
    (line,) = read_planned(desk.workspace.database, TODAY)
    assert (line.deal_title, line.organization, line.contact) == ('Bornes', 'Lefèvre', 'Anne')


def test_a_week_is_read_from_its_first_day_to_its_last(desk: Desk) -> None:
    for days in (-2, -1, 5, 6):
        desk.put(action=days)
    lines = read_planned_between(desk.workspace.database, in_days(-1), in_days(5))
    assert [(line.due_on - TODAY).days for line in lines] == [-1, 5]
