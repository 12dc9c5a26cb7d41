"""Files handed to the seller: hers alone to read, and there as a whole or not at all."""

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from salesdesk.storage.disk.durable_files import disk_faults_of, make_private_file, replace_durably, sync_folder

_UNFINISHED = re.compile(r'\.[0-9a-f]{16}\.unfinished')
# One that was cut off is swept away later, but never one that another program may still be writing. Seconds.
ABANDONED_AFTER = 24 * 3600


@contextmanager
def private_output(path: Path) -> Iterator[BinaryIO]:
    """A file to write; it takes its name when the block ends well, and is gone if it does not.

    Raises DiskFull, DatabaseReadOnly ... about that path. What is no file (a pipe, a device) is written to as it is.
    """
    with disk_faults_of(path):
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open('wb') as stream:
                yield stream
            return
        unfinished = _unfinished_beside(target)
        make_private_file(unfinished)
        try:
            with unfinished.open('r+b') as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            replace_durably(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)


@contextmanager
def private_folder(path: Path) -> Iterator[Path]:
    """A folder to fill; it takes its name when the block ends well, and is gone with all that is in it if it does not.

    An empty folder of that name is replaced. Raises what private_output raises.
    """
    with disk_faults_of(path):
        target = path.resolve()
        unfinished = _unfinished_beside(target)
        unfinished.mkdir(mode=0o700)
        try:
            yield unfinished
            sync_folder(unfinished)
            if target.exists():
                target.rmdir()
            replace_durably(unfinished, target)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def write_private_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Into a folder that is being filled."""
    make_private_file(path)
    with path.open('r+b') as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())


def _unfinished_beside(target: Path) -> Path:
    """A name there is no file of yet; what exports that were killed left beside it long ago goes."""
    _sweep(target.parent)
    return target.with_name(f'.{secrets.token_hex(8)}.unfinished')


def _sweep(folder: Path) -> None:
    """An export must not fail because of what another one left."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _UNFINISHED.fullmatch(entry.name):
                with suppress(OSError):
                    _remove_abandoned(entry)


def _remove_abandoned(entry: os.DirEntry[str]) -> None:
    if time.time() - entry.stat(follow_symlinks=False).st_mtime <= ABANDONED_AFTER:
        return
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path, ignore_errors=True)
    elif entry.is_file(follow_symlinks=False):
        Path(entry.path).unlink()
