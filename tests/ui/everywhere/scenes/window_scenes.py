"""What lies over every page, or stands in its place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenes.staging import board
from seat import Seat

from salesdesk.domain.errors import DatabaseBusy
from salesdesk.i18n.translator import current_language
from salesdesk.settings import Preferences
from salesdesk.ui.palette.palette import Palette
from salesdesk.ui.start.onboarding_page import OnboardingPage
from salesdesk.ui.window.main_window import MainWindow

PATH = '/home/anne/Documents/Affaires/salesdesk.db'


def toast(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """With a long sentence."""
    board('sales', seat, qtbot, folder)
    seat.office.desk.say_error(DatabaseBusy(path=PATH))
    return seat.window


def palette(line: str, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """Over the board, with a line typed."""
    board('sales', seat, qtbot, folder)
    seat.office.commands.open_palette()
    shown = seat.one(Palette)
    shown.view.line.setText(line)
    return shown


def alone(make: Callable[[], QWidget], seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """In a window without a database, as large as hers."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(seat.window.size())
    window.show_alone(make())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def welcome() -> QWidget:
    return OnboardingPage(lambda: None, Preferences(language=current_language()))
