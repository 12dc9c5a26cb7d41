"""The palette as she opens it: Ctrl+K, then letters."""

import pytest
from palette_eyes import Ask
from PySide6.QtCore import Qt
from seat import CTRL, Seat

from salesdesk.ui.palette.palette import Palette


@pytest.fixture
def ask(sample_seat: Seat) -> Ask:
    """Opens it over the sample's board and puts a line into it."""

    def open_with(line: str) -> Palette:
        sample_seat.press(Qt.Key.Key_K, CTRL)
        palette = sample_seat.one(Palette)
        palette.view.line.setText(line)
        return palette

    return open_with
