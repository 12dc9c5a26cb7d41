"""Starts whole processes and reads what they say."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

HERE = Path(__file__).parent
LONGEST = 60


class Starter:
    """Starts scripts of this folder as an installed program is started: compiled, with a data folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._environment = os.environ | {
            'QT_QPA_PLATFORM': 'offscreen',
            'SALESDESK_DATA': str(folder / 'data'),
            'PYTHONPYCACHEPREFIX': str(folder / 'compiled'),
        }
        self._environment.pop('PYTHONDONTWRITEBYTECODE', None)

    def said(self, script: str, *arguments: Path) -> list[float]:
        """The numbers it printed, a line each."""
        command = [sys.executable, HERE / script, *arguments]
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, timeout=LONGEST, check=True, text=True
        )
        return [float(line) for line in done.stdout.split()]

    def seconds_until_painted(self, script: str, *arguments: Path) -> float:
        """From before the process is there until its picture is."""
        start = monotonic()
        return self.said(script, *arguments)[0] - start
