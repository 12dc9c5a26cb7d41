"""A counter where files are handed in and out: the dialogs over a seat, with files in place of Qt's file dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from counter import Counter
from pytestqt.qtbot import QtBot
from seat import Seat


@pytest.fixture
def counter(qtbot: QtBot, seat: Seat, tmp_path: Path) -> Iterator[Counter]:
    """Before an empty board, in French."""
    own = Counter(qtbot, seat, tmp_path)
    yield own
    own.close()


@pytest.fixture
def sample_counter(qtbot: QtBot, sample_seat: Seat, tmp_path: Path) -> Iterator[Counter]:
    """Before the sample data."""
    own = Counter(qtbot, sample_seat, tmp_path)
    yield own
    own.close()
