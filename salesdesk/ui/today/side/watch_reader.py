"""Keeps what stands beside the agenda fresh without making the page wait for it."""

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.activities.month_controller import Watch
from salesdesk.jobs.watch_job import read_watch
from salesdesk.ui.desk import Desk

# Actions in quick succession are answered once.
CALM_MS = 80
AT_ONCE = 1000


class WatchReader(QObject):
    """Reads in the background; `read(Watch)` comes with each answer that is still the one asked for."""

    read = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = (0, '')
        self._timer = QTimer(self, singleShot=True, interval=CALM_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, pipeline_id: int) -> None:
        self._asked = (pipeline_id, self._desk.workplace.currency)
        month = self._desk.workplace.month
        # A few hundred deals are read in less time than a thread takes to start.
        if month.open_deals() <= AT_ONCE:
            self.read.emit(month.watch(*self._asked))
        else:
            self._timer.start()

    def _start(self) -> None:
        asked, workspace = self._asked, self._desk.workplace.workspace
        job = read_watch(workspace.path, workspace.clock, *asked)
        self._desk.jobs.start(job, lambda watch: self._take(asked, watch))

    def _take(self, asked: tuple[int, str], watch: Watch) -> None:
        if asked == self._asked:
            self.read.emit(watch)
