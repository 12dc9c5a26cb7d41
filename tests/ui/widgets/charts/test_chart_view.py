"""A chart on a page: keys, mouse, ring, and what a screen reader hears."""

import pytest
from in_window import picture as grabbed
from in_window import put
from made_charts import a_funnel, bars, columns, months
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.charts.chart_view import ChartView
from salesdesk.ui.widgets.charts.picture import Picture
from salesdesk.ui.widgets.focus.focus_trap import focus_stops


def shown(window: QWidget, picture: Picture, **kw: list[str]) -> ChartView:
    view = put(window, ChartView('Lost reasons'), width=620, height=320)
    view.show_picture(picture, **kw)
    return view


@pytest.fixture
def chart(window: QWidget) -> ChartView:
    return shown(window, bars(13, 10, 8))


def has_keyboard(chart: ChartView) -> int:
    return next((button.at for button in chart.buttons if button.hasFocus()), -1)


def test_tab_comes_to_a_chart_once(window: QWidget, chart: ChartView, qtbot: QtBot) -> None:
    after = put(window, Button('After'), 40, 400)
    assert focus_stops(window) == [chart.buttons[0], after]


@pytest.mark.parametrize(
    ('keys', 'at'),
    [
        ([Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_Down, Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_End], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_arrows_go_from_bar_to_bar(chart: ChartView, keys: list[Qt.Key], at: int) -> None:
    chart.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
    assert has_keyboard(chart) == at


def test_tab_comes_back_to_the_bar_she_left(window: QWidget, chart: ChartView) -> None:
    chart.move_to(2)
    put(window, Button('After'), 40, 400).setFocus()
    assert focus_stops(window)[0] is chart.buttons[2]


@pytest.mark.parametrize('key', [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_is_a_click(chart: ChartView, qtbot: QtBot, key: Qt.Key) -> None:
    chart.move_to(1)
    with qtbot.waitSignal(chart.chosen) as told:
        qtbot.keyClick(chart.buttons[1], key)
    assert told.args == [1]


def test_a_click_on_a_bar_is_told(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.chosen) as told:
        qtbot.mouseClick(chart.buttons[2], Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
    assert told.args == [2]


def test_a_key_with_ctrl_is_for_the_window(window: QWidget, chart: ChartView, qtbot: QtBot) -> None:
    chart.move_to(0)
    qtbot.keyClick(chart.buttons[0], Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert has_keyboard(chart) == 0


def test_the_bar_with_the_keyboard_has_a_ring_and_is_pointed_at(chart: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.pointed) as told:
        chart.move_to(1)
    assert told.args == [1]
    above = grabbed(chart).copy(chart.spot_rect(1).adjusted(8, -2, -8, -chart.spot_rect(1).height()))
    assert {above.pixelColor(x, 0).name() for x in range(above.width())} == {theme().color('focus').name()}


def test_the_keyboard_gone_nothing_is_pointed_at(window: QWidget, chart: ChartView, qtbot: QtBot) -> None:
    chart.move_to(1)
    with qtbot.waitSignal(chart.pointed) as told:
        put(window, Button('After'), 40, 400).setFocus()
    assert told.args == [-1]


def test_the_mouse_lights_what_it_is_on(window: QWidget, chart: ChartView, qtbot: QtBot) -> None:
    before = grabbed(chart)
    with qtbot.waitSignal(chart.pointed) as told:
        QTest.mouseMove(window.windowHandle(), chart.mapTo(window, chart.spot_rect(1).center()))
    assert told.args == [1]
    assert grabbed(chart) != before


def test_a_screen_reader_reads_each_bar(window: QWidget) -> None:
    chart = shown(window, bars(13, 10), descriptions=['Deals lost for this reason.', 'The same.'])
    bar = QAccessible.queryAccessibleInterface(chart.buttons[0])
    assert bar.text(QAccessible.Text.Name) == 'Reason 0: 13'
    assert bar.text(QAccessible.Text.Description) == 'Deals lost for this reason.'
    assert bar.role() == QAccessible.Role.Button
    assert QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name) == 'Lost reasons'


@pytest.mark.parametrize('picture', [a_funnel(), months(60), columns((1, 2), (3, 0))])
def test_every_spot_has_a_button_where_it_is(window: QWidget, picture: Picture) -> None:
    chart = shown(window, picture)
    spots = picture.spots(chart._inside())
    assert [button.accessibleName() for button in chart.buttons] == [spot.text for spot in spots]
    centers = [spot.place.center().toPoint() for spot in spots]
    assert [chart.childAt(center) for center in centers] == chart.buttons


def test_another_picture_keeps_the_keyboard_on_the_chart(chart: ChartView) -> None:
    chart.move_to(2)
    chart.show_picture(bars(5, 4))
    assert has_keyboard(chart) == 1
    assert len(chart.buttons) == 2


def test_no_picture_has_no_stop(chart: ChartView) -> None:
    chart.show_picture(None)
    assert focus_stops(chart) == []


def test_spots_follow_the_size_of_the_chart(chart: ChartView) -> None:
    before = chart.spot_rect(2)
    chart.resize(900, 400)
    assert chart.spot_rect(2).width() > before.width()


def test_forty_stages_ask_for_room(window: QWidget) -> None:
    many = a_funnel(tuple(range(40, 0, -1)), tuple(map(str, range(40))))
    assert shown(window, many).minimumSizeHint().height() > 40 * 24
