"""Days: the field, the calendar, and the dates in its grid."""

from datetime import date

import pytest
from in_window import picture, pixel, press_at, put
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup, month_name
from salesdesk.ui.widgets.calendar.month_days import FIRST, LAST, add_months, month_days
from salesdesk.ui.widgets.calendar.month_grid import MonthGrid, day_name
from salesdesk.ui.widgets.fields.date_field import DateField

TODAY, CLOSE = date(2026, 6, 9), date(2026, 6, 24)


def parse(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise ValueError('Write a day, for example 2026-06-24.') from error


@pytest.fixture
def field(window: QWidget) -> DateField:
    return put(window, DateField('Expected close', parse, date.isoformat, TODAY, day=CLOSE), width=213)


def popup(window: QWidget) -> CalendarPopup | None:
    return next((box for box in window.findChildren(CalendarPopup) if not box.isHidden()), None)


def retype(field: DateField, qtbot: QtBot, text: str) -> None:
    field.line.clear()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_a_day_is_shown_as_the_caller_writes_it(field: DateField) -> None:
    assert (field.text(), field.day()) == ('2026-06-24', CLOSE)


def test_a_typed_day_is_understood(field: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed, check_params_cb=lambda day: day == date(2026, 7, 1)):
        retype(field, qtbot, '2026-07-01')
    assert field.day() == date(2026, 7, 1)


def test_what_is_no_day_says_so(field: DateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        retype(field, qtbot, 'soon')
    assert field.error() == 'Write a day, for example 2026-06-24.'
    assert (field.day(), field.text()) == (CLOSE, 'soon')


def test_the_error_goes_when_she_types_on(field: DateField, qtbot: QtBot) -> None:
    retype(field, qtbot, 'soon')
    qtbot.keyClicks(field.line, 'x')
    assert field.error() == ''


def test_an_emptied_field_is_no_day(field: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed, check_params_cb=lambda day: day is None):
        retype(field, qtbot, '')
    assert field.day() is None


def test_the_calendar_goes_with_the_form_it_belongs_to(window: QWidget, field: DateField) -> None:
    field.button.click()
    assert popup(window) is not None
    field.hide()
    assert (popup(window), field.is_open()) == (None, False)
    field.show()
    field.button.click()
    assert popup(window) is not None


def test_a_click_after_the_field_was_thrown_away_does_no_harm(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    field.button.click()
    calendar = popup(window)
    delete(field)
    with qtbot.captureExceptions() as caught:
        press_at(window, QPoint(2, 2))
    assert caught == []
    assert calendar is not None
    assert not (isValid(calendar) and calendar.isVisible())


def test_a_day_that_is_needed_is_asked_for(window: QWidget) -> None:
    field = put(window, DateField('Won on', parse, date.isoformat, TODAY, may_be_empty=False), width=213)
    assert not field.validate()
    assert field.error() == 'Enter a date.'


def test_a_day_left_alone_is_not_read_again(window: QWidget) -> None:
    field = put(window, DateField('Won on', parse, lambda day: f'{day:%d %B}', TODAY, day=CLOSE), width=213)
    assert field.validate()
    assert field.day() == CLOSE


def test_a_day_set_by_the_program_is_silent(field: DateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.set_day(None)
    assert field.text() == ''


def test_the_button_opens_the_calendar(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert popup(window).grid.day == CLOSE
    assert popup(window).grid.hasFocus()


def test_down_opens_the_calendar(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert popup(window) is not None


def test_a_day_of_the_calendar_is_taken(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    field.button.click()
    grid = popup(window).grid
    with qtbot.waitSignal(field.changed, check_params_cb=lambda day: day == date(2026, 6, 11)):
        spot = grid.cell(date(2026, 6, 11)).center().toPoint()
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot)
    assert (field.text(), field.is_open(), field.line.hasFocus()) == ('2026-06-11', False, True)


def test_the_keyboard_takes_a_day(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    field.button.click()
    grid = popup(window).grid
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(grid, key)
    assert field.day() == date(2026, 7, 2)


def test_escape_leaves_the_day_alone(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    field.button.click()
    qtbot.keyClick(popup(window).grid, Qt.Key.Key_Escape)
    assert (field.is_open(), field.day(), field.line.hasFocus()) == (False, CLOSE, True)


def test_a_click_elsewhere_closes_the_calendar(window: QWidget, field: DateField) -> None:
    field.button.click()
    press_at(window, QPoint(900, 650))
    assert not field.is_open()


def test_the_button_closes_it_again(field: DateField, qtbot: QtBot) -> None:
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert not field.is_open()


def press(window: QWidget, name: str) -> None:
    buttons = popup(window).findChildren(Button)
    next(button for button in buttons if button.accessibleName() == name).click()


def test_today_is_one_press_away(window: QWidget, field: DateField) -> None:
    field.button.click()
    press(window, 'Today')
    assert field.day() == TODAY


def test_a_day_can_be_cleared(window: QWidget, field: DateField) -> None:
    field.button.click()
    press(window, 'Clear')
    assert (field.day(), field.text()) == (None, '')


def test_a_day_that_is_needed_cannot_be_cleared(window: QWidget) -> None:
    field = put(window, DateField('Won on', parse, date.isoformat, TODAY, may_be_empty=False), width=213)
    field.button.click()
    assert 'Clear' not in [button.caption() for button in popup(window).findChildren(Button)]


def test_months_can_be_turned(window: QWidget, field: DateField) -> None:
    field.button.click()
    press(window, 'Next month')
    assert popup(window)._title.text() == 'July 2026'
    press(window, 'Previous month')
    press(window, 'Previous month')
    assert popup(window)._title.text() == 'May 2026'


def test_tab_stays_in_the_calendar(window: QWidget, field: DateField, qtbot: QtBot) -> None:
    field.button.click()
    box = popup(window)
    for _step in range(6):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert box.isAncestorOf(window.focusWidget())


def test_the_calendar_speaks_french() -> None:
    use_language('fr')
    assert month_name(CLOSE) == 'Juin 2026'
    assert day_name(CLOSE) == 'mercredi 24 juin 2026'


def test_a_month_of_the_grid_is_six_weeks() -> None:
    days = month_days(CLOSE, 0)
    assert (days[0], days[-1], len(days)) == (date(2026, 6, 1), date(2026, 7, 12), 42)


def test_weeks_may_start_on_sunday() -> None:
    assert month_days(CLOSE, 6)[0] == date(2026, 5, 31)


@pytest.mark.parametrize(
    ('day', 'months', 'expected'),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (LAST, 24, LAST),
        (FIRST, -24, FIRST),
    ],
)
def test_months_are_added(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.fixture
def grid(window: QWidget) -> MonthGrid:
    return put(window, MonthGrid(TODAY, CLOSE))


@pytest.mark.parametrize(
    ('key', 'expected'),
    [
        (Qt.Key.Key_Left, date(2026, 6, 23)),
        (Qt.Key.Key_Up, date(2026, 6, 17)),
        (Qt.Key.Key_Home, date(2026, 6, 1)),
        (Qt.Key.Key_End, date(2026, 6, 30)),
        (Qt.Key.Key_PageUp, date(2026, 5, 24)),
        (Qt.Key.Key_PageDown, date(2026, 7, 24)),
    ],
)
def test_keys_move_in_the_grid(grid: MonthGrid, qtbot: QtBot, key: Qt.Key, expected: date) -> None:
    with qtbot.waitSignal(grid.moved):
        qtbot.keyClick(grid, key)
    assert grid.day == expected


def test_the_day_under_the_keyboard_is_read(grid: MonthGrid, qtbot: QtBot) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.accessibleName() == 'Thursday 25 June 2026'


def test_the_grid_stops_at_the_end_of_time(grid: MonthGrid, qtbot: QtBot) -> None:
    grid.move_to(date(9999, 12, 31))
    assert grid.day == LAST
    assert picture(grid).width() == 224


def test_the_chosen_day_is_filled(grid: MonthGrid) -> None:
    cell = grid.cell(CLOSE).toRect()
    assert pixel(grid, cell.left() + 4, cell.top() + 4) == theme().color('accent').name()


def test_a_drag_from_one_day_to_another_chooses_none(grid: MonthGrid, qtbot: QtBot) -> None:
    first, second = (grid.cell(date(2026, 6, day)).center().toPoint() for day in (10, 12))
    with qtbot.assertNotEmitted(grid.chosen):
        qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=first)
        qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=second)


def test_weekdays_stand_above_their_days(grid: MonthGrid) -> None:
    first = QLocale().firstDayOfWeek().value - 1
    assert grid.cell(month_days(CLOSE, first)[0]).left() == 0
