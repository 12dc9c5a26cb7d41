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
        self._is_over = False

    def start(
        self,
        job: Callable[..., Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Running:
        """Starts at once; connect progressed and cancelled of what is returned where they matter."""
        running = Running(job, self)
        # A page may ask once more before it is deleted: its database is closed, so nothing is begun.
        if self._is_over:
            return running
        self._running.append(running)
        running.done.connect(lambda result: self._end(running, done, result))
        running.failed.connect(lambda error: self._end(running, failed or self.failed.emit, error))
        running.cancelled.connect(lambda: self._end(running))
        running.start()
        return running

    def stop_all(self) -> None:
        """Before the database closes: no job outlives it, and what one has still to say nobody hears any more."""
        self._is_over = True
        stopping, self._running = self._running, []
        for running in stopping:
            running.cancel()
        for running in stopping:
            running.wait()
            running.deleteLater()

    def _end(self, running: Running, tell: Callable[[Any], object] | None = None, what: Any = None) -> None:
        """Its answer may wait in the event loop while the jobs are stopped: then it comes too late."""
        if running not in self._running:
            return
        self._running.remove(running)
        # The thread may still be telling others that it is done: deleted meanwhile, it would fall silent half-way.
        running.wait()
        running.deleteLater()
        if tell is not None:
            tell(what)
