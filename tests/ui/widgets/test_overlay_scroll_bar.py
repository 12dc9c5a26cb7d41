"""The thin scroll bar beside a column: where its thumb is, how it is pulled, when one sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from in_window import colors, hover, leave, put
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.scrolling.overlay_scroll_bar import REACH, SHORTEST, OverlayScrollBar

LEFT = Qt.MouseButton.LeftButton
HEIGHT = 300


class Column(QWidget):
    """A list whose own bar is hidden, with the thin one beside it."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.resize(200, HEIGHT)
        self.list = QListWidget(self)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([f'Row {number}' for number in range(rows)])
        self.list.setGeometry(0, 0, 180, HEIGHT)
        self.bar = OverlayScrollBar(self.list, self)
        self.bar.setGeometry(185, 0, REACH, HEIGHT)

    @property
    def value(self) -> int:
        return self.list.verticalScrollBar().value()

    @property
    def most(self) -> int:
        return self.list.verticalScrollBar().maximum()

    def scroll_to(self, value: int) -> None:
        self.list.verticalScrollBar().setValue(value)

    def shown(self) -> bool:
        return len(colors(self.bar)) > 1


@pytest.fixture
def column(window: QWidget) -> Column:
    """Of so many rows that a third of them can be seen."""
    made = put(window, Column(60), width=200, height=HEIGHT)
    made.list.doItemsLayout()
    # The pointer of the test before may lie here.
    leave(made.bar)
    return made


def pull(column: Column, start: QPoint, *ends: QPoint) -> None:
    """By the mouse, from one point of the bar to the next, and let go at the last."""
    QTest.mousePress(column.bar, LEFT, pos=start)
    for end in ends:
        QTest.mouseMove(column.bar, end)
    QTest.mouseRelease(column.bar, LEFT, pos=ends[-1] if ends else start)


def middle(column: Column) -> QPoint:
    return QPoint(5, round(sum(thumb(column)) / 2))


def thumb(column: Column) -> tuple[float, float]:
    box = column.bar._thumb()
    return box.top(), box.bottom()


def test_the_thumb_is_as_long_as_the_part_one_sees(column: Column) -> None:
    page, whole = column.list.verticalScrollBar().pageStep(), column.most + column.list.verticalScrollBar().pageStep()
    top, bottom = thumb(column)
    assert top == 0
    assert bottom - top == pytest.approx(HEIGHT * page / whole)


def test_at_the_end_the_thumb_stands_at_the_end(column: Column) -> None:
    column.scroll_to(column.most)
    assert thumb(column)[1] == pytest.approx(HEIGHT)


def test_of_very_many_rows_it_can_still_be_taken(window: QWidget) -> None:
    column = put(window, Column(5_000), width=200, height=HEIGHT)
    column.list.doItemsLayout()
    top, bottom = thumb(column)
    assert bottom - top == SHORTEST


@pytest.mark.parametrize('pulled', [20, 60, 120])
def test_pulled_the_list_follows_by_the_same_part(column: Column, pulled: int) -> None:
    start = QPoint(5, 10)
    pull(column, start)
    assert column.value == 0
    pull(column, start, start + QPoint(0, pulled))
    room = HEIGHT - (thumb(column)[1] - thumb(column)[0])
    assert column.value == pytest.approx(pulled / room * column.most, abs=1)


def test_pulled_back_it_is_where_it_was(column: Column) -> None:
    column.scroll_to(column.most // 2)
    at, before = middle(column), column.value
    pull(column, at, *(at + QPoint(0, step) for step in (40, -70, 0)))
    assert column.value == pytest.approx(before, abs=2)


@pytest.mark.parametrize(('y', 'end'), [(HEIGHT + 400, 'last'), (-400, 'first')])
def test_pulled_beyond_the_end_it_stops_there(column: Column, y: int, end: str) -> None:
    column.scroll_to(column.most // 2)
    pull(column, middle(column), QPoint(5, y))
    assert column.value == (column.most if end == 'last' else 0)


def test_a_press_beside_the_thumb_brings_it_there(column: Column) -> None:
    pull(column, QPoint(5, 200))
    top, bottom = thumb(column)
    assert (top + bottom) / 2 == pytest.approx(200, abs=1)


def test_without_a_button_nothing_is_pulled(column: Column) -> None:
    QTest.mouseMove(column.bar, QPoint(5, 10))
    QTest.mouseMove(column.bar, QPoint(5, 150))
    assert column.value == 0


def test_it_shows_while_the_mouse_is_near(column: Column) -> None:
    assert not column.shown()
    hover(column.bar)
    assert column.shown()
    leave(column.bar)
    assert not column.shown()


def test_over_the_list_it_shows_too(column: Column) -> None:
    hover(column.list.viewport())
    assert column.shown()
    leave(column.list.viewport())
    assert not column.shown()


def test_where_all_rows_fit_there_is_none(window: QWidget) -> None:
    column = put(window, Column(3), width=200, height=HEIGHT)
    column.list.doItemsLayout()
    hover(column.bar)
    assert not column.shown()
    pull(column, QPoint(5, 250))
    assert column.value == 0


def test_it_is_gone_once_the_rows_fit(column: Column) -> None:
    hover(column.bar)
    assert column.shown()
    column.list.clear()
    column.list.doItemsLayout()
    assert not column.shown()


def test_the_keyboard_passes_it_by(column: Column, qtbot: QtBot) -> None:
    column.list.setFocus()
    qtbot.keyClick(column.list, Qt.Key.Key_Tab)
    assert not column.bar.hasFocus()
    assert column.bar.focusPolicy() is Qt.FocusPolicy.NoFocus


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(40, 3000), st.floats(0, 1))
def test_the_thumb_never_leaves_its_track(qapp: object, most: int, page: int, height: int, part: float) -> None:
    column = Column(0)
    column.list.verticalScrollBar().setPageStep(page)
    column.list.verticalScrollBar().setRange(0, most)
    column.scroll_to(round(most * part))
    column.bar.resize(REACH, height)
    top, bottom = thumb(column)
    assert top >= -0.001
    assert bottom <= height + 0.001


def test_in_the_dark_it_can_be_seen_as_well(column: Column) -> None:
    hover(column.bar)
    ground = theme().color('canvas').name()
    assert colors(column.bar) - {ground}
