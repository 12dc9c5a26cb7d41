"""An action is done in its row: what came of it and what follows, by hand and by keyboard alone."""

import pytest
from building import Desk, call, in_days
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import CTRL
from today_seat import TodaySeat

from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.ui.today.activity.when_picks import WhenPicks, near_days

Key = Qt.Key
CHOLET = 'Agence de Cholet'


def click(today: TodaySeat, widget: QWidget) -> None:
    today.seat.hand.click(widget.mapTo(today.seat.window, widget.rect().center()))


def following(desk: Desk, deal_id: int) -> list[NewAction]:
    planned = desk.activities.planned_of(deal_id)
    return [NewAction(each.kind, each.due_on, each.due_minute) for each in planned]


def test_by_hand_with_what_follows(sample_today: TodaySeat) -> None:
    line = sample_today.line(CHOLET)
    sample_today.click_check(CHOLET)
    form = sample_today.form
    for chip in (form.results.chips['answered'], form.next.chips['meeting'], form.when.picks.chips['1']):
        click(sample_today, chip)
    form.when.hour.set_minute(900)
    click(sample_today, form.save)
    done = sample_today.activity(line.id)
    assert (done.result, done.done_at) == (ActivityResult.ANSWERED, sample_today.desk.clock.now())
    assert following(sample_today.desk, done.deal_id) == [NewAction(ActivityKind.MEETING, in_days(2), 900)]
    assert not sample_today.is_open()


def test_by_keyboard_alone(sample_today: TodaySeat) -> None:
    line = sample_today.line(CHOLET)
    sample_today.focus(CHOLET)
    sample_today.seat.press(Key.Key_Space)
    sample_today.seat.press(Key.Key_Right)
    sample_today.seat.press(Key.Key_Tab)
    sample_today.seat.write('On the phone')
    sample_today.seat.press(Key.Key_Tab)
    sample_today.seat.press(Key.Key_Right)
    sample_today.seat.press(Key.Key_Return, CTRL)
    done = sample_today.activity(line.id)
    assert (done.result, done.outcome) == (ActivityResult.VOICEMAIL, 'On the phone')
    assert following(sample_today.desk, done.deal_id) == [NewAction(ActivityKind.EMAIL, in_days(1))]
    assert sample_today.seat.window.focusWidget() is sample_today.page.agenda.view


def test_done_and_following_are_one_step(sample_today: TodaySeat) -> None:
    line = sample_today.line(CHOLET)
    sample_today.click_check(CHOLET)
    click(sample_today, sample_today.form.save)
    sample_today.seat.press(Key.Key_Z, CTRL)
    assert sample_today.line(CHOLET).activity == line.activity
    assert len(following(sample_today.desk, line.activity.deal_id)) == 1


def test_escape_calls_it_off(sample_today: TodaySeat) -> None:
    sample_today.focus(CHOLET)
    sample_today.seat.press(Key.Key_Space)
    assert sample_today.is_open()
    sample_today.seat.press(Key.Key_Escape)
    assert not sample_today.is_open()
    assert sample_today.line(CHOLET).done_at is None


def test_a_second_row_closes_the_first(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    sample_today.click_check('Hall de production')
    assert sample_today.form.line.deal_title == 'Hall de production B'


def test_a_second_click_on_the_check_closes_it(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    form = sample_today.form
    sample_today.seat.hand.click(form.mapTo(sample_today.seat.window, QPoint(22, 20)))
    assert not sample_today.is_open()


def test_what_she_typed_outlives_a_change_elsewhere(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    sample_today.form.note.setText('à moitié dit')
    sample_today.desk.activities.move_late_to_today()
    assert sample_today.form.note.text() == 'à moitié dit'


def test_a_row_that_is_gone_closes(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    sample_today.desk.activities.delete(sample_today.form.line.id)
    assert not sample_today.is_open()


def test_nothing_follows_where_she_says_so(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    form = sample_today.form
    click(sample_today, form.next.chips['nothing'])
    assert not form.when.isVisible()
    assert form.done().following is None


@pytest.mark.parametrize('repeats', ['', 'FREQ=WEEKLY'])
def test_what_has_a_successor_is_not_asked_for_one(today: TodaySeat, repeats: str) -> None:
    deal_id = today.desk.put('Halle', action=None if repeats else 5)
    today.desk.activities.plan(deal_id, NewAction(ActivityKind.CALL, in_days(0), repeats=repeats))
    today.click_check('Halle')
    assert today.form.next.current() == 'nothing'


def test_a_meeting_is_done_or_put_off(sample_today: TodaySeat) -> None:
    sample_today.click_check('Boutique')
    form = sample_today.form
    assert (list(form.results.chips), form.results.current()) == (['done', 'postponed'], 'done')
    click(sample_today, form.results.chips['postponed'])
    assert form.next.current() == 'meeting'


def test_a_call_in_vain_counts(today: TodaySeat) -> None:
    deal_id = today.desk.put('Halle', action=0)
    today.click_check('Halle')
    click(today, today.form.results.chips['no_answer'])
    click(today, today.form.save)
    assert today.desk.activities.attempts(deal_id) == 1


@pytest.mark.parametrize(
    ('ahead', 'days'), [(0, [1, 2, 3, 7]), (2, [1, 4, 5, 7]), (3, [1, 3, 4, 7]), (5, [1, 2, 3, 7])]
)
def test_the_days_on_offer_are_working_days_behind_tomorrow(ahead: int, days: list[int]) -> None:
    today = in_days(ahead)
    assert [(day - today).days for day in near_days(today)] == days


@pytest.mark.parametrize(('ahead', 'days'), [(0, 1), (3, 3), (4, 2), (5, 1)])
def test_what_is_proposed_never_falls_on_a_weekend(qtbot: QtBot, ahead: int, days: int) -> None:
    picks = WhenPicks(in_days(ahead))
    qtbot.addWidget(picks)
    assert (picks.day() - in_days(ahead)).days == days


def test_another_day_comes_from_the_calendar(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    when = sample_today.form.when
    click(sample_today, when.picks.chips['choose'])
    sample_today.seat.press(Key.Key_PageDown)
    sample_today.seat.press(Key.Key_Return)
    assert (when.day() > in_days(7), when.picks.current()) == (True, 'choose')


def test_the_buttons_go_below_where_there_is_no_room(sample_today: TodaySeat) -> None:
    sample_today.click_check(CHOLET)
    form = sample_today.form
    assert form.save.y() == form.when.y()
    sample_today.seat.window.resize(1180, 720)
    assert form.save.y() > form.when.geometry().bottom()
    assert form.height() <= sample_today.page.agenda.view.height()


def test_a_late_one_is_done_too(today: TodaySeat) -> None:
    deal_id = today.desk.put('Halle', action=-2)
    today.desk.activities.plan(deal_id, call(4))
    today.click_check('Halle')
    click(today, today.form.save)
    assert today.heads() == ['Cette semaine 1']
