"""The window places what it is given: a rail, the page in front, and the keys nobody else wanted."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from seat import CTRL, SHIFT, Seat, focused

from salesdesk.ui.window.main_window import MainWindow, first_size


@pytest.fixture
def bare(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    return window


def pane_of(seat: Seat) -> str:
    """Which part of the window has the keyboard."""
    panes = {'rail': seat.window.rail, 'top': seat.page.top, 'chips': seat.page.attention, 'board': seat.page.body}
    return next((name for name, pane in panes.items() if pane is not None and pane.isAncestorOf(focused())), '')


def test_it_is_as_large_as_on_the_pictures(bare: MainWindow) -> None:
    assert (bare.width(), bare.height()) == (1440, 900)
    assert (bare.minimumWidth(), bare.minimumHeight()) == (1180, 720)


@pytest.mark.parametrize(
    ('room', 'size'),
    [((1920, 1080), (1440, 900)), ((1366, 768), (1366, 728)), ((1280, 800), (1280, 760)), ((800, 600), (1440, 900))],
)
def test_it_first_opens_within_the_screen(room: tuple[int, int], size: tuple[int, int]) -> None:
    assert first_size(QSize(*room)).toTuple() == size


def test_what_can_wait_is_done_after_the_first_picture(qtbot: QtBot, bare: MainWindow) -> None:
    told: list[str] = []
    bare.when_settled(lambda: told.append('before'))
    assert told == []
    with qtbot.waitSignal(bare.settled):
        bare.show()
    assert told == ['before']
    bare.when_settled(lambda: told.append('after'))
    qtbot.waitUntil(lambda: told == ['before', 'after'])


def test_without_a_database_there_is_one_page_and_no_rail(bare: MainWindow) -> None:
    welcome = QLabel('Bienvenue')
    bare.show_alone(welcome)
    assert bare.centralWidget() is welcome
    assert bare.rail is None
    assert bare.front is None
    assert bare.front_key == ''


def test_a_key_nobody_wants_is_the_programs(qtbot: QtBot, bare: MainWindow) -> None:
    told: list[int] = []
    bare.key_pressed.connect(lambda event: told.append(event.key()))
    qtbot.keyClick(bare, Qt.Key.Key_F9)
    assert told == [Qt.Key.Key_F9]


def test_closing_is_said_once_fields_have_saved_themselves(qtbot: QtBot, bare: MainWindow) -> None:
    bare.show()
    with qtbot.waitSignal(bare.closing):
        bare.close()
    assert bare.isHidden()


def test_pages_are_made_when_they_are_first_asked_for(seat: Seat) -> None:
    assert list(seat.window._pages) == ['board']
    seat.window.show_page('settings')
    assert list(seat.window._pages) == ['board', 'settings']
    assert seat.window.front_key == 'settings'


def test_a_page_shown_again_is_the_same(seat: Seat) -> None:
    settings = seat.window.show_page('settings')
    seat.window.show_page('board')
    assert seat.window.show_page('settings') is settings


@pytest.mark.parametrize('number', [-1, 40])
def test_a_number_without_a_page_changes_nothing(seat: Seat, number: int) -> None:
    seat.window.show_nth_page(number)
    assert seat.window.front_key == 'board'


def test_the_second_page_of_the_rail_is_the_board(seat: Seat) -> None:
    seat.window.show_page('settings')
    seat.window.show_nth_page(1)
    assert seat.window.front_key == 'board'


def test_the_rail_marks_the_page_in_front(seat: Seat) -> None:
    seat.window.show_page('process')
    rail = seat.window.rail
    assert rail is not None
    assert [key for key, button in rail._buttons.items() if button.isChecked()] == ['process']


def test_in_a_narrow_window_the_rail_has_icons_alone(seat: Seat) -> None:
    rail = seat.window.rail
    assert rail is not None
    wide = rail.width()
    rail.fit(1180)
    assert rail.width() < wide


def test_f6_goes_from_pane_to_pane_and_back(qtbot: QtBot, sample_seat: Seat) -> None:
    qtbot.waitUntil(lambda: sample_seat.window.is_settled)
    sample_seat.focus('Parking')
    seen = []
    for _step in range(4):
        sample_seat.press(Qt.Key.Key_F6)
        seen.append(pane_of(sample_seat))
    assert seen == ['rail', 'top', 'chips', 'board']
    sample_seat.press(Qt.Key.Key_F6, SHIFT)
    assert pane_of(sample_seat) == 'chips'


def test_f6_takes_the_keyboard_up_where_it_was_left(qtbot: QtBot, sample_seat: Seat) -> None:
    qtbot.waitUntil(lambda: sample_seat.window.is_settled)
    sample_seat.focus('Parking')
    for _step in range(4):
        sample_seat.press(Qt.Key.Key_F6)
    assert sample_seat.focused_title().startswith('Parking')


def test_f6_stays_in_a_dialog(qtbot: QtBot, sample_seat: Seat) -> None:
    qtbot.waitUntil(lambda: bool(sample_seat.window.actions()))
    sample_seat.page.new_deal()
    held = focused()
    sample_seat.press(Qt.Key.Key_F6)
    assert focused() is held


def test_the_logo_opens_the_programs_menu(qtbot: QtBot, seat: Seat) -> None:
    qtbot.waitUntil(lambda: bool(seat.window.actions()))
    assert seat.window.rail is not None
    seat.window.rail.logo.click()
    menus = [menu for menu in seat.window.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    menus[0].close()


def test_ctrl_and_a_number_show_a_page(qtbot: QtBot, seat: Seat) -> None:
    qtbot.waitUntil(lambda: bool(seat.window.actions()))
    seat.press(Qt.Key.Key_6, CTRL)
    assert seat.window.front_key == 'process'
    seat.press(Qt.Key.Key_2, CTRL)
    assert seat.window.front_key == 'board'
