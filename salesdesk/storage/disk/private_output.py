"""Files handed to the seller: hers alone to read, and there as a whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from salesdesk.storage.disk.durable_files import disk_faults_of, make_private_file, replace_durably, sync_folder


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
        unfinished = target.with_name(f'.{secrets.token_hex(8)}.unfinished')
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
        unfinished = target.with_name(f'.{secrets.token_hex(8)}.unfinished')
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
