"""Looks in the background whether the copies are still what they were when they were made."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salesdesk.controllers.safety.backup_controller import Backup, BackupController
from salesdesk.jobs.job import Cancelled, Job, JobCancelled, Progress
from salesdesk.ui.job_runner import JobRunner

Verdicts = dict[Path, bool]


def check_backups(controller: BackupController, backups: Sequence[Backup]) -> Job[Verdicts]:
    """Reads every copy whole; JobCancelled between two of them."""

    def run(progress: Progress, cancelled: Cancelled) -> Verdicts:
        verdicts: Verdicts = {}
        for done, backup in enumerate(backups):
            if cancelled():
                raise JobCancelled
            verdicts[backup.path] = controller.is_intact(backup)
            progress(done + 1, len(backups))
        return verdicts

    return run


class BackupChecks(QObject):
    """Each copy is looked at once per visit of the settings; `found` when there is something new to say."""

    found = Signal()

    def __init__(self, controller: BackupController, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.verdicts: Verdicts = {}
        self._controller, self._jobs = controller, jobs
        self._asked: set[Path] = set()

    def look_at(self, backups: Sequence[Backup]) -> None:
        new = [backup for backup in backups if backup.path not in self._asked]
        if new:
            # A copy never changes again: once is enough, however often the page asks.
            self._asked |= {backup.path for backup in new}
            self._jobs.start(check_backups(self._controller, new), self._take)

    def _take(self, verdicts: Verdicts) -> None:
        self.verdicts |= verdicts
        self.found.emit()
