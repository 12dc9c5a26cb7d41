"""The seller's seat, as the program furnishes it: light, without animations, on 9 June 2026 in Paris."""

from collections.abc import Iterator

import pytest
from building import Desk
from furnishing import furnished
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[Seat]:
    """Before an empty board."""
    with furnished(qtbot, qapp, desk) as own:
        yield own


@pytest.fixture
def sample_seat(qtbot: QtBot, qapp: QApplication, sample_desk: Desk) -> Iterator[Seat]:
    """Before the board of the design's pictures."""
    with furnished(qtbot, qapp, sample_desk) as own:
        yield own
