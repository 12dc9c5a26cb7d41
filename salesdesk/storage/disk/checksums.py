"""Sums that tell whether a file is what it was."""

import hashlib
from pathlib import Path


def sha256_of(path: Path) -> str:
    with path.open('rb') as file:
        return hashlib.file_digest(file, 'sha256').hexdigest()
