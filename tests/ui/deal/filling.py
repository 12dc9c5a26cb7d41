"""Filling forms in as a hand does: key by key, field by field."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

W = TypeVar('W', bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


def type_into(field: LineField, text: str) -> None:
    """Replaces what stands there, without leaving the field. Plain ASCII only."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    QTest.keyClicks(field.line, text)


def fill(field: LineField, text: str) -> None:
    """Types and goes on with Tab."""
    type_into(field, text)
    press(Qt.Key.Key_Tab)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the focus is."""
    QTest.keyClick(focused(), key, modifiers)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def page_button(window: QWidget) -> QPushButton:
    """What had the focus before anything was opened."""
    return next(button for button in window.findChildren(QPushButton) if button.text() == 'page')


def name_of_stop(stop: QWidget) -> str:
    return stop.accessibleName() or (stop.text() if isinstance(stop, QLineEdit) else '')


def names_of_stops(container: QWidget) -> list[str]:
    """What a screen reader says at each stop of Tab, in order."""
    return [name_of_stop(stop) for stop in focus_stops(container)]


def captions(container: QWidget) -> list[str]:
    """Of the buttons one sees."""
    return [button.caption() for button in container.findChildren(Button) if button.isVisible() and button.caption()]


def put(window: QWidget, widget: W, width: int = 320) -> W:
    """Shows a part on its own in the window."""
    widget.setParent(window)
    widget.setGeometry(20, 60, width, max(widget.heightForWidth(width), widget.sizeHint().height()))
    widget.show()
    return widget
