"""Changes to many deals: few at once, thousands beside the window with their progress."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from salesdesk.domain.errors import SalesDeskError
from salesdesk.jobs.bulk_job import BulkHands, change_deals
from salesdesk.jobs.job import Job
from salesdesk.ui.desk import Desk
from salesdesk.ui.job_runner import Running

# As many as are done within a few frames.
AT_ONCE = 300

Act = Callable[[BulkHands], Any]
Addition = Callable[[Any], str]


def _nothing(_result: object) -> str:
    return ''


class BulkFlow(QObject):
    """One change at a time. `started`, `progressed(done, total)` and `ended` frame one that takes a while."""

    started = Signal()
    progressed = Signal(object, object)
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: Running | None = None

    @property
    def is_busy(self) -> bool:
        return self._running is not None

    def do(self, deal_ids: Sequence[int], act: Act, addition: Addition = _nothing) -> None:
        """`addition` makes of the result what the toast says besides."""
        if self.is_busy:
            return
        workspace = self._desk.workplace.workspace
        if len(deal_ids) > AT_ONCE:
            self.start(change_deals(workspace.path, workspace.clock, act), addition)
            return
        try:
            result = act(BulkHands(workspace, lambda _done, _total: None))
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._desk.say_last(addition(result))

    def start(self, job: Job[Any], addition: Addition = _nothing) -> None:
        """What takes a while; nothing where another one is still at work."""
        if self.is_busy:
            return
        self._running = self._desk.jobs.start(job, partial(self._done, addition), self._failed)
        self._running.progressed.connect(self.progressed)
        self._running.cancelled.connect(self._end)
        self.started.emit()

    def stop(self) -> None:
        """At its next safe point; nothing will have been changed."""
        if self._running is not None:
            self._running.cancel()

    def _done(self, addition: Addition, result: Any) -> None:
        self._end()
        # The job wrote on a connection of its own: the pages hear of it now.
        self._desk.workplace.workspace.look_for_changes_elsewhere()
        self._desk.say_last(addition(result))

    def _failed(self, error: Exception) -> None:
        self._end()
        self._desk.feedback.take_failure(error)

    def _end(self) -> None:
        self._running = None
        self.ended.emit()
