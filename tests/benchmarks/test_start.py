"""The whole program, from the start of its process to its painted board, against a window with nothing in it.

As a seller starts it: without a word, on a window server where there is one. Offscreen is measured beside it.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from filled import filled
from interleaved import Comparing
from processes import Start, Starter

BAR = 2.0
DEALS, ROUNDS = 10_000, 20
WHAT = 'Process start to painted board with 10,000 deals / bare PySide6 window'
needs_server = pytest.mark.skipif(shutil.which('Xvfb') is None, reason='needs Xvfb')


@pytest.fixture
def display(request: pytest.FixtureRequest) -> Iterator[str]:
    """'' where nothing is shown, else the name of a screen of its own."""
    if request.node.callspec.params['platform'] == 'offscreen':
        yield ''
        return
    command = ['Xvfb', '-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f':{server.stdout.readline().strip()}'
        server.terminate()


@pytest.mark.parametrize('platform', ['offscreen', pytest.param('xcb', marks=needs_server)])
def test_a_start_against_a_bare_window(
    platform: str, display: str, compare: Comparing, sales_file: Path, tmp_path: Path
) -> None:
    (tmp_path / 'data').mkdir()
    filled(sales_file, tmp_path / 'data' / 'salesdesk.db', DEALS)
    starter = Starter(tmp_path, platform, display)
    started: list[Start] = []
    bare: list[Start] = []
    in_time = compare.amounts(
        f'{WHAT} ({platform}, time)',
        lambda: starter.start('watched_program.py', started).seconds,
        lambda: starter.start('bare_window.py', bare).seconds,
        bar=BAR,
        rounds=ROUNDS,
    )
    compare.note(f'{WHAT} ({platform}, processor)', [s.work for s in started], [s.work for s in bare], BAR)
    # A seller's platform is the one that counts, and what she waits is time.
    if display or shutil.which('Xvfb') is None:
        assert in_time <= BAR
