"""One column of cards by mouse and keyboard, without a board around it: what it says, and what it leaves alone."""

from collections.abc import Sequence

import pytest
from building import TODAY
from made_cards import card
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seat import last_input

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.cards.card_painter import menu_box
from salesdesk.ui.board.columns.column_look import AT_REST, ColumnLook
from salesdesk.ui.board.columns.column_model import ColumnModel
from salesdesk.ui.board.columns.column_view import ColumnView
from salesdesk.ui.theme.theme import theme

Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Column:
    """A view over cards named by their number, and what was said of them."""

    def __init__(self, qtbot: QtBot, count: int) -> None:
        self.truth = [card(id=number, rank=f'a{number:03}', title=f'N {number}') for number in range(count)]
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(260, 500)
        self.model = ColumnModel(1, self._fetch, lambda: TODAY, self.window)
        self.view = ColumnView(self.model, lambda: TODAY, self.window)
        self.view.setGeometry(10, 0, 219, 500)
        self.model.reload()
        # The first card is number 0, which stands for none elsewhere.
        self.view.select_deal(-1)
        last_input(keyboard=False)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.said: list[tuple[str, int]] = []
        pointer = self.view.pointer
        for name, signal in (
            ('open', self.view.opened), ('menu', self.view.menu_asked), ('focus', self.view.focused),
            ('open', pointer.opened), ('menu', pointer.menu_asked), ('drag', pointer.drag_started),
        ):  # fmt: skip
            signal.connect(lambda deal_id, *_where, name=name: self.said.append((name, deal_id)))
        for name, bare in (('drop', pointer.drag_ended), ('lost', pointer.drag_lost)):
            bare.connect(lambda name=name: self.said.append((name, -1)))

    def _fetch(self, behind: DealCard | None, limit: int) -> Sequence[DealCard]:
        start = 0 if behind is None else next(at for at, each in enumerate(self.truth) if each.id == behind.id) + 1
        return list(self.truth[start : start + limit])

    def rect(self, number: int) -> QRectF:
        found = self.view.card_rect_of(number)
        assert found is not None
        return found

    def middle(self, number: int) -> QPoint:
        return self.rect(number).center().toPoint()

    def acts(self) -> list[tuple[str, int]]:
        """All but where the keyboard went."""
        return [each for each in self.said if each[0] != 'focus']

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def drag(self, start: QPoint, *points: QPoint, release: bool = True) -> None:
        QTest.mousePress(self.view.viewport(), LEFT, PLAIN, start)
        for point in points:
            QTest.mouseMove(self.view.viewport(), point)
        if release:
            QTest.mouseRelease(self.view.viewport(), LEFT, PLAIN, points[-1] if points else start)

    def current(self) -> int:
        found = self.view.current_deal()
        return found.id if found is not None else -1


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    return Column(qtbot, 8)


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_the_card_at_hand(column: Column, key: Qt.Key) -> None:
    assert column.view.focus_deal(3)
    column.press(key)
    assert column.acts() == [('open', 3)]


@pytest.mark.parametrize('modifiers', [CTRL, SHIFT, Qt.KeyboardModifier.AltModifier])
def test_enter_with_another_key_is_for_the_window(column: Column, modifiers: Qt.KeyboardModifier) -> None:
    column.view.focus_deal(3)
    column.press(Key.Key_Return, modifiers)
    assert column.acts() == []


@pytest.mark.parametrize(
    ('keys', 'there'),
    [
        ([Key.Key_Down], 4), ([Key.Key_Up, Key.Key_Up], 1), ([Key.Key_Home], 0), ([Key.Key_End], 7),
        ([Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown], 7), ([Key.Key_End, Key.Key_Down], 7),
        ([Key.Key_Home, Key.Key_Up], 0),
    ],
)  # fmt: skip
def test_keys_walk_down_the_column(column: Column, keys: list[Qt.Key], there: int) -> None:
    column.view.focus_deal(3)
    for key in keys:
        column.press(key)
    assert column.current() == there
    assert column.view.viewport().rect().contains(column.middle(there))


