"""Her window on the screen and its twin, driven as one."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from real_program import RealProgram, row
from seat import Seat
from twin import middle, place, shows


class SideBySide:
    """`path` is the real program's database; whatever a hand does in its window, the twin's hand does too."""

    def __init__(self, real: RealProgram, path: Path, twin: Seat) -> None:
        self.real = real
        self.path = path
        self.twin = twin

    def start(self) -> None:
        self.real.start('--database', self.path)
        self.until_alike()

    def until_alike(self, rect: QRect | None = None) -> None:
        self.real.until(shows(self.real, self.twin.window, rect))

    def drag(self, title: str, stage: str, at: int = 0) -> None:
        self.drag_from(self.twin.grip(title), self.twin.over(stage, at))

    def drag_from(self, start: QPoint, end: QPoint) -> None:
        """Points of the window."""
        self.real.drag(start, end)
        self.twin.hand.drag(start, end)

    def hold(self, title: str, stage: str) -> None:
        """The card is in the air, the button down."""
        start, end = self.twin.grip(title), self.twin.over(stage)
        self.real.drag(start, end, release=False)
        self.twin.hand.drag(start, end, release=False)

    def put_down(self) -> None:
        """Nothing is in the air any more, in either window."""
        self.real.let_go()
        self.twin.press(Qt.Key.Key_Escape)
        self.twin.hand.release(QPoint(2, 2))

    def press(self, keys: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """The same keys, as each of the two calls them."""
        self.real.press(keys)
        self.twin.press(key, modifiers)

    def press_all(self, *keys: tuple[str, Qt.Key]) -> None:
        """One after the other, without a modifier."""
        for name, key in keys:
            self.press(name, key, Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        """Into whatever has the keyboard; plain ASCII only."""
        self.real.write(text)
        self.twin.write(text)

    def click(self, widget: QWidget) -> None:
        """Once it is to be seen in the real window."""
        self.until_alike(place(widget))
        self.click_at(middle(widget))

    def click_at(self, point: QPoint) -> None:
        """A point of the window."""
        self.real.click(point)
        self.twin.hand.click(point)

    def row(self, sql: str, *values: object) -> tuple[Any, ...]:
        """From the real program's database."""
        return row(self.path, sql, *values)

    def deal(self, title: str) -> tuple[Any, ...]:
        """Stage and rank of a deal, as they are on the disk."""
        return self.row('SELECT stage_id, rank FROM deal WHERE title = ?', title)

    def answers(self, title: str) -> int:
        """How many a deal has, on the disk."""
        sql = 'SELECT COUNT(*) FROM answer JOIN deal ON deal.id = deal_id WHERE title = ?'
        (count,) = self.row(sql, title)
        return int(count)

    def until_moved(self, title: str, stage: str) -> None:
        there = self.twin.desk.stage(stage).id
        self.real.until(lambda: self.deal(title)[0] == there)
