"""A copy every day: made at start, before an import and before a migration; and the way back to one."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.paths import backup_folder, files_folder
from salesdesk.storage.copies.backup import Backup, Report, is_intact, list_backups, make_backup, remove_backup
from salesdesk.storage.copies.backup_rotation import kept
from salesdesk.storage.copies.restoring import restore_backup
from salesdesk.storage.files.blob_mirror import mirror_blobs

__all__ = ['Backup', 'BackupController', 'Report']


class BackupController:
    """Knows one database file. Safe to call from a job's thread: it opens its own connection.

    The files kept with deals lie beside the database. They are brought among the copies too, each once for all copies
    and for ever: which of them a copy needs is written in it. Copies opened by other programs are left out.
    """

    def __init__(self, database: Path, clock: Clock) -> None:
        self._database = database
        self._folder = backup_folder(database)
        self._clock = clock

    @property
    def folder(self) -> Path:
        return self._folder

    def backups(self) -> list[Backup]:
        """Newest first."""
        return list_backups(self._database, self._folder)

    def last(self) -> Backup | None:
        return next(iter(self.backups()), None)

    def is_due(self) -> bool:
        """At most one a day is made by itself. A copy of the future (the clock was wrong) does not count."""
        today = self._clock.today()
        return all(backup.made_at.date() != today for backup in self.backups())

    def make(self, report: Report = lambda _done, _total: None) -> Backup:
        """A verified copy now, then the oldest ones go, then new files are brought. Raises a WorldFault (DiskFull ...).

        The database comes first: where there is no room for the files its copy is there nevertheless.
        """
        backup = make_backup(self._database, self._folder, self._local_now(), report)
        known = self.backups()
        for old in set(known) - kept(known, self._clock.today()) - {backup}:
            # One that cannot be removed today goes another day: the new copy is good.
            with suppress(OSError):
                remove_backup(old)
        files = files_folder(self._database)
        mirror_blobs(files, files_folder(backup.path), lambda: report(backup.size, backup.size))
        return backup

    def is_intact(self, backup: Backup) -> bool:
        """Whether the copy still is what was verified when it was made; reads all of it."""
        return is_intact(backup)

    def restore(self, backup: Backup) -> Path | None:
        """Puts a copy in the database's place; returns the copy of what stood there until now, None if nothing did.

        Close the workspace first and open it again afterwards. Raises DatabaseDamaged if the copy is not intact,
        DatabaseBusy if another program has the database open, DiskFull ...: then nothing has changed but that files
        which the database may name are back.
        """
        mirror_blobs(files_folder(backup.path), files_folder(self._database))
        return restore_backup(backup, self._database, self._folder, self._local_now())

    def _local_now(self) -> datetime:
        return self._clock.now().astimezone(self._clock.zone).replace(tzinfo=None)