@pytest.mark.parametrize('key', [Key.Key_N, Key.Key_Space, Key.Key_Delete, Key.Key_7, Key.Key_Left])
def test_letters_and_commands_are_left_to_the_window(column: Column, key: Qt.Key) -> None:
    column.view.focus_deal(3)
    column.press(key)
    assert (column.current(), column.acts()) == (3, [])


def test_while_a_card_is_held_no_key_walks(column: Column) -> None:
    column.view.focus_deal(3)
    column.view.set_look(ColumnLook(lifted_id=3))
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_End):
        column.press(key)
    assert (column.current(), column.acts()) == (3, [])


def test_tab_comes_to_the_first_card_then_to_the_last_one_she_was_on(column: Column) -> None:
    column.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert column.current() == 0
    column.view.focus_deal(5)
    column.window.setFocus()
    column.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert column.current() == 5


@pytest.mark.parametrize('count', [0, 1])
def test_a_column_of_none_or_one_is_walked_in_too(qtbot: QtBot, count: int) -> None:
    own = Column(qtbot, count)
    own.view.setFocus()
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Return):
        own.press(key)
    assert own.acts() == [('open', 0)][:count]
    assert own.view.row_at(250) == count


def test_a_card_that_is_not_loaded_takes_no_focus(column: Column) -> None:
    assert not column.view.focus_deal(99)
    assert column.view.card_rect_of(99) is None


def test_a_click_on_a_card_opens_it_and_brings_the_keyboard(column: Column) -> None:
    QTest.mouseClick(column.view.viewport(), LEFT, PLAIN, column.middle(2))
    assert column.acts() == [('open', 2)]
    assert column.view.hasFocus()
    assert column.current() == 2


def test_a_click_on_its_dots_asks_for_the_menu(column: Column) -> None:
    QTest.mouseClick(column.view.viewport(), LEFT, PLAIN, menu_box(column.rect(2)).center().toPoint())
    assert column.acts() == [('menu', 2)]


def test_a_second_click_opens_it_no_second_time(column: Column) -> None:
    QTest.mouseClick(column.view.viewport(), LEFT, PLAIN, column.middle(2))
    QTest.mouseDClick(column.view.viewport(), LEFT, PLAIN, column.middle(2))
    assert column.acts() == [('open', 2)]


def test_a_click_between_two_cards_or_beside_them_opens_none(qtbot: QtBot) -> None:
    column = Column(qtbot, 3)
    gap = column.rect(2).bottomLeft().toPoint() + QPoint(40, 2)
    beside = column.rect(2).topLeft().toPoint() + QPoint(-2, 20)
    for spot in (gap, beside, QPoint(100, 499)):
        QTest.mouseClick(column.view.viewport(), LEFT, PLAIN, spot)
    assert column.acts() == []


def test_pressed_on_one_and_let_go_on_another_within_six_px_opens_where_it_ends(column: Column) -> None:
    at = column.middle(2)
    column.drag(at, at + QPoint(2, 2))
    assert column.acts() == [('open', 2)]


def test_six_px_make_a_drag_that_ends_where_it_is_let_go(column: Column) -> None:
    at = column.middle(2)
    column.drag(at, at + QPoint(0, 4), at + QPoint(0, 8), at + QPoint(0, 40))
    assert column.acts() == [('drag', 2), ('drop', -1)]
    assert not column.view.pointer.is_dragging


def test_a_drag_stopped_by_escape_says_nothing_more(column: Column) -> None:
    at = column.middle(2)
    column.drag(at, at + QPoint(0, 40), release=False)
    column.view.pointer.stop_drag()
    QTest.mouseMove(column.view.viewport(), at + QPoint(0, 60))
    QTest.mouseRelease(column.view.viewport(), LEFT, PLAIN, at + QPoint(0, 60))
    assert column.acts() == [('drag', 2)]


