"""Restores a copy again and again, each time killed one line of Python later; prints what was found afterwards.

A program of its own, because it forks: python cut_restores.py DATABASE BACKUP FOLDER
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.copies.backup import Backup
from salesdesk.storage.copies.restoring import restore_backup

NOW = datetime.fromisoformat('2026-06-09 18:00:00')
WATCHED = ('restoring.py', 'durable_files.py')
ENDINGS = ('', '-wal', '-shm')


def kill_at_line(number: int) -> Callable[[FrameType, str, Any], Any]:
    lines = count(1)

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        if not frame.f_code.co_filename.endswith(WATCHED):
            return None
        if event == 'line' and next(lines) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def is_killed(backup: Backup, target: Path, folder: Path, line: int) -> bool:
    child = os.fork()
    if child == 0:
        sys.settrace(kill_at_line(line))
        restore_backup(backup, target, folder, NOW)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def titles(path: Path) -> str:
    """'old', 'new', or what is wrong."""
    database = open_database(path)
    try:
        sound = check_database(database).is_sound
        found = {title for (title,) in database.rows('SELECT DISTINCT title FROM deal')}
    finally:
        database.close()
    return found.pop() if sound and len(found) == 1 else 'mixed'


def main(database: Path, copy: Path, folder: Path) -> None:
    backup = Backup(NOW, copy, copy.stat().st_size)
    target = folder / 'target.db'
    found = []
    for line in count(1):
        for ending in ENDINGS:
            target.with_name(target.name + ending).unlink(missing_ok=True)
            if (source := database.with_name(database.name + ending)).exists():
                shutil.copyfile(source, target.with_name(target.name + ending))
        killed = is_killed(backup, target, folder / 'copies', line)
        found.append(titles(target))
        if not killed:
            break
    sys.stdout.write(json.dumps(found))


if __name__ == '__main__':
    main(*map(Path, sys.argv[1:]))
