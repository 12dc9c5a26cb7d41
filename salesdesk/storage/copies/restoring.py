"""Puts a copy back in the database's place. Killed at any moment, the old database or the new one is there, whole."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import apsw

from salesdesk.domain.errors import DatabaseBusy, DatabaseDamaged, DatabaseTooNew, NotADatabase
from salesdesk.storage.connection.database import Database
from salesdesk.storage.copies.backup import STAMP, Backup, is_intact, make_backup, verify
from salesdesk.storage.disk.checksums import sha256_of
from salesdesk.storage.disk.durable_files import (
    copy_privately,
    disk_faults_of,
    make_private_folder,
    replace_durably,
    sync_folder,
)

# What SQLite may keep beside a database; beside another database it would be poison. The -shm holds no data.
WITH_DATA = ('-wal', '-journal')
COMPANIONS = (*WITH_DATA, '-shm')

Unusable = (DatabaseDamaged, NotADatabase, DatabaseTooNew)


def restore_backup(backup: Backup, target: Path, folder: Path, now: datetime) -> Path | None:
    """Puts the copy in the target's place; returns the copy made of what stood there, None if nothing did.

    No connection of ours may be open. Raises DatabaseDamaged if the copy is not what was verified when it was made,
    DatabaseBusy if another program has the target open, DiskFull ...: then the target is as it was.
    """
    # A link to the database stays a link.
    target = target.resolve()
    if not is_intact(backup):
        raise DatabaseDamaged(path=str(backup.path))
    verify(backup.path)
    with disk_faults_of(target), _staged(backup, target) as staged:
        kept = _keep(target, folder, now)
        _settle(target)
        replace_durably(staged, target)
    return kept


@contextmanager
def _staged(backup: Backup, target: Path) -> Iterator[Path]:
    """A second copy beside the target, so that taking its place is one step of the file system."""
    make_private_folder(target.parent)
    staged = target.with_name(f'{target.name}.restoring')
    try:
        copy_privately(backup.path, staged)
        if sha256_of(staged) != sha256_of(backup.path):
            raise DatabaseDamaged(path=str(staged))
        yield staged
    finally:
        staged.unlink(missing_ok=True)


def _keep(target: Path, folder: Path, now: datetime) -> Path | None:
    """A copy of what is to be replaced: verified if it can be, else byte for byte, for whoever repairs it."""
    if not target.exists():
        return None
    try:
        # By a connection that only reads: the other kind would throw away a -wal that it cannot use.
        verify(target)
    except Unusable:
        return _keep_bytes(target, folder, now)
    return make_backup(target, folder, now).path


def _keep_bytes(target: Path, folder: Path, now: datetime) -> Path:
    make_private_folder(folder)
    kept = folder / f'{target.name} {now:{STAMP}} as it was'
    for ending in ('', *WITH_DATA):
        source = target.with_name(target.name + ending)
        if source.exists():
            copy_privately(source, kept.with_name(kept.name + ending))
    sync_folder(folder)
    return kept


def _settle(target: Path) -> None:
    """Folds the -wal into the old database, so that it is whole without it until the new one takes its place.

    The other way round a kill would leave the new database beside the old one's -wal, and SQLite would mix the two.
    """
    if target.exists():
        try:
            with closing(Database(target, apsw.SQLITE_OPEN_READWRITE)) as database:
                if database.value('PRAGMA journal_mode = delete') != 'delete':
                    raise DatabaseBusy(path=str(target))
        except (DatabaseDamaged, NotADatabase):
            pass  # kept byte for byte just now: nothing of it is lost with its -wal
    for ending in COMPANIONS:
        target.with_name(target.name + ending).unlink(missing_ok=True)
    sync_folder(target.parent)
