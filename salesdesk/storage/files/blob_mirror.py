"""Brings the kept files of one folder into another: into the backups' and back."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from salesdesk.storage.disk.durable_files import (
    copy_privately,
    disk_faults_of,
    make_private_folder,
    replace_durably,
    sync_folder,
)
from salesdesk.storage.files.blobs import UNFINISHED


def mirror_blobs(source: Path, target: Path, go_on: Callable[[], object] = lambda: None) -> None:
    """Adds what the target lacks; removes nothing. What go_on raises ends it between two files.

    A hard link where the disk allows it: no second space is taken, and the bytes stay while either name does. It does
    not help against a disk that fails; a copies' folder on another disk gets real copies.
    """
    for blob in sorted(source.glob('??/*')):
        go_on()
        copy = target / blob.parent.name / blob.name
        if not copy.exists():
            with disk_faults_of(target):
                make_private_folder(target)
                make_private_folder(copy.parent)
                _link_or_copy(blob, copy)


def _link_or_copy(blob: Path, copy: Path) -> None:
    try:
        os.link(blob, copy)
        sync_folder(copy.parent)
    except OSError:
        unfinished = copy.parent.parent / f'{secrets.token_hex(8)}{UNFINISHED}'
        try:
            copy_privately(blob, unfinished)
            replace_durably(unfinished, copy)
        finally:
            unfinished.unlink(missing_ok=True)
