"""Which files this process has open as databases: no other part of it may open and close them by the way.

Closing any descriptor of a file gives up all locks that the process holds on it (POSIX is so, and SQLite knows only
of its own). Another program would then take the database for unused, and tidy its -wal away under our hands.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Lock

FileId = tuple[int, int]
COMPANIONS = ('-wal', '-shm', '-journal')

_LOCK = Lock()
_held: Counter[FileId] = Counter()


def hold(path: Path) -> Callable[[], None]:
    """Notes that the file is open; to be called when it is closed, and once only."""
    file = _id_of(path)
    with _LOCK:
        _held[file] += 1

    def release() -> None:
        with _LOCK:
            _held[file] -= 1

    return release


def is_held(path: Path) -> bool:
    """By whatever name or link; what SQLite keeps beside a database (-wal, and -shm with its locks) belongs to it."""
    files = [_id_of(path), *(_id_of(base) for base in _beside(path) if base.exists())]
    with _LOCK:
        return any(_held[file] > 0 for file in files)


def _beside(path: Path) -> list[Path]:
    """The database whose companion this is, by its name."""
    resolved = path.resolve()
    return [Path(str(resolved).removesuffix(end)) for end in COMPANIONS if resolved.name.endswith(end)]


def _id_of(path: Path) -> FileId:
    found = path.stat()
    return found.st_dev, found.st_ino
