"""Copies of the database: made whole, verified, then put in place under their final name."""

import hashlib
import os
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from salesdesk.domain.errors import DatabaseDamaged, DiskFault, DiskFull
from salesdesk.storage.database import Database
from salesdesk.storage.faults import faults_of
from salesdesk.storage.opening import open_for_reading

# Sorts by time and is a legal file name everywhere; the time is the seller's own.
STAMP = '%Y-%m-%d %H-%M-%S'
NO_SPACE = 28


@dataclass(frozen=True, order=True)
class Backup:
    """A verified copy. made_at is local time without a zone, as in the file's name; size in bytes."""

    made_at: datetime
    path: Path
    size: int


def make_backup(source: Path, folder: Path, now: datetime) -> Backup:
    """Copies the database as it is at this moment. Raises DiskFull, DatabaseDamaged ...; then no copy is left behind.

    Until the copy is verified and on the disk it has another name: a copy one sees is a good one.
    """
    unfinished = folder / f'{now:{STAMP}}.unfinished'
    mask = os.umask(0o077)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(Database(source)) as database:
            database.execute('VACUUM INTO ?', (str(unfinished),))
        _verify(unfinished)
        return _put_in_place(unfinished, folder / f'{source.stem} {now:{STAMP}}.db')
    except OSError as error:
        raise (DiskFull if error.errno == NO_SPACE else DiskFault)(path=str(folder)) from error
    finally:
        unfinished.unlink(missing_ok=True)
        os.umask(mask)


def list_backups(source: Path, folder: Path) -> list[Backup]:
    """The copies of that database, newest first."""
    found = []
    for path in folder.glob(f'{source.stem} *.db'):
        try:
            made_at = datetime.strptime(path.stem.removeprefix(f'{source.stem} '), STAMP)  # noqa: DTZ007
        except ValueError:  # a file of hers that only looks like one of ours
            continue
        found.append(Backup(made_at, path, path.stat().st_size))
    return sorted(found, reverse=True)


def is_intact(backup: Backup) -> bool:
    """Whether the copy is byte for byte what was verified when it was made."""
    try:
        return _sum_file(backup.path).read_text(encoding='ascii').split()[0] == _sha256(backup.path)
    except (OSError, IndexError):
        return False


def remove_backup(backup: Backup) -> None:
    backup.path.unlink(missing_ok=True)
    _sum_file(backup.path).unlink(missing_ok=True)


def _verify(path: Path) -> None:
    with closing(open_for_reading(path)) as database, faults_of(path):
        if database.value('PRAGMA quick_check') != 'ok':
            raise DatabaseDamaged(path=str(path))


def _put_in_place(unfinished: Path, final: Path) -> Backup:
    with unfinished.open('rb') as file:
        os.fsync(file.fileno())
    _sum_file(final).write_text(f'{_sha256(unfinished)}  {final.name}\n', encoding='ascii')
    unfinished.replace(final)
    stamp = final.stem[-len('2026-06-09 18-02-00') :]
    return Backup(datetime.strptime(stamp, STAMP), final, final.stat().st_size)  # noqa: DTZ007


def _sum_file(path: Path) -> Path:
    return path.with_name(f'{path.name}.sha256')


def _sha256(path: Path) -> str:
    with path.open('rb') as file:
        return hashlib.file_digest(file, 'sha256').hexdigest()
