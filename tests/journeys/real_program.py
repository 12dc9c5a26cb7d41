"""The program as a process of its own on a virtual screen, with a real mouse; its database is read from outside."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from virtual_screen import VirtualScreen

PATIENCE = 90_000
# Seconds until a hand tries again.
HESITATION = 10
ROOT = Path(__file__).parents[2]


class RealProgram:
    """Points are those of its window. Nothing waits for a time: always for what is to be seen or read."""

    def __init__(self, screen: VirtualScreen, qtbot: QtBot, log: Path) -> None:
        self._screen = screen
        self._qtbot = qtbot
        self._log = log
        self._window = ''
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: object) -> None:
        """Until its window is there."""
        command = [sys.executable, '-m', 'salesdesk', *(str(argument) for argument in arguments)]
        environment = self._screen.environment() | {'QT_QPA_PLATFORM': 'xcb', 'TZ': 'Europe/Paris'}
        with self._log.open('ab') as log:
            self._process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=log, stderr=log)
        self.until(self._find_window)

    def until(self, condition: Callable[[], object], *, again: Callable[[], None] | None = None) -> None:
        """Comes back when it holds; a program that died or a wait without end is an error.

        again: a hand whose double click was too slow (a busy machine parts its two clicks) makes it once more.
        """
        tried = time.monotonic()

        def holds() -> bool:
            nonlocal tried
            assert self.is_running(), self._log.read_text()
            if again is not None and time.monotonic() - tried > HESITATION:
                again()
                tried = time.monotonic()
            return bool(condition())

        self._qtbot.waitUntil(holds, timeout=PATIENCE)

    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def click(self, point: QPoint) -> None:
        self._screen.do(*self._to(point), 'click', 1)

    def double_click(self, point: QPoint) -> None:
        self._screen.do(*self._to(point), 'click', '--repeat', 2, '--delay', 20, 1)

    def drag(self, start: QPoint, end: QPoint, *, release: bool = True) -> None:
        steps = [word for step in range(1, 5) for word in self._to(start + (end - start) * step / 4)]
        self._screen.do(*self._to(start), 'mousedown', 1, *steps, *(('mouseup', 1) if release else ()))

    def let_go(self) -> None:
        self._screen.do('mouseup', 1)

    def press(self, keys: str) -> None:
        """As xdotool names them: 'ctrl+z'."""
        self._screen.do('key', keys)

    def write(self, text: str) -> None:
        for at, part in enumerate(text.split('€')):
            # Of all signs this one alone has a second name, by which xdotool does not find its key.
            if at:
                self.press('EuroSign')
            self._screen.do('type', part)

    def answer(self, window: str, text: str) -> None:
        """Writes into another window of the program, the file dialog for instance, and confirms."""
        self.until(lambda: self._screen.has_keyboard(self._pid, window))
        self.write(text)
        self.press('Return')

    def close(self) -> int:
        """As the window manager does it; the exit status."""
        assert self._process is not None
        self.press('alt+F4')
        return self._process.wait(PATIENCE // 1000)

    def kill(self) -> None:
        """The power goes."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def picture(self, rect: QRect) -> QImage:
        return self._screen.picture(rect.translated(self._screen.place_of(self._window)))

    @property
    def _pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def _find_window(self) -> bool:
        self._window = self._screen.has_keyboard(self._pid, 'SalesDesk')
        return bool(self._window)

    def _to(self, point: QPoint) -> tuple[object, ...]:
        there = self._screen.place_of(self._window) + point
        return ('mousemove', there.x(), there.y())


def row(path: Path, sql: str, *values: object) -> tuple[Any, ...]:
    """The one row, as another process sees it."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    connection.set_busy_timeout(PATIENCE)
    try:
        return connection.execute(sql, values).fetchone() or ()
    finally:
        connection.close()
