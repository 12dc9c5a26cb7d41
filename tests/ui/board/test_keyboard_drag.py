"""The same drag with the keyboard alone: Space lifts, arrows carry, Space puts down, Esc brings back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import ALT, Seat, focused

from salesdesk.ui.board.canvas.drop_target import DropTarget
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.gate.gate_popover import GatePopover

Key = Qt.Key
PUT_DOWN = [Key.Key_Space, Key.Key_Return, Key.Key_Enter]


@pytest.fixture
def three(seat: Seat) -> Seat:
    for title in ('Un', 'Deux', 'Trois'):
        seat.desk.put_ready(title)
    seat.desk.put_ready('Là-bas', 'qualification')
    seat.window.follow()
    seat.focus('Un')
    return seat


def press(seat: Seat, *keys: Qt.Key) -> None:
    for key in keys:
        seat.press(key)


def held(seat: Seat) -> str:
    card = seat.page.take_hands().drag.session.card
    return card.title if card else ''


def test_space_lifts_the_focused_card_a_little_off_its_place(three: Seat) -> None:
    start = three.page.board.card_in_window(three.card('Un').id)
    assert start is not None
    press(three, Key.Key_Space)
    assert held(three) == 'Un'
    assert three.page.take_hands().drag.session.card_rect.topLeft() != start.topLeft()
    assert three.page.take_hands().drag.session.card_rect.intersects(start)


def test_without_a_card_space_lifts_nothing(seat: Seat) -> None:
    press(seat, Key.Key_Space)
    assert held(seat) == ''


@pytest.mark.parametrize('put_down', PUT_DOWN)
def test_down_and_space_move_it_one_place(three: Seat, put_down: Qt.Key) -> None:
    press(three, Key.Key_Space, Key.Key_Down, put_down)
    assert three.desk.titles('identification') == ['Deux', 'Un', 'Trois']


@pytest.mark.parametrize(
    ('start', 'keys', 'order'),
    [
        ('Un', [Key.Key_Down, Key.Key_Down], ['Deux', 'Trois', 'Un']),
        ('Un', [Key.Key_Down] * 5, ['Deux', 'Trois', 'Un']),
        ('Trois', [Key.Key_Up], ['Un', 'Trois', 'Deux']),
        ('Trois', [Key.Key_Up, Key.Key_Up, Key.Key_Up], ['Trois', 'Un', 'Deux']),
        ('Deux', [Key.Key_Down, Key.Key_Up], ['Un', 'Deux', 'Trois']),
    ],
)
def test_arrows_go_place_by_place(three: Seat, start: str, keys: list[Qt.Key], order: list[str]) -> None:
    three.focus(start)
    press(three, Key.Key_Space, *keys, Key.Key_Space)
    assert three.desk.titles('identification') == order


def test_right_carries_it_to_the_next_column(three: Seat) -> None:
    press(three, Key.Key_Space, Key.Key_Right, Key.Key_Down, Key.Key_Space)
    assert three.desk.titles('qualification') == ['Là-bas', 'Un']


def test_there_and_back_it_has_not_moved(qtbot: QtBot, three: Seat) -> None:
    three.focus('Deux')
    press(three, Key.Key_Space, Key.Key_Right, Key.Key_Left, Key.Key_Space)
    qtbot.waitUntil(lambda: held(three) == '')
    assert three.desk.undo_key() == ''


def test_it_stops_at_the_edges_of_the_board(three: Seat) -> None:
    press(three, Key.Key_Space, Key.Key_Left, Key.Key_Up)
    assert three.page.take_hands().drag.session.target == DropTarget(0, 0)
    press(three, *[Key.Key_Right] * 9)
    assert three.page.take_hands().drag.session.target.column == 5


def test_the_keyboard_stays_on_the_card_it_moved(three: Seat) -> None:
    press(three, Key.Key_Space, Key.Key_Right, Key.Key_Space)
    assert three.focused_title() == 'Un'
    assert three.page.board.lanes[1].view.hasFocus()


@pytest.mark.parametrize('keys', [[], [Key.Key_Right], [Key.Key_Down, Key.Key_Right, Key.Key_Right]])
def test_esc_brings_it_back_and_keeps_the_keyboard(qtbot: QtBot, three: Seat, keys: list[Qt.Key]) -> None:
    before: QWidget = focused()
    press(three, Key.Key_Space, *keys, Key.Key_Escape)
    qtbot.waitUntil(lambda: held(three) == '')
    assert three.desk.undo_key() == ''
    assert three.shown(DragOverlay) == []
    assert (focused(), three.focused_title()) == (before, 'Un')


def test_a_closed_column_says_why(three: Seat) -> None:
    press(three, Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space)
    assert three.toast() == 'Passez d’abord l’affaire en Qualification.'


def test_a_refusing_column_asks_in_place_and_takes_the_keyboard_there(seat: Seat) -> None:
    seat.desk.put('Nue')
    seat.window.follow()
    seat.focus('Nue')
    press(seat, Key.Key_Space, Key.Key_Right, Key.Key_Space)
    popover = seat.one(GatePopover)
    assert popover.isAncestorOf(focused())
    assert held(seat) == 'Nue'


def test_held_for_a_moment_the_refusal_is_explained(qtbot: QtBot, seat: Seat) -> None:
    seat.desk.put('Nue')
    seat.window.follow()
    seat.focus('Nue')
    press(seat, Key.Key_Space, Key.Key_Right)
    qtbot.waitUntil(lambda: bool(seat.shown(GatePopover)))
    # It only explains: the arrows are still the card's.
    press(seat, Key.Key_Left)
    assert seat.shown(GatePopover) == []
    assert held(seat) == 'Nue'


def test_the_keys_of_won_and_lost_reach_the_zones(three: Seat) -> None:
    press(three, Key.Key_Space)
    three.press(Key.Key_G, ALT)
    assert three.shown(WonDialog)
    press(three, Key.Key_Escape)
    three.focus('Un')
    press(three, Key.Key_Space)
    three.press(Key.Key_P, ALT)
    assert three.shown(LostDialog)


def test_it_scrolls_to_where_the_card_goes(seat: Seat) -> None:
    for number in range(14):
        seat.desk.put_ready(f'Affaire {number}')
    seat.window.follow()
    seat.focus('Affaire 0')
    press(seat, Key.Key_Space, *[Key.Key_Down] * 13, Key.Key_Space)
    assert seat.desk.titles('identification')[-1] == 'Affaire 0'
    assert seat.lane('identification').view.verticalScrollBar().value() > 0


def test_a_hidden_column_comes_into_sight(qtbot: QtBot, three: Seat) -> None:
    three.window.resize(1180, 720)
    across = three.page.board.horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() > 0)
    press(three, Key.Key_Space, *[Key.Key_Right] * 5)
    assert across.value() == across.maximum()
