"""Looks beside the window for records of the whole base that may be one, and keeps what was found."""

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.people.duplicates_controller import DuplicatePair
from salesdesk.domain.search import RecordType
from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.jobs.duplicates_job import find_duplicates
from salesdesk.ui.desk import Desk
from salesdesk.ui.job_runner import Running

# Unasked it looks through so many people at most: beyond, the search would be felt in the window.
UNASKED_LIMIT = 5000
PAUSE_MS = 1500


class TwinWatch(QObject):
    """`changed()` when `pairs` are others; `progressed(done, total)`, `ended()` while and after it looks.

    `broke_off`: the last look did not come to its end, so `pairs` are those of one before.
    """

    changed = Signal()
    progressed = Signal(object, object)
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: Running | None = None
        self.pairs: list[DuplicatePair] = []
        self.broke_off = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_unasked)

    @property
    def is_looking(self) -> bool:
        return self._running is not None

    def look_soon(self) -> None:
        """Something about people has changed, or they are seen for the first time."""
        self._pause.start()

    def look(self) -> None:
        """Through everything, now."""
        self._pause.stop()
        if self._running is not None:
            return
        workspace = self._desk.workplace.workspace
        running = self._desk.jobs.start(find_duplicates(workspace.path, workspace.clock), self._take, self._fail)
        running.progressed.connect(self.progressed)
        running.cancelled.connect(lambda: self._end(broke_off=True))
        self._running = running

    def stop(self) -> None:
        """What was found before stays."""
        if self._running is not None:
            self._running.cancel()

    def forget(self, pair: DuplicatePair) -> None:
        """It was merged, or the two are not the same."""
        self.pairs = [other for other in self.pairs if other != pair]
        self.changed.emit()

    def ids_of(self, kind: RecordType) -> frozenset[int]:
        pairs = [pair for pair in self.pairs if pair.kind is kind]
        return frozenset(one.id for pair in pairs for one in (pair.one, pair.other))

    def _look_unasked(self) -> None:
        people = self._desk.workplace.people
        if people.count_people(PeopleFilter()) + people.count_companies(PeopleFilter()) <= UNASKED_LIMIT:
            self.look()

    def _take(self, pairs: list[DuplicatePair]) -> None:
        self.pairs = pairs
        self._end()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._end(broke_off=True)
        self._desk.feedback.take_failure(error)

    def _end(self, *, broke_off: bool = False) -> None:
        self._running, self.broke_off = None, broke_off
        self.ended.emit()
