"""Keeps the figures of the reports in step while she does something else, so that the page finds them made."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from salesdesk.domain.errors import DatabaseBusy
from salesdesk.jobs.figures_job import refresh_figures
from salesdesk.jobs.job import Cancelled, Job, Progress
from salesdesk.ui.desk import Desk

# Longer than it takes her to go on to the next deal, and than the look for what other programs wrote, in ms.
IDLE_MS = 5000
PAGE = 'salesdesk.ui.reports.report_page'


class FigureUpkeep(QObject):
    """Waits until nothing has changed for a while, then makes anew what has."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_refreshing = False
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._refresh)
        desk.workplace.signals.changed.connect(self.wait)

    def wait(self) -> None:
        """From now on, once more."""
        self._idle.start()

    def stop(self) -> None:
        """Before the database is closed."""
        self._idle.stop()
        self._desk.workplace.signals.changed.disconnect(self.wait)

    def _refresh(self) -> None:
        if self._is_refreshing:
            self.wait()
            return
        self._is_refreshing = True
        workspace = self._desk.workplace.workspace
        job = _with_page(refresh_figures(workspace.path, workspace.clock))
        self._desk.jobs.start(job, lambda _nothing: self._end(), self._fail)

    def _end(self) -> None:
        self._is_refreshing = False

    def _fail(self, error: Exception) -> None:
        self._is_refreshing = False
        # An import holds the file until it is whole: nothing she need know of.
        if isinstance(error, DatabaseBusy):
            self.wait()
        else:
            self._desk.jobs.failed.emit(error)


def _with_page(job: Job[None]) -> Job[None]:
    """The page that shows the figures is loaded beside them, so that it opens at once."""

    def run(progress: Progress, cancelled: Cancelled) -> None:
        job(progress, cancelled)
        import_module(PAGE)

    return run
