"""The most memory a day's start takes, copy and all, with 100,000 open deals against 100."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from interleaved import Comparing
from processes import Starter

BAR, ROUNDS = 1.3, 3


def peak_of(prepared: Path, folder: Path) -> Callable[[], float]:
    """Each start is the first of a day: its copies are away."""

    def run() -> float:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        database = Path(shutil.copy(prepared, folder))
        return Starter(folder.parent).said('watched_program.py', database, folder)[-1]

    return run


@pytest.mark.skipif(sys.platform != 'linux', reason='reads the peak where Linux says it')
def test_memory(compare: Comparing, few: Path, many: Path, tmp_path: Path) -> None:
    name = 'Peak memory, 100,000 open deals / 100 deals'
    ours, bare = peak_of(many, tmp_path / 'many'), peak_of(few, tmp_path / 'few')
    assert compare.amounts(name, ours, bare, bar=BAR, rounds=ROUNDS) <= BAR
