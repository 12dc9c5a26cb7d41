"""Starts whole processes and reads what they say."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic
from typing import NamedTuple

HERE = Path(__file__).parent
LONGEST = 60


class Start(NamedTuple):
    """How long it took by the clock, and how long the processor worked for it; in seconds."""

    seconds: float
    work: float


class Starter:
    """Starts scripts of this folder as an installed program is started: compiled, with a data folder of their own."""

    def __init__(self, folder: Path, platform: str = 'offscreen', display: str = '') -> None:
        self._environment = os.environ | {
            'QT_QPA_PLATFORM': platform,
            'DISPLAY': display,
            'SALESDESK_DATA': str(folder / 'data'),
            'PYTHONPYCACHEPREFIX': str(folder / 'compiled'),
        }
        self._environment.pop('PYTHONDONTWRITEBYTECODE', None)

    def said(self, script: str, *arguments: Path, longest: int = LONGEST) -> list[float]:
        """The numbers it printed, a line each."""
        command = [sys.executable, HERE / script, *arguments]
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, timeout=longest, check=True, text=True
        )
        return [float(line) for line in done.stdout.split()]

    def start(self, script: str, starts: list[Start]) -> Start:
        """From before the process is there until its picture is; it is put among `starts`."""
        begun = monotonic()
        command = [sys.executable, HERE / script]
        process = subprocess.Popen(command, env=self._environment, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        with process.stdout:
            painted = float(process.stdout.readline())
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        starts.append(Start(painted - begun, used.ru_utime + used.ru_stime))
        return starts[-1]
