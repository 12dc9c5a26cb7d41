"""Ctrl+Z in a line of typing: her own words first, and with nothing typed it is the program's."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from salesdesk.ui.widgets.fields.line_edit import LineEdit

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def keeps(line: LineEdit, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether the line wants the keys for itself."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, modifiers)
    event.ignore()
    QCoreApplication.sendEvent(line, event)
    return event.isAccepted()


@pytest.mark.parametrize('typed', [True, False])
def test_it_keeps_ctrl_z_only_while_there_is_something_to_take_back(qtbot: QtBot, typed: bool) -> None:
    line = LineEdit()
    qtbot.addWidget(line)
    line.setText('Atelier')
    if typed:
        qtbot.keyClicks(line, ' 2')
    assert (keeps(line, CTRL), keeps(line, CTRL | SHIFT)) == (typed, False)
    line.undo()
    assert (keeps(line, CTRL), keeps(line, CTRL | SHIFT)) == (False, typed)
