"""Keeps the conversion pills fresh without making the board wait for them."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.domain.views.board import Conversion
from salesdesk.jobs.conversions_job import read_conversions
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.workplace import Workplace

# Actions in quick succession are answered once.
CALM_MS = 120


class ConversionReader(QObject):
    """Reads in the background; `read` comes when there is something new."""

    read = Signal()

    def __init__(self, workplace: Workplace, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.conversions: Mapping[int, Conversion] = {}
        self._workplace = workplace
        self._jobs = jobs
        self._pipeline_id = 0
        self._timer = QTimer(self, singleShot=True, interval=CALM_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, pipeline_id: int) -> None:
        """Soon; another pipeline's figures are dropped at once."""
        if pipeline_id != self._pipeline_id:
            self.conversions = {}
        self._pipeline_id = pipeline_id
        self._timer.start()

    def _start(self) -> None:
        asked = self._pipeline_id
        workspace = self._workplace.workspace
        job = read_conversions(workspace.path, workspace.clock, asked)
        self._jobs.start(job, lambda conversions: self._take(asked, conversions))

    def _take(self, asked: int, conversions: Mapping[int, Conversion]) -> None:
        # She may have gone on to another pipeline while these were counted.
        if asked == self._pipeline_id and conversions != self.conversions:
            self.conversions = conversions
            self.read.emit()
