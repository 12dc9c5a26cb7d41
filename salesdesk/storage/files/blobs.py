"""The seller's files, each kept once under the SHA-256 of its bytes: files/ab/abcdef... beside the database."""

import hashlib
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from salesdesk.domain.errors import AttachmentTooLarge, DatabaseUnreadable, NotAFile, OwnDatabase
from salesdesk.storage.disk.checksums import sha256_of
from salesdesk.storage.disk.durable_files import (
    disk_faults_of,
    make_private_file,
    make_private_folder,
    replace_durably,
    sync_file,
    sync_folder,
)
from salesdesk.storage.disk.held_files import is_held

SHA256 = re.compile('[0-9a-f]{64}')
SIZE_LIMIT = 2 * 1024**3
PIECE = 1024 * 1024
UNFINISHED = '.unfinished'
# One that was cut off is swept away later, but never one that another program may still be writing. Seconds.
ABANDONED_AFTER = 3600

# Told the bytes copied and all bytes; what it raises ends the copy and leaves nothing behind.
Report = Callable[[int, int], object]


@dataclass(frozen=True)
class StoredFile:
    """A file whose bytes are kept: under which sum, of what size in bytes, and the name it came with."""

    name: str
    sha256: str
    size: int


class BlobStore:
    """Adds and finds; it never removes what it has: an undone deletion must find it again. Safe on any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes of that sum lie, if they are kept."""
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Whether they are; a text that is no sum (a database somebody sent) names no file."""
        return SHA256.fullmatch(sha256) is not None and self.path(sha256).is_file()

    def put(self, source: Path, report: Report = lambda _done, _total: None) -> StoredFile:
        """A copy on the disk when it returns, or nothing: DiskFull, AttachmentTooLarge, NotAFile ..."""
        size = _size_of(source)
        with disk_faults_of(self.folder):
            make_private_folder(self.folder)
            self._sweep()
            with self._unfinished_file() as unfinished:
                sha256 = _copy(source, unfinished, lambda done: report(done, max(done, size)))
                self._keep(unfinished, sha256)
                # A name that is no text (bytes of another system) becomes one.
                name = source.name.encode('utf-8', 'replace').decode()
                return StoredFile(name, sha256, self.path(sha256).stat().st_size)

    def put_bytes(self, name: str, content: bytes) -> StoredFile:
        """A file of the program's own making."""
        with disk_faults_of(self.folder):
            make_private_folder(self.folder)
            self._sweep()
            with self._unfinished_file() as unfinished:
                unfinished.write_bytes(content)
                sha256 = hashlib.sha256(content).hexdigest()
                self._keep(unfinished, sha256)
        return StoredFile(name, sha256, len(content))

    def _keep(self, unfinished: Path, sha256: str) -> None:
        final = self.path(sha256)
        # Kept already, unless it was damaged since: then the good bytes take its place.
        if final.exists() and sha256_of(final) == sha256:
            return
        make_private_folder(final.parent)
        sync_folder(self.folder)
        sync_file(unfinished)
        replace_durably(unfinished, final)

    @contextmanager
    def _unfinished_file(self) -> Iterator[Path]:
        path = self.folder / f'{secrets.token_hex(8)}{UNFINISHED}'
        make_private_file(path)
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def _sweep(self) -> None:
        for path in self.folder.glob(f'*{UNFINISHED}'):
            if time.time() - path.stat().st_mtime > ABANDONED_AFTER:
                path.unlink(missing_ok=True)


def _size_of(source: Path) -> int:
    with _reading(source):
        # Asked before anything of it is opened: closing it again would drop the locks on the database.
        if is_held(source):
            raise OwnDatabase(path=str(source))
        size = source.stat().st_size
        # A folder has no bytes, and a pipe would never end.
        if not source.is_file():
            raise NotAFile(path=str(source))
    _require_size(source, size)
    return size


def _require_size(source: Path, size: int) -> None:
    if size > SIZE_LIMIT:
        raise AttachmentTooLarge(name=source.name, path=str(source))


def _copy(source: Path, target: Path, report: Callable[[int], object]) -> str:
    """Copies piece by piece and sums up on the way; what is asked is the sum of what was written."""
    digest, done = hashlib.sha256(), 0
    with target.open('r+b') as file:
        for piece in _pieces(source):
            file.write(piece)
            digest.update(piece)
            done += len(piece)
            # It may still be growing.
            _require_size(source, done)
            report(done)
    return digest.hexdigest()


def _pieces(source: Path) -> Iterator[bytes]:
    with _reading(source), source.open('rb') as file:
        while piece := file.read(PIECE):
            yield piece


@contextmanager
def _reading(source: Path) -> Iterator[None]:
    """Faults about the file that is read, apart from those of the folder that is written to."""
    with disk_faults_of(source):
        try:
            yield
        except PermissionError as error:
            raise DatabaseUnreadable(path=str(source)) from error
