"""The page of reports in the program's window, in English."""

from collections.abc import Iterator

import pytest
from building import Desk
from furnishing import furnished
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from report_seat import ReportSeat


@pytest.fixture
def reports(qtbot: QtBot, qapp: QApplication, sample_desk: Desk) -> Iterator[ReportSeat]:
    """With the sample of the design's pictures."""
    with furnished(qtbot, qapp, sample_desk, language='en') as seat:
        seat.window.resize(1440, 900)
        yield ReportSeat(seat, qtbot)


@pytest.fixture
def no_reports(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[ReportSeat]:
    """Without a deal."""
    with furnished(qtbot, qapp, desk, language='en') as seat:
        yield ReportSeat(seat, qtbot)
