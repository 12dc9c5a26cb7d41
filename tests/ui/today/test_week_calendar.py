"""The week: what stands where, taken elsewhere by hand and by keyboard, and other weeks."""

from datetime import date

import pytest
from building import TODAY, call, in_days
from PySide6.QtCore import QPoint, QPointF, Qt
from seat import CTRL
from today_seat import TodaySeat

from salesdesk.ui.today.calendar.calendar_pane import CalendarPane
from salesdesk.ui.today.calendar.week_places import Moment
from salesdesk.ui.today.calendar.week_view import WeekView
from salesdesk.ui.today.form.activity_dialog import ActivityDialog

Key = Qt.Key
AUBRY = 'Boutique et atelier'


@pytest.fixture
def calendar(sample_today: TodaySeat) -> CalendarPane:
    """In front, as a click on its segment brings it."""
    segment = sample_today.page.bar.views.segments[1]
    sample_today.seat.hand.click(segment.mapTo(sample_today.seat.window, segment.rect().center()))
    pane = sample_today.page.calendar
    assert pane is not None
    return pane


def id_of(calendar: CalendarPane, deal: str) -> int:
    return next(line.id for line in calendar.view.places().in_order() if line.deal_title.startswith(deal))


def grip(view: WeekView, activity_id: int) -> QPointF:
    rect = view.places().rect_of(activity_id)
    assert rect is not None
    return rect.topLeft() + QPointF(20, 6)


def at(view: WeekView, point: QPointF) -> QPoint:
    return view.viewport().mapTo(view.window(), point.toPoint())


def moment(today: TodaySeat, activity_id: int) -> tuple[date, int | None]:
    activity = today.activity(activity_id)
    return activity.due_on, activity.due_minute


def slot(view: WeekView, day: date, minute: int | None) -> QPointF:
    return view.places().slot_rect(Moment(day, minute), 30).topLeft() + QPointF(20, 6)


def test_a_block_stands_on_its_day_and_hour(calendar: CalendarPane) -> None:
    places = calendar.view.places()
    rect = places.rect_of(id_of(calendar, AUBRY))
    assert rect is not None
    assert places.moment_at(rect.topLeft()) == Moment(TODAY, 660)


