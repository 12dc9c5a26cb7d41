"""A copy every day: made at start, before an import and before a migration."""

from datetime import datetime
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.paths import backup_folder
from salesdesk.storage.backup import Backup, is_intact, list_backups, make_backup, remove_backup
from salesdesk.storage.backup_rotation import kept


class BackupController:
    """Knows one database file. Safe to call from a job's thread: it opens its own connection."""

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
        """At most one a day is made by itself."""
        last = self.last()
        return last is None or last.made_at.date() < self._clock.today()

    def make(self) -> Backup:
        """A verified copy now, then the oldest ones go. Raises a WorldFault if the disk does not play along."""
        backup = make_backup(self._database, self._folder, self._local_now())
        keep = kept(self.backups(), self._clock.today())
        for old in self.backups():
            if old not in keep:
                remove_backup(old)
        return backup

    def is_intact(self, backup: Backup) -> bool:
        return is_intact(backup)

    def _local_now(self) -> datetime:
        return self._clock.now().astimezone(self._clock.zone).replace(tzinfo=None)
