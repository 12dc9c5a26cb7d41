"""Copies of the database, made beside the seller's work."""

from salesdesk.controllers.safety.backup_controller import Backup, BackupController
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def daily_copy(backups: BackupController) -> Job[Backup | None]:
    """Today's copy, at start and after midnight; None if there is one already. Raises WorldFaults and JobCancelled."""

    def run(progress: Progress, cancelled: Cancelled) -> Backup | None:
        return copy_now(backups)(progress, cancelled) if backups.is_due() else None

    return run


def copy_now(backups: BackupController) -> Job[Backup]:
    """A copy whatever there is already: before an import, or because she asks for one."""

    def run(progress: Progress, cancelled: Cancelled) -> Backup:
        return backups.make(stoppable(progress, cancelled))

    return run
