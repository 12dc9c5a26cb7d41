"""The seller's seat, as the program furnishes it: light, without animations, on 9 June 2026 in Paris."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from building import Desk
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Hand, Seat

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.i18n.translator import use_language
from salesdesk.ui.office.office import Office
from salesdesk.ui.widgets.focus.keyboard_focus import InputWatch
from salesdesk.ui.window.main_window import MainWindow


@contextmanager
def furnished(qtbot: QtBot, qapp: QApplication, desk: Desk, **preferences: object) -> Iterator[Seat]:
    _bury_the_dead()
    PreferencesController(desk.workspace).change(**({'animations': False, 'theme': 'light'} | preferences))
    window = MainWindow()
    qtbot.addWidget(window)
    office = Office(qapp, window, desk.workspace)
    office.furnish()
    with qtbot.waitExposed(window):
        window.show()
    InputWatch(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Seat(desk, window, office)
    if QApplication.mouseButtons():
        Hand(window).release(QPoint(2, 2))
    office.close()
    window.hide()
    _bury_the_dead()
    use_language('en')


def _bury_the_dead() -> None:
    """Deletes what waits for an event loop to be deleted: else every window of a run would be restyled to its end."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