def test_the_right_button_neither_opens_nor_drags(column: Column) -> None:
    at = column.middle(2)
    QTest.mousePress(column.view.viewport(), RIGHT, PLAIN, at)
    QTest.mouseMove(column.view.viewport(), at + QPoint(0, 40))
    QTest.mouseRelease(column.view.viewport(), RIGHT, PLAIN, at + QPoint(0, 40))
    assert column.acts() == []


def context(column: Column, reason: QContextMenuEvent.Reason, at: QPoint) -> None:
    event = QContextMenuEvent(reason, at, column.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(column.view.viewport(), event)


def test_the_menu_is_of_the_card_under_the_mouse_or_at_hand(column: Column) -> None:
    column.view.focus_deal(5)
    context(column, QContextMenuEvent.Reason.Mouse, column.middle(1))
    context(column, QContextMenuEvent.Reason.Keyboard, column.middle(1))
    context(column, QContextMenuEvent.Reason.Mouse, QPoint(-20, -20))
    assert column.acts() == [('menu', 1), ('menu', 5)]


@pytest.mark.parametrize(('number', 'above', 'row'), [(0, True, 0), (0, False, 1), (2, True, 2), (2, False, 3)])
def test_the_middle_of_a_card_decides_where_another_would_go(
    column: Column, number: int, above: bool, row: int
) -> None:
    assert column.view.row_at(column.middle(number).y() + (-6 if above else 6)) == row


def test_far_above_is_first_and_far_below_is_last(column: Column) -> None:
    assert [column.view.row_at(y) for y in (-500, 100_000)] == [0, 8]


@pytest.mark.parametrize(('gone', 'there'), [([3], 4), ([3, 4], 5), ([7], 6), ([0], 1), (list(range(8)), -1)])
def test_the_keyboard_goes_on_to_the_card_that_moves_up(column: Column, gone: list[int], there: int) -> None:
    column.view.focus_deal(gone[0])
    column.model.follow(gone, [])
    assert column.current() == there


def test_a_card_put_elsewhere_takes_the_keyboard_no_further(column: Column) -> None:
    column.view.focus_deal(3)
    column.model.follow([6], [card(id=6, rank='a000a', title='N 6')])
    assert column.current() == 3
    assert [each.id for each in column.model.cards][:3] == [0, 6, 1]


def inks(column: Column) -> set[str]:
    image = column.view.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}


def test_the_card_that_is_open_is_tinted(column: Column) -> None:
    tint = theme().color('accent-soft').name()
    assert tint not in inks(column)
    column.view.select_deal(1)
    assert tint in inks(column)
    column.view.select_deal(99)
    assert tint not in inks(column)


@pytest.mark.parametrize(('refused', 'ink'), [(False, 'accent'), (True, 'warning')])
def test_a_line_shows_where_a_held_card_would_go(column: Column, refused: bool, ink: str) -> None:
    line = theme().color(ink).name()
    assert line not in inks(column)
    column.view.set_look(ColumnLook(insert_row=2, refused=refused))
    assert line in inks(column)
    column.view.set_look(AT_REST)
    assert line not in inks(column)


def test_the_ring_is_for_the_keyboard_alone(column: Column) -> None:
    ring = theme().color('focus').name()
    column.view.focus_deal(2)
    assert ring not in inks(column)
    last_input(keyboard=True)
    assert ring in inks(column)
    last_input(keyboard=False)
    assert ring not in inks(column)


def test_the_pointer_lights_one_card_and_leaves_it_dark(column: Column) -> None:
    QTest.mouseMove(column.view.viewport(), column.middle(1))
    assert column.view.pointer.hovered_row == 1
    QTest.mouseMove(column.view.viewport(), column.middle(2))
    assert column.view.pointer.hovered_row == 2