def test_by_hand_to_another_day_and_hour(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    view, id_ = calendar.view, id_of(calendar, AUBRY)
    sample_today.seat.hand.drag(at(view, grip(view, id_)), at(view, slot(view, in_days(2), 780)))
    assert moment(sample_today, id_) == (in_days(2), 780)
    assert sample_today.desk.undo_key() == 'move_activity'
    sample_today.seat.press(Key.Key_Z, CTRL)
    assert moment(sample_today, id_) == (TODAY, 660)


def test_above_the_hours_it_has_none(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    view, id_ = calendar.view, id_of(calendar, AUBRY)
    sample_today.seat.hand.drag(at(view, grip(view, id_)), at(view, slot(view, in_days(1), None)))
    assert moment(sample_today, id_) == (in_days(1), None)


def test_escape_puts_it_back(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    view, id_ = calendar.view, id_of(calendar, AUBRY)
    end = at(view, slot(view, in_days(2), 780))
    sample_today.seat.hand.drag(at(view, grip(view, id_)), end, release=False)
    sample_today.seat.press(Key.Key_Escape)
    sample_today.seat.hand.release(end)
    assert moment(sample_today, id_) == (TODAY, 660)


def test_dropped_beside_the_week_nothing_moves(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    view, id_ = calendar.view, id_of(calendar, AUBRY)
    sample_today.seat.hand.drag(at(view, grip(view, id_)), at(view, QPointF(10, 300)))
    assert moment(sample_today, id_) == (TODAY, 660)


@pytest.mark.parametrize(
    ('key', 'day', 'minute'),
    [(Key.Key_Right, 1, 660), (Key.Key_Left, -1, 660), (Key.Key_Down, 0, 690), (Key.Key_Up, 0, 630)],
)
def test_ctrl_and_an_arrow_carry_it(
    sample_today: TodaySeat, calendar: CalendarPane, key: Key, day: int, minute: int
) -> None:
    id_ = id_of(calendar, AUBRY)
    calendar.view.setFocus()
    calendar.view.focus_on(id_)
    sample_today.seat.press(key, CTRL)
    assert moment(sample_today, id_) == (in_days(day), minute)
    assert calendar.view.focused_id == id_


def test_carried_over_sunday_the_week_goes_with_it(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    id_ = id_of(calendar, AUBRY)
    calendar.view.setFocus()
    calendar.view.focus_on(id_)
    for _day in range(6):
        sample_today.seat.press(Key.Key_Right, CTRL)
    assert (calendar.day, calendar.view.focused_id) == (in_days(6), id_)


def test_without_an_hour_it_gets_the_mornings(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    id_ = id_of(calendar, 'Parking et abords')
    calendar.view.setFocus()
    calendar.view.focus_on(id_)
    sample_today.seat.press(Key.Key_Down, CTRL)
    assert moment(sample_today, id_) == (TODAY, 540)


def test_arrows_go_through_the_week_and_say_where_they_are(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    calendar.view.setFocus()
    calendar.view.focus_on(id_of(calendar, 'Hall de production'))
    sample_today.seat.press(Key.Key_Down)
    assert calendar.view.accessibleDescription().startswith('Envoyer le planning à Sylvie')


def test_a_click_opens_it(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    sample_today.seat.hand.click(at(calendar.view, grip(calendar.view, id_of(calendar, AUBRY))))
    assert sample_today.seat.one(ActivityDialog).fields.editor.hour.minute() == 660


def test_space_completes_it_in_the_agenda(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    calendar.view.setFocus()
    calendar.view.focus_on(id_of(calendar, AUBRY))
    sample_today.seat.press(Key.Key_Space)
    assert sample_today.form.line.deal_title == AUBRY


def test_other_weeks(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    sample_today.seat.hand.click(calendar.after.mapTo(sample_today.seat.window, calendar.after.rect().center()))
    assert (calendar.title.text(), calendar.week.text()) == ('15 juin – 21 juin 2026', 'semaine 25')
    calendar.view.setFocus()
    sample_today.seat.press(Key.Key_PageUp)
    sample_today.seat.press(Key.Key_PageUp)
    assert calendar.day == in_days(-7)
    calendar.today.click()
    assert calendar.day == TODAY


def test_a_crowded_day_says_how_many_more_and_shows_them(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    places = calendar.view.places()
    more = places.all_day_rect(in_days(1), places.most - 1).center()
    assert places.is_more_at(more)
    sample_today.seat.hand.click(at(calendar.view, more))
    assert len(calendar.view.places().shown_all_day(in_days(1))) == 5


def test_what_is_done_stays_where_it_was_done(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    view, id_ = calendar.view, id_of(calendar, 'Showroom')
    before = sample_today.activity(id_)
    sample_today.seat.hand.drag(at(view, grip(view, id_)), at(view, slot(view, in_days(2), 780)))
    assert sample_today.activity(id_) == before


def test_an_empty_place_plans_something_there(sample_today: TodaySeat, calendar: CalendarPane) -> None:
    calendar.view.new_asked.emit(Moment(in_days(2), 840))
    fields = sample_today.seat.one(ActivityDialog).fields
    assert (fields.editor.day.day(), fields.editor.hour.minute()) == (in_days(2), 840)


def test_an_hour_and_its_block_are_planned_together(today: TodaySeat) -> None:
    today.desk.activities.plan(today.desk.put('Halle'), call(0, 600))
    today.page.bar.views.segments[1].click()
    assert today.page.calendar is not None
    assert [block.start for block in today.page.calendar.view.places().blocks] == [600]
