"""Planned and done, attempts per answer, best hours."""

from datetime import UTC, datetime
from fractions import Fraction

from building import TODAY, Desk, call, in_days
from reading import MONTH, figure, read, reports_of

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.reports.report import Period, Scope

ANSWERED, NO_ANSWER, VOICEMAIL = ActivityResult.ANSWERED, ActivityResult.NO_ANSWER, ActivityResult.VOICEMAIL


def ring(desk: Desk, deal_id: int, at: datetime, result: ActivityResult) -> None:
    """A call that is made at an instant."""
    desk.clock.set(at)
    desk.activities.plan(deal_id, call(0))
    planned = desk.activities.planned_of(deal_id)[0]
    desk.activities.complete(planned.id, Done(result))


def june(day: int, hour: int) -> datetime:
    """In Paris it is two hours later."""
    return datetime(2026, 6, day, hour, 30, tzinfo=UTC)


def called(desk: Desk) -> int:
    deal_id = desk.put()
    for day, hour, result in ((10, 7, NO_ANSWER), (11, 7, VOICEMAIL), (12, 8, ANSWERED), (15, 8, ANSWERED)):
        ring(desk, deal_id, june(day, hour), result)
    ring(desk, desk.put('Autre'), june(16, 7), NO_ANSWER)
    return deal_id


def test_activities_are_counted_by_kind(desk: Desk) -> None:
    called(desk)
    desk.activities.plan(desk.put(), NewAction(ActivityKind.MEETING, in_days(20)))
    desk.activities.plan(desk.put(), NewAction(ActivityKind.MEETING, in_days(50)))
    calls, mails, meetings, _tasks = read(desk, 'activities')
    assert (calls['done'], calls['tried'], calls['answered']) == (5, 5, 2)
    assert calls['attempts_per_answer'] == Fraction(5, 2)
    assert (mails['done'], mails['tried']) == (0, None)
    assert meetings['planned'] == 1


def test_without_an_answer_there_is_no_number_of_attempts(desk: Desk) -> None:
    ring(desk, desk.put(), june(10, 7), NO_ANSWER)
    assert read(desk, 'activities')[0]['attempts_per_answer'] is None


def test_the_deals_behind_are_counted_once(desk: Desk) -> None:
    deal_id = called(desk)
    reports = reports_of(desk)
    done = figure(reports.report('activities', Scope(None, MONTH)), 0, 'done')
    assert (done.value, done.n) == (5, 2)
    other, own = reports.deals_behind(done.behind, 10)
    assert (own.deal_id, own.count, own.day) == (deal_id, 4, in_days(6))
    assert other.title == 'Autre'


def test_planned_ones_stand_on_their_day(desk: Desk) -> None:
    deal_id = desk.put(action=3)
    reports = reports_of(desk)
    planned = figure(reports.report('activities', Scope(None, MONTH)), 0, 'planned')
    assert [(deal.deal_id, deal.day) for deal in reports.deals_behind(planned.behind, 10)] == [(deal_id, in_days(3))]


def test_a_day_ends_at_midnight_where_the_seller_is(desk: Desk) -> None:
    ring(desk, desk.put(), datetime(2026, 6, 9, 22, 30, tzinfo=UTC), ANSWERED)
    for day, done in ((TODAY, 0), (in_days(1), 1)):
        assert read(desk, 'activities', Scope(None, Period(day, day)))[0]['done'] == done


def test_hours_are_ordered_by_their_answers(desk: Desk) -> None:
    called(desk)
    best, worst = read(desk, 'activity_hours')
    assert (best['hour'], best['share'], best['tried']) == ('10:00', 1, 2)
    assert (worst['hour'], worst['share'], worst['tried']) == ('9:00', 0, 3)


def test_activities_that_were_taken_out_are_not_counted(desk: Desk) -> None:
    deal_id = desk.put(action=3)
    (planned,) = desk.activities.planned_of(deal_id)
    desk.activities.delete(planned.id)
    assert read(desk, 'activities')[0]['planned'] == 0


def test_deals_in_the_trash_are_not_counted(desk: Desk) -> None:
    deal_id = called(desk)
    desk.deals.delete(deal_id)
    assert read(desk, 'activities')[0]['done'] == 1
