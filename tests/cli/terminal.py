"""Commands as they are typed, and all that comes of them."""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from salesdesk.cli.main import main

WAIT_SECONDS = 60


class Said(NamedTuple):
    """The exit status, standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        """Standard output as the CSV it must be."""
        return list(csv.DictReader(io.StringIO(self.out, newline='')))


class Terminal:
    """Runs commands in this process: fast, and with the real files."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *words: object) -> Said:
        try:
            status = main([str(word) for word in words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        return Said(status, *self._capsys.readouterr())

    def take_in(self, text: str | bytes, database: Path, *words: object, name: str = 'file.csv') -> Said:
        """Imports a file with that content."""
        return self.run('import', write(database.with_name(name), text), '--database', database, *words)

    def hand_out(self, database: Path, *words: object) -> Said:
        return self.run('export', 'deals', '--database', database, *words)


def write(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def ask_for_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ('LC_ALL', 'LC_MESSAGES', 'LANGUAGE'):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv('LANG', 'C.UTF-8')


def assert_plain(said: Said, status: int = 1) -> str:
    """One sentence for her on standard error, nothing on standard output, no words of a programmer."""
    assert said.status == status
    assert said.out == ''
    assert said.err.count('\n') == 1
    assert 'Traceback' not in said.err
    return said.err.strip()


def in_a_shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """For pipes and closed streams; `salesdesk` in the line is the program itself."""
    program = f'"{sys.executable}" -m salesdesk'
    # Without this a test's environment could hide what only a buffered stream does.
    inherited = {name: value for name, value in os.environ.items() if name != 'PYTHONUNBUFFERED'}
    return subprocess.run(
        ['bash', '-c', line.replace('salesdesk', program, 1)], check=False, capture_output=True, text=True,
        encoding='utf-8', timeout=WAIT_SECONDS, env={**inherited, 'LANG': 'C.UTF-8', **environment},
    )  # fmt: skip
