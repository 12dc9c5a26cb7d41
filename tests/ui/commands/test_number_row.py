"""The digits of a French keyboard, whose upper row says & é " ' ( - unless Shift is held."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from seat import CTRL, PLAIN, Seat

from salesdesk.ui.commands.number_row import digit_of, shortcuts_of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def press(key: int, held: Qt.KeyboardModifier = PLAIN) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, '')


@pytest.mark.parametrize(
    ('key', 'held', 'digit'),
    [
        (Key.Key_1, PLAIN, 1), (Key.Key_1, SHIFT, 1), (Key.Key_3, KEYPAD, 3), (Key.Key_9, PLAIN, 9),
        (Key.Key_Ampersand, PLAIN, 1), (Key.Key_Eacute, PLAIN, 2), (Key.Key_QuoteDbl, PLAIN, 3),
        (Key.Key_Apostrophe, PLAIN, 4), (Key.Key_ParenLeft, PLAIN, 5), (Key.Key_Minus, PLAIN, 6),
    ],
)  # fmt: skip
def test_a_digit_is_read_from_both_keyboards(key: int, held: Qt.KeyboardModifier, digit: int) -> None:
    assert digit_of(press(key, held)) == digit


@pytest.mark.parametrize(
    ('key', 'held'),
    [(Key.Key_0, PLAIN), (Key.Key_A, PLAIN), (Key.Key_1, CTRL), (Key.Key_Ampersand, SHIFT), (Key.Key_Escape, PLAIN)],
)
def test_no_other_key_is_one(key: int, held: Qt.KeyboardModifier) -> None:
    assert digit_of(press(key, held)) is None


def test_ctrl_with_either_key_shows_the_section(sample_seat: Seat) -> None:
    fronts = []
    for key in (Key.Key_3, Key.Key_2, Key.Key_QuoteDbl, Key.Key_Eacute):
        sample_seat.press(key, CTRL)
        fronts.append(sample_seat.window.front)
    assert fronts[0] is fronts[2] is not fronts[1]
    assert fronts[1] is fronts[3]
    assert shortcuts_of(3) == ['Ctrl+3', 'Ctrl+"']
