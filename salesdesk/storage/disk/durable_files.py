"""Files that survive a power cut: private from their first byte, on the disk before their name says so."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from salesdesk.storage.disk.faults import fault_of_disk


@contextmanager
def disk_faults_of(path: Path) -> Iterator[None]:
    """Turns what the operating system refuses inside into a WorldFault about that file or folder."""
    try:
        yield
    except OSError as error:
        raise fault_of_disk(error, path) from error


def make_private_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private_file(path: Path) -> None:
    """An empty file that only its owner reads; SQLite gives -wal and -shm the same mode. FileExistsError if it exists.

    Not by umask: that belongs to the whole process, and a job's thread would change it for all others.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def write_private_text(path: Path, text: str) -> None:
    make_private_file(path)
    path.write_text(text, encoding='ascii')
    sync_file(path)


def copy_privately(source: Path, target: Path) -> None:
    """Byte for byte, on the disk when it returns; a target that is there already is replaced."""
    target.unlink(missing_ok=True)
    make_private_file(target)
    shutil.copyfile(source, target)
    sync_file(target)


def sync_file(path: Path) -> None:
    """Waits until the file's content is on the disk."""
    with path.open('r+b') as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until the names in a folder are on the disk; Windows has no such call and keeps its own order."""
    if os.name == 'posix':
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def replace_durably(source: Path, target: Path) -> None:
    """Gives a finished file its final name: at any moment the old file or the new one stands there."""
    source.replace(target)
    sync_folder(target.parent)
