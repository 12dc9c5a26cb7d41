"""The seller's seat, as the program furnishes it: light, without animations, on 9 June 2026 in Paris."""

from collections.abc import Iterator

import pytest
from bench import Bench
from building import Desk
from furnishing import bury_the_dead, furnished
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme


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


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[Bench]:
    """A window as wide as the panel, shown and active, with nothing in it; in French, over an empty database."""
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(460, 720)
    own = Bench(desk, window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield own
    own.close()
    bury_the_dead()
    use_language('en')


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """After the fixtures: a window thrown away is gone before the next test, which would else restyle it once more."""
    bury_the_dead()
