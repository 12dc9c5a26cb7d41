"""The week under the mouse: a click is no drag, a drag near the edge scrolls, and what changes meanwhile wins."""

from datetime import date

import pytest
from building import TODAY, call, in_days
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from today_seat import TodaySeat

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.ui.today.calendar.calendar_pane import CalendarPane
from salesdesk.ui.today.calendar.week_places import Moment
from salesdesk.ui.today.calendar.week_view import WeekView
from salesdesk.ui.today.form.activity_dialog import ActivityDialog

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Shape = Qt.CursorShape


@pytest.fixture
def week(today: TodaySeat) -> CalendarPane:
    today.page.bar.views.segments[1].click()
    assert today.page.calendar is not None
    return today.page.calendar


def put(today: TodaySeat, days: int = 0, minute: int | None = 600, title: str = 'Halle') -> int:
    deal_id = today.desk.put(title)
    today.desk.activities.plan(deal_id, call(days, minute))
    return today.desk.activities.planned_of(deal_id)[0].id


def moment(today: TodaySeat, id_: int) -> tuple[date, int | None]:
    activity = today.activity(id_)
    return activity.due_on, activity.due_minute


def grip(view: WeekView, id_: int, below: int = 8) -> QPoint:
    """A point of the window at which a hand takes it, so far below its top."""
    rect = view.places().rect_of(id_)
    assert rect is not None
    return over(view, rect.topLeft() + QPointF(20, below))


def over(view: WeekView, point: QPointF) -> QPoint:
    return view.viewport().mapTo(view.window(), point.toPoint())


def slot(view: WeekView, days: int, minute: int | None, below: int = 8) -> QPoint:
    """Where a hand lets it go that holds it so far below its top."""
    return over(view, view.places().slot_rect(Moment(in_days(days), minute), 30).topLeft() + QPointF(20, below))


def test_a_tremor_of_the_hand_is_a_click(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    at = grip(week.view, id_)
    today.seat.hand.press(at)
    today.seat.hand.move(at + QPoint(0, QApplication.startDragDistance() - 2))
    today.seat.hand.release(at + QPoint(0, QApplication.startDragDistance() - 2))
    assert moment(today, id_) == (TODAY, 600)
    today.seat.one(ActivityDialog).leave()


def test_dragged_back_to_where_it_was_nothing_is_done(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    at, before = grip(week.view, id_), today.desk.undo_key()
    today.seat.hand.press(at)
    today.seat.hand.move(slot(week.view, 2, 720), at)
    today.seat.hand.release(at)
    assert (moment(today, id_), today.desk.undo_key()) == ((TODAY, 600), before)
    assert today.seat.shown(ActivityDialog) == []


@pytest.mark.parametrize(('minute', 'to'), [(None, 840), (600, None), (600, 615), (None, None)])
def test_between_above_and_below_the_hours(
    today: TodaySeat, week: CalendarPane, minute: int | None, to: int | None
) -> None:
    id_ = put(today, minute=minute)
    # What has no hour is not held by its top: it goes where the hand is.
    held, below = (20, 2) if minute is None else (8, 8)
    today.seat.hand.drag(grip(week.view, id_, held), slot(week.view, 1, to, below))
    assert moment(today, id_) == (in_days(1), to)


def test_what_is_touched_elsewhere_leaves_the_hand(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    end = slot(week.view, 2, 780)
    today.seat.hand.drag(grip(week.view, id_), end, release=False)
    today.desk.activities.delete(id_)
    today.seat.hand.release(end)
    assert today.activity(id_).deleted_at is not None
    assert moment(today, id_) == (TODAY, 600)


@pytest.mark.parametrize('edge', ['below', 'above'])
def test_near_an_edge_the_hours_scroll(today: TodaySeat, week: CalendarPane, edge: str) -> None:
    id_, view = put(today), week.view
    today.seat.window.resize(1180, 720)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    week.view.focus_on(id_)
    before, places = bar.value(), view.places()
    y = places.height - 6 if edge == 'below' else places.grid_top + 6
    point = over(view, QPointF(places.left_of(in_days(1)) + 20, y))
    today.seat.hand.press(grip(view, id_))
    today.seat.hand.move(point, point + QPoint(1, 0), point)
    moved = bar.value() - before
    today.seat.hand.release(QPoint(3, 3))
    assert (moved > 0) is (edge == 'below')
    assert moved != 0


@pytest.mark.parametrize('button', [RIGHT, Qt.MouseButton.MiddleButton])
def test_another_button_takes_nothing(today: TodaySeat, week: CalendarPane, button: Qt.MouseButton) -> None:
    id_, view = put(today), week.view
    rect = view.places().rect_of(id_)
    assert rect is not None
    QTest.mouseClick(view.viewport(), button, pos=rect.center().toPoint())
    assert (view._held, today.seat.shown(ActivityDialog)) == (None, [])


def test_the_hand_shows_over_what_can_be_taken(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    today.seat.hand.move(slot(week.view, 2, 780))
    assert week.view.viewport().cursor().shape() is Shape.ArrowCursor
    today.seat.hand.move(grip(week.view, id_))
    assert week.view.viewport().cursor().shape() is Shape.PointingHandCursor


def test_what_was_done_can_be_opened_but_not_carried(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    today.desk.activities.complete(id_, Done())
    before = today.activity(id_)
    today.seat.hand.drag(grip(week.view, id_), slot(week.view, 2, 780))
    assert today.activity(id_) == before


@pytest.mark.parametrize(('days', 'minute'), [(1, 840), (3, None), (-1, 0)])
def test_a_double_click_on_an_empty_place_plans_there(
    today: TodaySeat, week: CalendarPane, days: int, minute: int | None
) -> None:
    view = week.view
    if minute == 0:
        view.verticalScrollBar().setValue(0)
    place = view.places().slot_rect(Moment(in_days(days), minute), 30).topLeft() + QPointF(20, 4)
    QTest.mouseDClick(view.viewport(), LEFT, pos=place.toPoint())
    editor = today.seat.one(ActivityDialog).fields.editor
    assert (editor.day.day(), editor.hour.minute()) == (in_days(days), minute)


def test_a_double_click_on_something_planned_plans_nothing_more(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    asked: list[object] = []
    week.view.new_asked.connect(asked.append)
    rect = week.view.places().rect_of(id_)
    assert rect is not None
    QTest.mouseDClick(week.view.viewport(), LEFT, pos=rect.center().toPoint())
    assert asked == []


def test_all_of_a_crowded_day_are_shown_at_a_click_and_can_be_taken(today: TodaySeat, week: CalendarPane) -> None:
    ids = [put(today, 0, None, f'Affaire {number}') for number in range(9)]
    places = week.view.places()
    today.seat.hand.click(over(week.view, places.all_day_rect(TODAY, places.most - 1).center()))
    assert all(week.view.places().rect_of(id_) is not None for id_ in ids)
    assert week.view.places().grid_top < week.view.viewport().height() - 60
    today.seat.hand.drag(grip(week.view, ids[-1]), slot(week.view, 1, 900, 2))
    assert moment(today, ids[-1]) == (in_days(1), 900)


def test_a_hand_over_another_week_reaches_nothing(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today)
    week.after.click()
    assert week.view.places().rect_of(id_) is None
    week.today.click()
    assert week.view.places().rect_of(id_) is not None
