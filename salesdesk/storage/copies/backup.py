"""Copies of the database: made whole, verified, then put in place under their final name."""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import apsw

from salesdesk.domain.errors import DatabaseDamaged, DatabaseMissing
from salesdesk.storage.connection.database import Database
from salesdesk.storage.connection.opening import open_for_reading
from salesdesk.storage.disk.checksums import sha256_of
from salesdesk.storage.disk.durable_files import (
    disk_faults_of,
    make_private_file,
    make_private_folder,
    replace_durably,
    sync_file,
    write_private_text,
)
from salesdesk.storage.disk.faults import faults_of

# Sorts by time and is a legal file name everywhere; the time is the seller's own.
STAMP = '%Y-%m-%d %H-%M-%S'
UNFINISHED = '.unfinished'
# A copy that was cut off is swept away by a later one, but never one that another program may still be writing.
ABANDONED_AFTER = 3600

# How often SQLite asks between two steps of its own whether to go on: a few thousand times a second.
STEPS_BETWEEN_REPORTS = 10_000

# Told the bytes copied and all bytes; what it raises ends the copy and leaves nothing behind.
Report = Callable[[int, int], object]


@dataclass(frozen=True, order=True)
class Backup:
    """A verified copy. made_at is local time without a zone, as in the file's name; size in bytes."""

    made_at: datetime
    path: Path
    size: int


def make_backup(source: Path, folder: Path, now: datetime, report: Report = lambda _done, _total: None) -> Backup:
    """Copies the database as it is at this moment. Raises DiskFull, DatabaseDamaged ...; then no copy is left behind.

    Until the copy is verified and on the disk it has another name: a copy one sees is a good one.
    """
    if not source.exists():
        raise DatabaseMissing(path=str(source))
    with disk_faults_of(folder):
        make_private_folder(folder)
        _sweep(folder)
        with _unfinished_file(folder) as unfinished:
            _copy(source, unfinished, report)
            verify(unfinished, report)
            sync_file(unfinished)
            return _put_in_place(unfinished, source, now)


def list_backups(source: Path, folder: Path) -> list[Backup]:
    """The copies of that database, newest first."""
    with disk_faults_of(folder):
        found = [_backup_at(path, source) for path in folder.iterdir()] if folder.is_dir() else []
    return sorted((backup for backup in found if backup is not None), reverse=True)


def is_intact(backup: Backup) -> bool:
    """Whether the copy is byte for byte what was verified when it was made."""
    try:
        return sum_file(backup.path).read_text(encoding='ascii').split()[0] == sha256_of(backup.path)
    except (OSError, IndexError, UnicodeDecodeError):
        return False


def verify(path: Path, report: Report = lambda _done, _total: None) -> None:
    """Reads every page of a database file; DatabaseDamaged, NotADatabase ... if it does not hold together."""
    with closing(open_for_reading(path)) as database:
        size = path.stat().st_size
        _spare_memory(database)
        with _reporting(database, lambda: report(size, size)):
            _require_soundness(database)


def remove_backup(backup: Backup) -> None:
    """The sum goes last: a copy without one would look damaged, a sum without its copy is not looked at."""
    backup.path.unlink(missing_ok=True)
    sum_file(backup.path).unlink(missing_ok=True)


def sum_file(path: Path) -> Path:
    return path.with_name(f'{path.name}.sha256')


def _sweep(folder: Path) -> None:
    # Its journal too, as `….unfinished-journal`.
    for path in folder.glob(f'*{UNFINISHED}*'):
        if time.time() - path.stat().st_mtime > ABANDONED_AFTER:
            path.unlink(missing_ok=True)


@contextmanager
def _unfinished_file(folder: Path) -> Iterator[Path]:
    path = folder / f'{secrets.token_hex(8)}{UNFINISHED}'
    make_private_file(path)
    try:
        yield path
    finally:
        # Where the disk was full, SQLite leaves its journal behind.
        for left in (path, path.with_name(f'{path.name}-journal')):
            left.unlink(missing_ok=True)


def _copy(source: Path, unfinished: Path, report: Report) -> None:
    # Not to be created: a database that vanished must not come back empty.
    with closing(Database(source, apsw.SQLITE_OPEN_READWRITE)) as database:
        _spare_memory(database)
        size = int(database.value('PRAGMA page_count')) * int(database.value('PRAGMA page_size'))
        with _reporting(database, lambda: report(min(unfinished.stat().st_size, size), size)):
            # A damaged index is healed by the copying: it must be noticed before, or good copies rotate away.
            _require_soundness(database)
            database.execute('VACUUM INTO ?', (str(unfinished),))


def _spare_memory(database: Database) -> None:
    """Pages that are read once are not worth the room that a board's are given."""
    database.execute('PRAGMA cache_size = -1000')


@contextmanager
def _reporting(database: Database, report: Callable[[], object]) -> Iterator[None]:
    def go_on() -> bool:
        report()
        return False

    database.connection.set_progress_handler(go_on, STEPS_BETWEEN_REPORTS)
    try:
        yield
    finally:
        database.connection.set_progress_handler(None)


def _require_soundness(database: Database) -> None:
    with faults_of(database.path):
        if database.value('PRAGMA quick_check') != 'ok':
            raise DatabaseDamaged(path=str(database.path))


def _put_in_place(unfinished: Path, source: Path, now: datetime) -> Backup:
    made_at = now.replace(microsecond=0)
    while (final := unfinished.with_name(f'{source.stem} {made_at:{STAMP}}{source.suffix}')).exists():
        made_at += timedelta(seconds=1)
    backup = Backup(made_at, final, unfinished.stat().st_size)
    try:
        sum_file(final).unlink(missing_ok=True)
        write_private_text(sum_file(final), f'{sha256_of(unfinished)}  {final.name}\n')
        replace_durably(unfinished, final)
    except OSError:
        remove_backup(backup)
        raise
    return backup


def _backup_at(path: Path, source: Path) -> Backup | None:
    """None for a file of hers that only looks like one of ours, and for one that another program is removing."""
    prefix = f'{source.stem} '
    if path.suffix != source.suffix or not path.name.startswith(prefix) or not path.is_file():
        return None
    try:
        made_at = datetime.strptime(path.stem.removeprefix(prefix), STAMP)  # noqa: DTZ007
        return Backup(made_at, path, path.stat().st_size)
    except (ValueError, FileNotFoundError):
        return None
