"""The seller's seat, as the program furnishes it: light, without animations, on 9 June 2026 in Paris."""

from collections.abc import Iterator

import pytest
from building import Desk
from furnishing import bury_the_dead, furnished
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


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """After the fixtures: a window thrown away is gone before the next test, which would else restyle it once more."""
    bury_the_dead()
