"""Whether SQLite's locks on a database are still there, as another process sees it (on Linux)."""

import subprocess
import sys
from pathlib import Path

# Asks, as another program would, who keeps it from locking the whole file and its -shm.
ASK = """
import fcntl, struct, sys
for name in sys.argv[1:]:
    with open(name, 'r+b') as file:
        whole = struct.pack('hhqqi', fcntl.F_WRLCK, 0, 0, 0, 0)
        print(struct.unpack('hhqqi', fcntl.fcntl(file, fcntl.F_GETLK, whole))[0] != fcntl.F_UNLCK)
"""


def are_locked(path: Path) -> bool:
    asked = [sys.executable, '-c', ASK, str(path), f'{path}-shm']
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split() == ['True', 'True']
