"""Runs work that takes time on a thread and brings its result back to the window's."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from salesdesk.jobs.job import JobCancelled


class Running(QObject):
    """A job on its way. Its signals arrive on the window's thread; after one of the last three it says nothing more."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Asks the job to stop at its next safe point."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        return self._stop.is_set()


class _Work(QRunnable):
    def __init__(self, job: Callable[..., Any], running: Running) -> None:
        super().__init__()
        self._job = job
        self._running = running

    def run(self) -> None:
        try:
            result = self._job(self._running.progressed.emit, self._running.is_cancelled)
        except JobCancelled:
            self._running.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - it is shown on the window's thread, never swallowed
            self._running.failed.emit(error)
        else:
            self._running.done.emit(result)


class JobRunner(QObject):
    """Starts jobs: callables that take (progress, cancelled) and open what they need themselves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Running] = []

    def start(self, job: Callable[..., Any]) -> Running:
        running = Running(self)
        self._running.append(running)
        for end in (running.done, running.failed, running.cancelled):
            end.connect(lambda *_: self._forget(running))
        self._pool.start(_Work(job, running))
        return running

    def stop_all(self) -> None:
        """Before the window closes: no job outlives it."""
        for running in list(self._running):
            running.cancel()
        self._pool.waitForDone()

    def _forget(self, running: Running) -> None:
        if running in self._running:
            self._running.remove(running)
        running.deleteLater()
