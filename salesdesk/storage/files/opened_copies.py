"""Copies of kept files under their own names, for other programs to open; hers are never written to by them."""

import hashlib
import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from salesdesk.domain.errors import FileDamaged, FileGone
from salesdesk.storage.disk.checksums import sha256_of
from salesdesk.storage.disk.durable_files import copy_privately, disk_faults_of, make_private_folder
from salesdesk.storage.disk.private_output import write_private_file
from salesdesk.storage.files.blobs import BlobStore, StoredFile

# A program that opened one needs it no more after a day. Seconds.
KEPT_FOR = 24 * 3600
# No file may bear these in its name on Windows; a stroke or a zero byte nowhere.
_NOT_IN_NAMES = '<>:"/\\|?*'
# Nor be called so there, whatever its ending.
_DEVICES = frozenset(('con', 'prn', 'aux', 'nul', *(f'{port}{n}' for port in ('com', 'lpt') for n in range(1, 10))))


def open_copy(stores: Sequence[BlobStore], file: StoredFile) -> Path:
    """A copy that only she may read and nobody may write: a program that changes it must ask for another name.

    The bytes come from the first store that has them whole: the data folder's, else that of the backups.
    FileGone if none has them, FileDamaged if they are not what was kept.
    """
    opened = stores[0].folder / 'opened'
    with disk_faults_of(opened):
        _sweep(opened)
        path = opened / file.sha256 / legal_name(file.name)
        if path.is_file() and sha256_of(path) == file.sha256:
            return path
        if path.exists():
            # Somebody forced changes into it: they stay hers, and the kept file gets a place of its own.
            path = opened / f'{file.sha256}-{secrets.token_hex(4)}' / path.name
        found = [store.path(file.sha256) for store in stores if store.has(file.sha256)]
        if not found:
            raise FileGone(name=file.name)
        make_private_folder(path.parent)
        if not any(_copied_whole(source, path, file.sha256) for source in found):
            raise FileDamaged(name=file.name)
    return path


def open_made(store: BlobStore, name: str, content: bytes) -> Path:
    """A file of the program's making under that name, for another program to open; it goes as copies go."""
    opened = store.folder / 'opened'
    with disk_faults_of(opened):
        _sweep(opened)
        path = opened / hashlib.sha256(content).hexdigest() / legal_name(name)
        # The same once more: another program may hold it.
        if not (path.is_file() and path.read_bytes() == content):
            make_private_folder(path.parent)
            path.unlink(missing_ok=True)
            write_private_file(path, [content])
            path.chmod(0o400)
    return path


def _copied_whole(source: Path, path: Path, sha256: str) -> bool:
    """Leaves nothing where the bytes are not those, or did not fit."""
    is_whole = False
    try:
        copy_privately(source, path)
        is_whole = sha256_of(path) == sha256
    finally:
        if not is_whole:
            path.unlink(missing_ok=True)
    if is_whole:
        path.chmod(0o400)
    return is_whole


def legal_name(name: str) -> str:
    """A name for one file in one folder on every system; a database somebody sent cannot point elsewhere with it."""
    legal = ''.join('_' if letter in _NOT_IN_NAMES or ord(letter) < ord(' ') else letter for letter in name)
    legal = legal.strip(' .') or '_'
    return f'_{legal}' if legal.partition('.')[0].strip().lower() in _DEVICES else legal


def _sweep(opened: Path) -> None:
    """Removes old copies; one that was changed is left: it may hold her work."""
    for path in opened.glob('*/*'):
        # Another program may have it open: then another day.
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > KEPT_FOR and sha256_of(path) == path.parent.name[:64]:
                path.chmod(0o600)
                path.unlink()
                path.parent.rmdir()
