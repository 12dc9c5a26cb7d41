"""Tells a screen reader what is chosen while the keyboard stays in the line."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def speak(line: QWidget, text: str) -> None:
    """Announced at once, and there to be read again as the line's description."""
    if text == line.accessibleDescription():
        return
    line.setAccessibleDescription(text)
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(line, text))
