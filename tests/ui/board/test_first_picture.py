"""What the first picture does without comes right after it, or when it is asked for."""

from building import Desk
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.office.office import Office
from salesdesk.ui.window.main_window import MainWindow


def test_cards_can_be_taken_once_they_are_seen(qtbot: QtBot, seat: Seat) -> None:
    qtbot.waitUntil(lambda: seat.page._hands is not None)
    assert seat.page.take_hands().zones.parent() is seat.page


def test_a_form_asked_for_before_the_first_picture_opens(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    office = Office(qapp, window, desk.workspace)
    office.furnish()
    assert isinstance(window.front, BoardPage)
    window.front.new_deal()
    assert window.findChild(DealFormDialog) is not None
    office.close()
