"""The page that stands where a database could not be opened."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.window.error_page import ErrorPage

LONG = 'Le fichier « ventes.db » n’est pas une base de données SalesDesk, ou une partie en a été perdue. ' * 3


@pytest.mark.parametrize('sentence', ['Trop court.', LONG[:70], LONG])
@pytest.mark.parametrize('width', [1180, 1440, 1920])
def test_no_line_of_the_sentence_is_cut(qtbot: QtBot, sentence: str, width: int) -> None:
    page = ErrorPage(sentence)
    qtbot.addWidget(page)
    page.resize(width, 720)
    page.show()
    for label in page.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())


def test_it_offers_three_ways_on(qtbot: QtBot) -> None:
    page = ErrorPage('Le fichier est illisible.')
    qtbot.addWidget(page)
    ways = page.findChildren(Button)
    for way, signal in zip(ways, (page.retry_asked, page.other_asked, page.quit_asked), strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
