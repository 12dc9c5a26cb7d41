"""Buttons of which one is on, reached by the keyboard as one: Tab stops once, arrows move and choose."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class OneStop(QObject):
    """Give it the buttons once they are all there; call follow() after the choice was changed by code.

    Qt by itself stops at each button while none is on, and its arrows get stuck at the end of a row.
    """

    def __init__(self, holder: QWidget, buttons: Sequence[QAbstractButton]) -> None:
        super().__init__(holder)
        self._holder = holder
        self._buttons = list(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
            button.toggled.connect(lambda _on: self.follow())
        self.follow()

    def follow(self) -> None:
        """Tab stops at the button that is on, or at the first one."""
        stop = next((button for button in self._buttons if button.isChecked()), self._buttons[0])
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
        self._holder.setFocusProxy(stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the order in which they were given, and round the end, in whatever rows they stand."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in STEPS:
            at = next(place for place, button in enumerate(self._buttons) if button is watched)
            following = self._buttons[(at + STEPS[Qt.Key(event.key())]) % len(self._buttons)]
            following.setFocus(Qt.FocusReason.TabFocusReason)
            following.click()
            return True
        return False
