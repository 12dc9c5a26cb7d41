"""Furnishes the program's own window over a desk, as the composition root does."""

from collections.abc import Iterator
from contextlib import contextmanager

from building import Desk
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Hand, Seat

from salesdesk.controllers.letters.library import INSTALLED
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.i18n.translator import use_language
from salesdesk.storage.preferences import write_preferences
from salesdesk.ui.office.office import Office
from salesdesk.ui.widgets.focus.keyboard_focus import InputWatch
from salesdesk.ui.window.main_window import MainWindow


@contextmanager
def furnished(qtbot: QtBot, qapp: QApplication, desk: Desk, **preferences: object) -> Iterator[Seat]:
    bury_the_dead()
    # Else the letters that come with the program would be laid in beside a test that takes more than a moment.
    write_preferences(desk.workspace.database, {INSTALLED: '1'})
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
    try:
        yield Seat(desk, window, office)
    finally:
        if QApplication.mouseButtons():
            Hand(window).release(QPoint(2, 2))
        office.close()
        window.hide()
        bury_the_dead()
        use_language('en')


def bury_the_dead() -> None:
    """Deletes what waits for an event loop to be deleted: else every window of a run would be restyled to its end."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
