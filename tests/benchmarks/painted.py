"""Waits for pictures: until a widget has painted what it should show, until nothing goes on beside her work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from building import Desk, desk_on
from furnishing import furnished
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.board.conversion_reader import ConversionReader
from salesdesk.ui.today.side.watch_reader import WatchReader
from salesdesk.ui.widgets.floating.window_dialog import WindowDialog

AT_REST_WITHIN_MS = 300_000


class Picture(QObject):
    """Runs the event loop until a widget has painted what it should show."""

    def __init__(self, widget: QWidget, is_right: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._is_right = is_right
        self._loop = QEventLoop(self)
        widget.installEventFilter(self)

    def wait(self) -> None:
        self._loop.exec()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_right():
            # Heard when the whole window is painted.
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False


def seconds_until_painted(window: QWidget, act: Callable[[], object]) -> float:
    """From what she does until the window shows it; what comes a moment later is left to its timers and jobs."""
    start = perf_counter()
    act()
    paint_now(window)
    return perf_counter() - start


def paint_now(window: QWidget) -> None:
    """What has changed is laid out and painted, nothing else."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest)


@contextmanager
def at_rest(qtbot: QtBot, qapp: QApplication, prepared: Path) -> Iterator[Seat]:
    """A seat over a copy, whose own copy of the day is made, and whatever else is done at a start."""
    with desk_on(prepared) as desk, furnished(qtbot, qapp, desk) as seat:
        wait_for_rest(qtbot, seat)
        yield seat


@contextmanager
def looking_at(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Seat]:
    """The same over the file itself, for those who only look."""
    desk = Desk(path)
    try:
        with furnished(qtbot, qapp, desk) as seat:
            wait_for_rest(qtbot, seat)
            yield seat
            close_dialogs(seat)
    finally:
        desk.workspace.close()


def wait_for_rest(qtbot: QtBot, seat: Seat) -> None:
    """Jobs that a page has asked for are done, and those it asks for in a moment too."""
    office = seat.office.desk
    backups, jobs = office.workplace.backups, office.jobs
    askers = (*seat.window.findChildren(ConversionReader), *seat.window.findChildren(WatchReader))
    qtbot.waitUntil(
        lambda: (
            backups.last() is not None and not jobs._running and not any(asker._timer.isActive() for asker in askers)
        ),
        timeout=AT_REST_WITHIN_MS,
    )


def close_dialogs(seat: Seat) -> None:
    """What is being typed is kept while the database is still there."""
    for dialog in seat.shown(WindowDialog):
        dialog.done(0)
