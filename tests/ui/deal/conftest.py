"""The forms around a deal at a real desk: 9 June 2026 in Paris, in English unless a test says otherwise."""

from collections.abc import Iterator

import pytest
from building import Desk
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    use_language('en')
    yield
    use_language('en')


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Shown and active, as small as the program allows; what has the focus in it is a button."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1180, 720)
    button = QPushButton('page', host)
    QVBoxLayout(host).addWidget(button)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    button.setFocus()
    return host


@pytest.fixture
def workplace(desk: Desk) -> Iterator[Workplace]:
    """What pages get, over the same workspace as `desk`."""
    made = Workplace(desk.workspace)
    yield made
    # As in the program, where the pages go before the database is closed: a form may still mean to look something up.
    for widget in QApplication.topLevelWidgets():
        widget.hide()
    made.signals.stop()
