"""The board with 100,000 open deals against the board with 100: loading it, and a card dropped on it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from building import NOW, PARIS
from interleaved import Comparing
from painted import AT_REST_WITHIN_MS, Picture, at_rest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.office.office import Office
from salesdesk.ui.window.main_window import MainWindow

BAR, ROUNDS = 1.3, 15
FROM, TO = 'identification', 'qualification'


def loading(qapp: QApplication, prepared: Path, folder: Path) -> Callable[[], float]:
    """Seconds from the file to the painted board."""
    path = Path(shutil.copy(prepared, folder))

    def run() -> float:
        start = perf_counter()
        window = MainWindow()
        office = Office(qapp, window, open_workspace(path, FixedClock(NOW, PARIS)))
        office.furnish()
        assert isinstance(window.front, BoardPage)
        picture = Picture(window.front.board.lanes[-1].view.viewport())
        window.show()
        picture.wait()
        seconds = perf_counter() - start
        office.close()
        window.close()
        window.deleteLater()
        return seconds

    return run


def dropping(qtbot: QtBot, seat: Seat) -> Callable[[], float]:
    """Seconds from the moment she lets go of a card until it is painted in another column; then it is taken back."""
    jobs, page = seat.office.desk.jobs, seat.page

    def run() -> float:
        title, target = seat.titles(FROM)[0], seat.over(TO)
        seat.hand.drag(seat.grip(title), target, release=False)
        picture = Picture(seat.lane(TO).view.viewport(), lambda: title in seat.titles(TO))
        start = perf_counter()
        seat.hand.release(target)
        picture.wait()
        seconds = perf_counter() - start
        seat.desk.workspace.undo()
        qtbot.waitUntil(
            lambda: not page._conversions._timer.isActive() and not jobs._running, timeout=AT_REST_WITHIN_MS
        )
        return seconds

    return run


def test_a_load(compare: Comparing, qapp: QApplication, few: Path, many: Path, tmp_path: Path) -> None:
    name = 'Board load, 100,000 open deals / 100 deals'
    ours, bare = loading(qapp, many, tmp_path), loading(qapp, few, tmp_path)
    assert compare.amounts(name, ours, bare, bar=BAR, rounds=ROUNDS) <= BAR


def test_a_drop(compare: Comparing, qtbot: QtBot, qapp: QApplication, few: Path, many: Path) -> None:
    name = 'Drop of a card until it is repainted, 100,000 open deals / 100 deals'
    with at_rest(qtbot, qapp, few) as small, at_rest(qtbot, qapp, many) as large:
        assert compare.amounts(name, dropping(qtbot, large), dropping(qtbot, small), bar=BAR, rounds=ROUNDS) <= BAR
