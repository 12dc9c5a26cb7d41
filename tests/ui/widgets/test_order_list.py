"""Rows in an order of hers: by Ctrl and an arrow, by the mouse, with checks and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from in_window import colors, picture, put
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seat import last_input

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.order_list import ROW, OrderList

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
ROWS = (('title', 'Titre'), ('stage', 'Étape'), ('amount', 'Montant'), ('owner', 'Responsable'))
KEYS = [key for key, _words in ROWS]


class Ordered(OrderList):
    """Remembers each order it came to."""

    def __init__(self) -> None:
        super().__init__('Columns', 'Ctrl and an arrow move a row.', shown=3)
        self.orders: list[list[str]] = []

    def ordered(self) -> None:
        self.orders.append(self.row_keys())


@pytest.fixture
def rows(window: QWidget) -> Ordered:
    last_input(keyboard=False)
    made = put(window, Ordered(), width=200)
    made.fill(ROWS)
    made.setFocus()
    return made


def with_ctrl(rows: Ordered, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(rows, key, CTRL)


@pytest.mark.parametrize(
    ('start', 'keys', 'order'),
    [
        ('title', [Key.Key_Down], ['stage', 'title', 'amount', 'owner']),
        ('title', [Key.Key_Down] * 9, ['stage', 'amount', 'owner', 'title']),
        ('owner', [Key.Key_Up] * 9, ['owner', 'title', 'stage', 'amount']),
        ('stage', [Key.Key_Down, Key.Key_Up], KEYS),
        ('amount', [Key.Key_Up, Key.Key_Up, Key.Key_Down], ['title', 'amount', 'stage', 'owner']),
    ],
)
def test_ctrl_and_an_arrow_move_a_row(rows: Ordered, start: str, keys: list[Qt.Key], order: list[str]) -> None:
    rows.choose(start)
    with_ctrl(rows, *keys)
    assert rows.row_keys() == order
    assert rows.current_key() == start


@pytest.mark.parametrize(('start', 'key'), [('title', Key.Key_Up), ('owner', Key.Key_Down)])
def test_at_the_end_nothing_moves_and_nothing_is_told(rows: Ordered, start: str, key: Qt.Key) -> None:
    rows.choose(start)
    with_ctrl(rows, key)
    assert (rows.row_keys(), rows.orders) == (KEYS, [])


def test_each_step_is_told_once(rows: Ordered) -> None:
    rows.choose('title')
    with_ctrl(rows, Key.Key_Down, Key.Key_Down)
    assert rows.orders == [['stage', 'title', 'amount', 'owner'], ['stage', 'amount', 'title', 'owner']]


def test_arrows_alone_walk(rows: Ordered, qtbot: QtBot) -> None:
    rows.choose('title')
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End):
        qtbot.keyClick(rows, key)
    assert (rows.current_key(), rows.row_keys(), rows.orders) == ('owner', KEYS, [])


def test_a_keypad_is_a_keyboard_too(rows: Ordered) -> None:
    rows.choose('title')
    QTest.keyClick(rows, Key.Key_Down, CTRL | KEYPAD)
    assert rows.row_keys()[:2] == ['stage', 'title']


def test_an_empty_list_moves_nothing(window: QWidget) -> None:
    empty = put(window, Ordered(), width=200)
    empty.fill(())
    with_ctrl(empty, Key.Key_Up, Key.Key_Down)
    empty.choose('title')
    assert (empty.current_key(), empty.orders, empty.height()) == ('', [], ROW)


@pytest.mark.parametrize(('key', 'chosen'), [('amount', 'amount'), ('removed', 'title'), ('', 'title')])
def test_a_row_that_is_not_there_is_the_first(rows: Ordered, key: str, chosen: str) -> None:
    rows.choose(key)
    assert rows.current_key() == chosen


@pytest.mark.parametrize(('count', 'seen'), [(0, 1), (1, 1), (3, 3), (40, 3)])
def test_it_is_as_high_as_the_rows_it_may_show(window: QWidget, count: int, seen: int) -> None:
    made = put(window, Ordered(), width=200)
    made.fill([(str(number), f'Row {number}') for number in range(count)])
    assert made.height() == seen * ROW


def test_filled_again_the_old_rows_are_gone(rows: Ordered) -> None:
    rows.fill(ROWS[2:])
    assert rows.row_keys() == KEYS[2:]
    assert rows.item(0).text() == 'Montant'


def test_a_drop_is_told_with_the_new_order(rows: Ordered) -> None:
    rows.choose('title')
    mime = QMimeData()
    spot = QPointF(rows.visualItemRect(rows.item(2)).bottomLeft()) + QPointF(20, -1)
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    rows.dropEvent(QDropEvent(spot, move, mime, left, Qt.KeyboardModifier.NoModifier))
    assert rows.orders == [rows.row_keys()]


@given(st.lists(st.tuples(st.integers(-1, 3), st.sampled_from([-1, 1])), max_size=12))
def test_any_steps_are_those_of_a_plain_list(qapp: QApplication, steps: list[tuple[int, int]]) -> None:
    rows, plain = Ordered(), list(KEYS)
    rows.fill(ROWS)
    for row, step in steps:
        rows.setCurrentRow(row)
        rows.step(step)
        if row >= 0 and 0 <= row + step < len(plain):
            plain.insert(row + step, plain.pop(row))
            assert rows.current_key() == plain[row + step]
    assert rows.row_keys() == plain


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_checks_say_which_rows_are_on(qapp: QApplication, rows: Ordered, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    accent = theme().color('accent').name()
    assert accent not in colors(rows)
    rows.item(1).setCheckState(Qt.CheckState.Checked)
    assert accent in colors(rows)
    rows.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert accent not in colors(rows)
    apply_theme(qapp, 'light', animations=False)


def test_the_row_at_hand_is_tinted_and_ringed_for_the_keyboard(rows: Ordered, qtbot: QtBot) -> None:
    rows.choose('stage')
    qtbot.keyClick(rows, Key.Key_Down)
    last_input(keyboard=True)
    tint, ring = theme().color('accent-soft').name(), theme().color('focus').name()
    image = picture(rows)
    inside = {image.pixelColor(x, ROW * 2 + 15).name() for x in range(200)}
    assert tint in inside
    assert ring in inside


def test_readers_hear_what_it_is_and_how_it_is_moved(rows: Ordered) -> None:
    assert (rows.accessibleName(), rows.accessibleDescription()) == ('Columns', 'Ctrl and an arrow move a row.')
