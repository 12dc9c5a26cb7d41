"""The week by keyboard, at the edges of the day and of the week, and what each key leaves on the disk."""

from datetime import date, timedelta

import pytest
from building import NOW, TODAY, call, in_days
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from seat import CTRL, SHIFT
from today_seat import TodaySeat

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import Activity
from salesdesk.ui.today.calendar.calendar_pane import CalendarPane, span_text
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup

Key = Qt.Key


@pytest.fixture
def week(today: TodaySeat) -> CalendarPane:
    """An empty week in front, with the keyboard in it."""
    today.page.bar.views.segments[1].click()
    pane = today.page.calendar
    assert pane is not None
    pane.view.setFocus()
    return pane


def put(today: TodaySeat, week: CalendarPane, days: int = 0, minute: int | None = 600, title: str = 'Halle') -> int:
    """An activity of its own deal, with the keyboard on it."""
    deal_id = today.desk.put(title)
    today.desk.activities.plan(deal_id, call(days, minute))
    (activity,) = today.desk.activities.planned_of(deal_id)
    week.view.focus_on(activity.id)
    return activity.id


def named(value: object) -> str:
    return value.name if isinstance(value, Key) else str(value)


def moment(activity: Activity) -> tuple[date, int | None]:
    return activity.due_on, activity.due_minute


@pytest.mark.parametrize(
    ('minute', 'key', 'then'),
    [
        (0, Key.Key_Up, 0),
        (10, Key.Key_Up, 0),
        (45, Key.Key_Up, 15),
        (1380, Key.Key_Down, 1410),
        (1410, Key.Key_Down, 1410),
        (1425, Key.Key_Down, 1425),
        (1439, Key.Key_Down, 1439),
        (1425, Key.Key_Up, 1395),
        (None, Key.Key_Up, 540),
        (None, Key.Key_Down, 540),
    ],
    ids=named,
)
def test_carried_up_and_down_it_stays_in_its_day(
    today: TodaySeat, week: CalendarPane, minute: int | None, key: Key, then: int
) -> None:
    id_ = put(today, week, minute=minute)
    today.seat.press(key, CTRL)
    assert moment(today.activity(id_)) == (TODAY, then)


@pytest.mark.parametrize(('key', 'days'), [(Key.Key_Left, -1), (Key.Key_Right, 1)], ids=named)
def test_carried_sideways_what_has_no_hour_gets_none(today: TodaySeat, week: CalendarPane, key: Key, days: int) -> None:
    id_ = put(today, week, minute=None)
    today.seat.press(key, CTRL)
    assert moment(today.activity(id_)) == (in_days(days), None)
    today.seat.press(Key.Key_Z, CTRL)
    assert moment(today.activity(id_)) == (TODAY, None)


def test_what_is_done_is_not_carried_nor_done_again(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today, week)
    today.desk.activities.complete(id_, Done())
    before = today.activity(id_)
    week.view.focus_on(id_)
    for key, held in ((Key.Key_Right, CTRL), (Key.Key_Down, CTRL), (Key.Key_Space, Qt.KeyboardModifier.NoModifier)):
        today.seat.press(key, held)
    assert today.activity(id_) == before
    assert not today.is_open()


def test_delete_takes_it_off_and_undo_brings_it_back(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today, week)
    today.seat.press(Key.Key_Delete)
    assert (week.view.line(id_), week.view.focused_id) == (None, 0)
    today.seat.press(Key.Key_Z, CTRL)
    assert week.view.line(id_) is not None
    today.seat.press(Key.Key_Y, CTRL)
    assert today.activity(id_).deleted_at is not None


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter, Key.Key_F2], ids=named)
def test_the_form_opens_on_what_has_the_keyboard(today: TodaySeat, week: CalendarPane, key: Key) -> None:
    put(today, week, minute=615)
    today.seat.press(key)
    dialog = today.seat.one(ActivityDialog)
    assert dialog.fields.editor.hour.minute() == 615
    dialog.leave()


def test_arrows_stop_at_the_first_and_at_the_last(today: TodaySeat, week: CalendarPane) -> None:
    first = put(today, week, -1, None, 'Un')
    middle = put(today, week, 0, 540, 'Deux')
    last = put(today, week, 3, 600, 'Trois')
    for key, wanted in ((Key.Key_Right, last), (Key.Key_Up, middle), (Key.Key_Left, first), (Key.Key_Up, first)):
        today.seat.press(key)
        assert week.view.focused_id == wanted
    today.seat.press(Key.Key_Down)
    assert week.view.focused_id == middle


def test_the_first_arrow_in_a_week_goes_to_its_first_activity(today: TodaySeat, week: CalendarPane) -> None:
    put(today, week, 2, 480, 'Plus tard')
    first = put(today, week, -1, 900, 'Lundi')
    week.view.focused_id = 0
    today.seat.press(Key.Key_Right)
    assert week.view.focused_id == first


def crowd(today: TodaySeat, week: CalendarPane) -> list[int]:
    """More on a day than it shows, without an hour; the first three are seen."""
    for number in range(7):
        today.desk.activities.plan(today.desk.put(f'Affaire {number}'), call(0))
    ids = [line.id for line in week.view.places().in_order()]
    assert [week.view.places().rect_of(id_) is not None for id_ in ids] == [True] * 3 + [False] * 4
    return ids


