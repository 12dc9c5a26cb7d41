"""Scrolls the board while a card is held near an edge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QScrollBar

EDGE = 48
STEP = 8
FRAME_MS = 16


def step_towards(value: int, low: int, high: int) -> int:
    """-STEP near the low edge, STEP near the high one, 0 between."""
    if value < low + EDGE:
        return -STEP
    return STEP if value > high - EDGE else 0


class AutoScroll(QObject):
    """Every frame: moves the column under the pointer up or down, the board left or right, then calls `scrolled`."""

    def __init__(self, parent: QObject, scrolled: Callable[[], None]) -> None:
        super().__init__(parent)
        self._scrolled = scrolled
        self._steps: list[tuple[QScrollBar, int]] = []
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._scroll)

    def follow(self, at: QPoint, room: QRect, across: QScrollBar, down: QScrollBar | None) -> None:
        """`at` and `room` in the same px: the pointer, and the part of the board that is on the screen."""
        steps = [(across, step_towards(at.x(), room.left(), room.right()))]
        if down is not None:
            steps.append((down, step_towards(at.y(), room.top(), room.bottom())))
        self._steps = [(bar, step) for bar, step in steps if step]
        if self._steps and not self._timer.isActive():
            self._timer.start()
        elif not self._steps:
            self._timer.stop()

    def stop(self) -> None:
        self._steps = []
        self._timer.stop()

    def _scroll(self) -> None:
        before = [bar.value() for bar, _step in self._steps]
        for bar, step in self._steps:
            bar.setValue(bar.value() + step)
        if before != [bar.value() for bar, _step in self._steps]:
            self._scrolled()
