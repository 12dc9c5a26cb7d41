"""The calendar at the ends of time, and its days against the standard library's own calendar."""

from calendar import Calendar, monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from in_window import colors, picture, pixel, put
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup, month_name
from salesdesk.ui.widgets.calendar.month_days import FIRST, LAST, add_months, first_of, month_days
from salesdesk.ui.widgets.calendar.month_grid import MonthGrid, day_name
from salesdesk.ui.widgets.fields.date_field import DateField

Key = Qt.Key
TODAY = date(2026, 6, 9)
DAYS = st.dates(FIRST, LAST)


def typed(window: QWidget, text: str) -> DateField:
    field = put(window, day_field('Expected close', TODAY), width=213)
    field.set_text(text)
    assert field.validate()
    return field


def opened(window: QWidget, field: DateField) -> CalendarPopup:
    field.button.click()
    (popup,) = window.findChildren(CalendarPopup)
    return popup


@pytest.mark.parametrize(
    ('text', 'day', 'shown'),
    [
        ('9999-12-31', date(9999, 12, 31), 'November 9999'),
        ('0001-01-01', date(1, 1, 1), 'February 0001'),
        ('9999-11-30', date(9999, 11, 30), 'November 9999'),
    ],
)
def test_a_day_at_the_end_of_time_has_a_calendar_too(window: QWidget, text: str, day: date, shown: str) -> None:
    field = typed(window, text)
    popup = opened(window, field)
    assert not picture(popup).isNull()
    assert (field.day(), month_name(popup.grid.day)) == (day, shown)


@pytest.mark.parametrize('text', ['9999-12-31', '0001-01-01'])
def test_from_the_end_of_time_she_comes_back_by_keyboard(window: QWidget, qtbot: QtBot, text: str) -> None:
    field = typed(window, text)
    popup = opened(window, field)
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_Home, Key.Key_End, Key.Key_Return):
        qtbot.keyClick(popup.grid, key)
    assert field.day() == popup.grid.day
    assert not field.is_open()


@given(DAYS, st.integers(0, 6))
def test_a_grid_is_six_weeks_around_its_month(day: date, starts: int) -> None:
    shown = month_days(day, starts)
    weeks = Calendar(starts).monthdatescalendar(day.year, day.month)
    assert shown[: 7 * len(weeks)] == [each for week in weeks for each in week]
    assert shown == [shown[0] + timedelta(days=number) for number in range(42)]


@given(DAYS, st.integers(-400, 400))
def test_months_are_added_as_on_a_wall_calendar(day: date, months: int) -> None:
    """Slowly: leaf by leaf."""
    year, month = day.year, day.month
    for _leaf in range(abs(months)):
        month += 1 if months > 0 else -1
        if month in (0, 13):
            year, month = (year - 1, 12) if month == 0 else (year + 1, 1)
    there = 1 <= year <= 9999
    assert add_months(day, months) == (date(year, month, min(day.day, monthrange(year, month)[1])) if there else day)


@given(DAYS)
def test_the_first_of_a_month_is_in_it(day: date) -> None:
    assert (first_of(day).day, first_of(day).month, first_of(day).year) == (1, day.month, day.year)


@pytest.mark.parametrize(
    ('language', 'month', 'day'),
    [('fr', 'Août 2026', 'samedi 15 août 2026'), ('en', 'August 2026', 'Saturday 15 August 2026')],
)
def test_months_and_days_are_said_in_her_language(language: str, month: str, day: str) -> None:
    use_language(language)
    assert (month_name(date(2026, 8, 15)), day_name(date(2026, 8, 15))) == (month, day)


@pytest.fixture
def grid(window: QWidget) -> MonthGrid:
    return put(window, MonthGrid(TODAY, date(2026, 6, 24)))


def centre(grid: MonthGrid, day: date) -> QPoint:
    return grid.cell(day).center().toPoint()


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_three_keys_choose_the_day_at_hand(grid: MonthGrid, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(grid, Key.Key_Right)
    with qtbot.waitSignal(grid.chosen, check_params_cb=lambda day: day == date(2026, 6, 25)):
        qtbot.keyClick(grid, key)


@pytest.mark.parametrize(
    ('day', 'month'), [(date(2026, 6, 30), 'June'), (date(2026, 7, 1), 'July'), (date(2026, 8, 8), 'August')]
)
def test_a_click_takes_the_days_of_the_neighbours_too(grid: MonthGrid, qtbot: QtBot, day: date, month: str) -> None:
    grid.move_to(date(2026, 7, 15))
    with qtbot.waitSignal(grid.chosen) as told:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre(grid, day))
    assert told.args == [day]
    assert month in month_name(day)


@pytest.mark.parametrize('spot', [QPoint(5, 5), QPoint(100, 23), QPoint(-3, 60), QPoint(60, 24 + 6 * 32 + 2)])
def test_a_click_beside_the_days_chooses_none(grid: MonthGrid, qtbot: QtBot, spot: QPoint) -> None:
    with qtbot.assertNotEmitted(grid.chosen):
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot)


def test_the_day_under_the_mouse_is_tinted(grid: MonthGrid, qtbot: QtBot) -> None:
    day = date(2026, 6, 17)
    corner = grid.cell(day).topLeft().toPoint() + QPoint(5, 5)
    before = pixel(grid, corner.x(), corner.y())
    qtbot.mouseMove(grid, centre(grid, day))
    grid.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert before != pixel(grid, corner.x(), corner.y()) == theme().color('hover').name()


def test_a_key_of_no_use_here_is_left_to_the_popup_around(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.moved), qtbot.assertNotEmitted(grid.chosen):
        qtbot.keyClick(grid, Key.Key_F5)
    assert grid.day == date(2026, 6, 24)


@pytest.mark.parametrize(('territory', 'first'), [('fr_FR', 'monday'), ('en_US', 'sunday')])
def test_weeks_begin_as_where_she_lives(window: QWidget, territory: str, first: str) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(territory))
    try:
        grid = put(window, MonthGrid(TODAY))
    finally:
        QLocale.setDefault(usual)
    # 1 June 2026 is a Monday.
    assert grid.cell(date(2026, 6, 1)).left() == (0 if first == 'monday' else 32)


def test_without_a_day_today_is_at_hand_and_marked(window: QWidget) -> None:
    grid = put(window, MonthGrid(TODAY))
    assert grid.day == TODAY
    assert theme().color('accent-text').name() in colors(grid)
    assert theme().color('accent').name() not in colors(grid)
