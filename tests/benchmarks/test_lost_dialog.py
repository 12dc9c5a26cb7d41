"""The question why a deal is lost, beside what was done to win it: with 100,000 closed deals, against 1,000."""

from collections.abc import Callable
from pathlib import Path

import pytest
from closed_past import closed_past, own_deal
from interleaved import Comparing
from painted import looking_at, seconds_until_painted
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.deal.lost.lost_summary import LostSummary
from salesdesk.ui.deal.lost_dialog import LostDialog

FEW, MANY, BAR, ROUNDS = 1_000, 100_000, 1.5, 40


@pytest.fixture(scope='module')
def closed_few(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return closed_past(sales_file, tmp_path_factory.mktemp('closed') / 'few.db', FEW)


@pytest.fixture(scope='module')
def closed_many(sales_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return closed_past(sales_file, tmp_path_factory.mktemp('closed') / 'many.db', MANY)


def opening(seat: Seat) -> Callable[[], float]:
    """From the choice to the painted dialog, with all that its summary says."""
    deal_id = own_deal(seat.desk)

    def opened() -> float:
        dialog: list[LostDialog] = []

        def ask() -> None:
            dialog.append(LostDialog(seat.window, seat.office.desk.workplace, [deal_id]))
            dialog[0].open_dialog()

        seconds = seconds_until_painted(seat.window, ask)
        # Without the medians there would be nothing to measure.
        [pane] = dialog[0].findChildren(LostSummary)
        assert all(time.deals > FEW / 10 for time in pane.summary.stages)
        dialog[0].leave()
        dialog[0].deleteLater()
        return seconds

    return opened


def test_opening_the_lost_dialog_does_not_wait_for_the_past(
    compare: Comparing, qtbot: QtBot, qapp: QApplication, closed_few: Path, closed_many: Path
) -> None:
    with looking_at(qtbot, qapp, closed_few) as small, looking_at(qtbot, qapp, closed_many) as large:
        name = 'Opening the lost dialog with its summary, 100,000 closed deals / 1,000'
        assert compare.amounts(name, opening(large), opening(small), bar=BAR, rounds=ROUNDS) <= BAR
