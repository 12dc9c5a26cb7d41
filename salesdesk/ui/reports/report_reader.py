"""Reads what the page shows beside the seller's work, and drops what she no longer waits for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.jobs.reports_job import read_reports
from salesdesk.ui.desk import Desk
from salesdesk.ui.job_runner import Running

if TYPE_CHECKING:
    from salesdesk.controllers.reports.report_controller import ReportController

# Actions in quick succession are answered once.
CALM_MS = 150

Read = Callable[['ReportController'], Any]


class ReportReader(QObject):
    """`read(object)` with what the last question gave; `progressed(done, total)` in deals that are counted anew,
    `stopped` when it is called off, or fails."""

    read = Signal(object)
    progressed = Signal(object, object)
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: Running | None = None
        self._asked: Read | None = None
        self._timer = QTimer(self, singleShot=True, interval=CALM_MS)
        self._timer.timeout.connect(self._start)

    @property
    def is_reading(self) -> bool:
        return self._running is not None or self._timer.isActive()

    def ask(self, what: Read, *, soon: bool = False) -> None:
        """At once, or after a moment's calm. An answer to an earlier question is not waited for."""
        self._asked = what
        if soon:
            self._timer.start()
        else:
            self._start()

    def stop(self) -> None:
        """She has left: nothing is counted for nobody."""
        self._timer.stop()
        running, self._running = self._running, None
        if running is not None:
            running.cancel()
            self.stopped.emit()

    def _start(self) -> None:
        self.stop()
        if self._asked is None:
            return
        workspace = self._desk.workplace.workspace
        job = read_reports(workspace.path, workspace.clock, self._asked)
        running = self._desk.jobs.start(job, lambda answer: self._take(running, answer),
                                          lambda error: self._fail(running, error))  # fmt: skip
        running.progressed.connect(self.progressed)
        self._running = running

    def _take(self, running: Running, answer: object) -> None:
        if running is self._running:
            self._running = None
            self.read.emit(answer)

    def _fail(self, running: Running, error: Exception) -> None:
        # What an earlier question failed at must not lose the answer to the one that is waited for.
        if running is self._running:
            self._running = None
            self.stopped.emit()
        self._desk.feedback.take_failure(error)
