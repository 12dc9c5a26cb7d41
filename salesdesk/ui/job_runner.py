"""Runs work that takes time on a thread and brings its result back to the window's."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from salesdesk.jobs.job import JobCancelled


class Running(QObject):
    """A job on its way. Its signals arrive on the window's thread; after one of the last three it says nothing more."""

    # As objects: a count of bytes may need more than the 32 bits of a Signal(int).
    progressed = Signal(object, object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, job: Callable[..., Any], parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name='salesdesk-job', daemon=True)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Asks the job to stop at its next safe point."""
        self._stop.set()

    def wait(self) -> None:
        self._thread.join()

    def _work(self) -> None:
        try:
            result = self._job(self.progressed.emit, self._stop.is_set)
        except JobCancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - shown on the window's thread, never swallowed
            self.failed.emit(error)
        else:
            self.done.emit(result)


class JobRunner(QObject):
    """Starts jobs: callables that take (progress, cancelled) and open what they need themselves.

    `failed` speaks for every job whose starter does not say what to do then.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: list[Running] = []

    def start(
        self,
        job: Callable[..., Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Running:
        """Starts at once; connect progressed and cancelled of what is returned where they matter."""
        running = Running(job, self)
        self._running.append(running)
        running.done.connect(done)
        running.failed.connect(failed or self.failed.emit)
        for end in (running.done, running.failed, running.cancelled):
            end.connect(lambda *_: self._forget(running))
        running.start()
        return running

    def stop_all(self) -> None:
        """Before the window closes: no job outlives it."""
        for running in self._running:
            running.cancel()
        for running in self._running:
            running.wait()

    def _forget(self, running: Running) -> None:
        if running in self._running:
            self._running.remove(running)
            running.deleteLater()
