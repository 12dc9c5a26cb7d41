"""A window to put widgets in: light theme, no animations, English."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.theme.apply import apply_theme


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, 'light', animations=False)
    use_language('en')
    yield
    use_language('en')


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Shown and active, 1180 x 720: the smallest the program allows."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1180, 720)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return host
