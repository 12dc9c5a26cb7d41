"""The page Today in the program's own window, empty or with the design's day."""

from collections.abc import Iterator

import pytest
from building import Desk
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat
from today_seat import TodaySeat, sit_down

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def today(seat: Seat) -> TodaySeat:
    return sit_down(seat)


@pytest.fixture
def sample_today(sample_seat: Seat) -> TodaySeat:
    return sit_down(sample_seat)


@pytest.fixture
def light(qapp: QApplication) -> None:
    """For a part that stands alone: the theme as the window would have it."""
    apply_theme(qapp, 'light', animations=False)


@pytest.fixture(params=['fr', 'en'])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language('en')


@pytest.fixture
def french() -> Iterator[None]:
    use_language('fr')
    yield
    use_language('en')


@pytest.fixture
def ground(qtbot: QtBot, light: None) -> QWidget:
    """What a part without a window stands on."""
    own = QWidget()
    qtbot.addWidget(own)
    own.resize(1000, 420)
    return own


@pytest.fixture
def place(desk: Desk) -> Iterator[Workplace]:
    """What a page gets, without a window."""
    own = Workplace(desk.workspace)
    yield own
    own.signals.stop()
