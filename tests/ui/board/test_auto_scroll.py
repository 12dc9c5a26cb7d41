"""The board scrolls under a card that is held near an edge."""

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from salesdesk.ui.board.drag.auto_scroll import EDGE, STEP, AutoScroll, step_towards

ROOM = QRect(0, 0, 1000, 600)
MIDDLE = QPoint(500, 300)


class Bars(QObject):
    """Both scroll bars in the middle, and how often the board was told that it scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.across, self.down = QScrollBar(Qt.Orientation.Horizontal), QScrollBar(Qt.Orientation.Vertical)
        for bar in (self.across, self.down):
            bar.setRange(0, 100)
            bar.setValue(50)
        self.times = 0
        self.scroll = AutoScroll(self, self._count)

    def _count(self) -> None:
        self.times += 1

    def hold(self, at: QPoint) -> None:
        self.scroll.follow(at, ROOM, self.across, self.down)


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    return Bars()


@pytest.mark.parametrize(('value', 'step'), [(0, -STEP), (EDGE - 1, -STEP), (EDGE, 0), (952, 0), (953, STEP)])
def test_the_last_48_px_scroll_by_8(value: int, step: int) -> None:
    assert step_towards(value, 0, 1000) == step


@pytest.mark.parametrize(
    ('at', 'across', 'down'),
    [(QPoint(10, 300), 0, 50), (QPoint(990, 300), 100, 50), (QPoint(500, 10), 50, 0), (QPoint(990, 590), 100, 100)],
)
def test_it_scrolls_on_to_the_end(qtbot: QtBot, bars: Bars, at: QPoint, across: int, down: int) -> None:
    bars.hold(at)
    qtbot.waitUntil(lambda: (bars.across.value(), bars.down.value()) == (across, down))


def test_each_step_is_told(qtbot: QtBot, bars: Bars) -> None:
    bars.hold(QPoint(990, 300))
    qtbot.waitUntil(lambda: bars.across.value() == 100)
    assert bars.times == 7


def test_away_from_the_edge_it_stops(qtbot: QtBot, bars: Bars) -> None:
    bars.hold(QPoint(990, 300))
    qtbot.waitUntil(lambda: bars.across.value() > 50)
    bars.hold(MIDDLE)
    reached = bars.across.value()
    # Another column's bar runs for as long as it would have taken.
    bars.scroll.follow(QPoint(500, 10), ROOM, QScrollBar(), bars.down)
    qtbot.waitUntil(lambda: bars.down.value() == 0)
    assert bars.across.value() == reached


def test_between_columns_only_the_board_scrolls(qtbot: QtBot, bars: Bars) -> None:
    bars.scroll.follow(QPoint(990, 10), ROOM, bars.across, None)
    qtbot.waitUntil(lambda: bars.across.value() == 100)
    assert bars.down.value() == 50