def test_arrows_bring_out_what_stands_behind_so_many_more(today: TodaySeat, week: CalendarPane) -> None:
    ids = crowd(today, week)
    week.view.focus_on(ids[2])
    today.seat.press(Key.Key_Down)
    assert week.view.focused_id == ids[3]
    assert all(week.view.places().rect_of(id_) is not None for id_ in ids)


def test_from_the_hours_back_up_the_last_of_a_crowded_day_comes_first(today: TodaySeat, week: CalendarPane) -> None:
    ids = crowd(today, week)
    put(today, week, 0, 600)
    today.seat.press(Key.Key_Up)
    assert week.view.focused_id == ids[-1]
    assert week.view.places().rect_of(ids[-1]) is not None


@pytest.mark.parametrize('key', [Key.Key_Left, Key.Key_Down, Key.Key_Space, Key.Key_Delete, Key.Key_F2], ids=named)
def test_in_an_empty_week_no_key_does_anything(today: TodaySeat, week: CalendarPane, key: Key) -> None:
    before = today.desk.dump()
    today.seat.press(key)
    assert today.desk.dump() == before
    assert today.seat.shown(ActivityDialog) == []


def test_with_shift_an_arrow_carries_nothing(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today, week)
    today.seat.press(Key.Key_Down, SHIFT)
    assert moment(today.activity(id_)) == (TODAY, 600)
    assert week.view.focused_id == id_


def test_the_keyboard_scrolls_to_what_it_goes_to(today: TodaySeat, week: CalendarPane) -> None:
    early, late = put(today, week, 0, 5, 'Tôt'), put(today, week, 0, 1400, 'Tard')
    for id_ in (early, late, early):
        week.view.focus_on(id_)
        places, rect = week.view.places(), week.view.places().rect_of(id_)
        assert rect is not None
        assert places.grid_top - 1 <= rect.top()
        assert rect.bottom() <= places.height + 1


def test_what_has_the_keyboard_is_said(today: TodaySeat, week: CalendarPane) -> None:
    put(today, week, 1, 610)
    assert week.view.accessibleDescription() == 'Appel, Appel, demain 10:10, Halle'


def test_the_keyboard_stays_while_another_activity_changes(today: TodaySeat, week: CalendarPane) -> None:
    other, id_ = put(today, week, title='Autre'), put(today, week)
    today.desk.activities.move(other, in_days(2), None)
    assert week.view.focused_id == id_


@pytest.mark.parametrize('end', ['won', 'deleted'])
def test_what_belongs_to_a_deal_that_ends_leaves_the_week(today: TodaySeat, week: CalendarPane, end: str) -> None:
    id_ = put(today, week)
    deal_id = today.activity(id_).deal_id
    if end == 'won':
        today.desk.closing.win(deal_id, TODAY, None)
    else:
        today.desk.deals.delete(deal_id)
    assert (week.view.line(id_), week.view.focused_id) == (None, 0)
    today.desk.workspace.undo()
    assert week.view.line(id_) is not None


def test_m_has_a_menu_with_the_same_day_choice(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today, week)
    week._choose_day(id_)
    assert today.seat.one(CalendarPopup)
    today.seat.press(Key.Key_Down)
    today.seat.press(Key.Key_Return)
    assert moment(today.activity(id_)) == (in_days(7), 600)
    assert today.seat.shown(CalendarPopup) == []


def test_its_menu_opens_by_the_keyboards_own_key_and_beside_it(today: TodaySeat, week: CalendarPane) -> None:
    id_ = put(today, week)
    asked: list[tuple[int, QPoint]] = []
    week.view.menu_asked.disconnect()
    week.view.menu_asked.connect(lambda id_, at: asked.append((id_, week.view.viewport().mapFromGlobal(at))))
    week.view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    ((wanted, at),) = asked
    rect = week.view.places().rect_of(id_)
    assert rect is not None
    assert (wanted, rect.contains(QPointF(at))) == (id_, True)


@pytest.mark.parametrize(
    ('first', 'last', 'said'),
    [
        (date(2026, 6, 8), date(2026, 6, 14), '8 juin – 14 juin 2026'),
        (date(2026, 8, 31), date(2026, 9, 6), '31 août – 6 sept. 2026'),
        (date(2026, 12, 28), date(2027, 1, 3), '28 déc. 2026 – 3 janv. 2027'),
        (date(2026, 6, 1), date(2026, 6, 7), '1er juin – 7 juin 2026'),
    ],
)
@pytest.mark.usefixtures('french')
def test_a_week_says_its_days_and_its_year_twice_only_between_two(first: date, last: date, said: str) -> None:
    assert span_text(first, last) == said


def test_the_button_of_this_week_is_off_while_one_is_in_it(today: TodaySeat, week: CalendarPane) -> None:
    assert not week.today.isEnabled()
    week.before.click()
    assert week.today.isEnabled()
    week.today.click()
    assert (week.day, week.today.isEnabled()) == (TODAY, False)


def test_on_monday_this_week_is_another_one(today: TodaySeat, week: CalendarPane) -> None:
    today.desk.clock.set(NOW + timedelta(days=6))
    week.read()
    assert week.today.isEnabled()
    week.today.click()
    assert week.title.text() == '15 juin – 21 juin 2026'


@pytest.mark.parametrize(('day', 'weeks'), [(date.max, 1), (date.max - timedelta(7), 1), (date.min, -1)])
def test_beyond_the_last_of_all_weeks_nothing_happens(
    today: TodaySeat, week: CalendarPane, day: date, weeks: int
) -> None:
    week.day = day
    week.go(weeks)
    assert week.day == day
