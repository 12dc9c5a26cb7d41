"""Sections that are still to come: honest, and with something to do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.later.later_page import SECTIONS, LaterPage


@pytest.mark.parametrize('key', SECTIONS)
def test_a_section_to_come_has_one_thing_to_do(qtbot: QtBot, key: str) -> None:
    page = LaterPage(key)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.asked):
        qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert page.accessibleName() == SECTIONS[key].title


@pytest.mark.parametrize('key', SECTIONS)
def test_it_speaks_french(qtbot: QtBot, key: str) -> None:
    use_language('fr')
    page = LaterPage(key)
    use_language('en')
    qtbot.addWidget(page)
    section = SECTIONS[key]
    texts = {label.text() for label in page.findChildren(QLabel)} | {page.action.caption()}
    assert not texts & {section.promise, section.until_then, section.action}
