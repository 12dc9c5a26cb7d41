"""Opening the page of reports over 10,000 deals, against three frames of a screen."""

import shutil
from pathlib import Path

from filled import filled
from interleaved import Comparing
from painted import looking_at, seconds_until_painted
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_rounds import FRAME

DEALS, FRAMES, BAR, ROUNDS = 10_000, 3, 1.0, 9


def test_opening_the_reports_within_three_frames(
    compare: Comparing, qtbot: QtBot, qapp: QApplication, sales_file: Path, tmp_path: Path
) -> None:
    """The first opening in a window, until the page is painted; its module is loaded, as the window does when idle."""
    path = filled(sales_file, tmp_path / 'deals.db', DEALS)

    def opened() -> float:
        copy = Path(shutil.copy(path, tmp_path / 'opened.db'))
        with looking_at(qtbot, qapp, copy) as seat:
            return seconds_until_painted(seat.window, lambda: seat.window.show_page('reports'))

    ratio = compare.amounts(
        'Opening the reports, 10,000 deals / three frames of 16.7 ms',
        opened,
        lambda: FRAMES * FRAME,
        bar=BAR,
        rounds=ROUNDS,
    )
    assert ratio <= BAR
