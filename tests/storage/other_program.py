"""Another program at work on the same database: a real second process that says when it holds it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HOLD = """
import sys, time, apsw
connection = apsw.Connection(sys.argv[1])
connection.setbusytimeout(5000)
for statement in sys.argv[3:]:
    connection.execute(statement).fetchall()
print('held', flush=True)
if float(sys.argv[2]):
    time.sleep(float(sys.argv[2]))
else:
    sys.stdin.read()
"""


@contextmanager
def holding(path: Path, *statements: str, seconds: float = 0) -> Iterator[None]:
    """Runs the statements there and keeps the connection: until the block ends, or for so many seconds."""
    command = [sys.executable, '-c', _HOLD, str(path), str(seconds), *statements]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == 'held\n'
        try:
            yield
        finally:
            process.communicate()
