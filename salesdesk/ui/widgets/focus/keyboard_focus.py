"""Whether focus came by the keyboard, and the ring that says so. A click needs no ring, a Tab does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QInputEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from salesdesk.ui.widgets.focus.focus_ring import FocusRing
else:
    FocusRing = on_demand('salesdesk.ui.widgets.focus.focus_ring', 'FocusRing')

Reason = Qt.FocusReason
BY_KEYBOARD = (Reason.TabFocusReason, Reason.BacktabFocusReason, Reason.ShortcutFocusReason)
# Focus comes back from a menu or another window: it looks as it did before.
RETURNING = (Reason.PopupFocusReason, Reason.ActiveWindowFocusReason, Reason.MenuBarFocusReason)
MOVED = (QEvent.Type.Move, QEvent.Type.Resize)
KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class _LastInput:
    keyboard = False


class InputWatch(QObject):
    """Notes on a window which of keyboard and mouse was used last, so that focus set by code shows accordingly."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._listen()

    def _listen(self) -> None:
        """Native input passes by the window's handle, which is there once the window has been shown."""
        handle = self._window.windowHandle()
        if handle is not None:
            self._window.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Show:
            self._listen()
        note_input(event)
        return False


def note_input(event: QEvent) -> QEvent.Type:
    """Notes a key or a button of the mouse; says what the event is, for asking Qt takes time."""
    kind = event.type()
    if kind in KEY_EVENTS:
        _LastInput.keyboard = True
    elif kind == QEvent.Type.MouseButtonPress:
        _LastInput.keyboard = False
    return kind


def keyboard_leads() -> bool:
    """Whether she last used the keyboard rather than the mouse: what delegates ask before they paint a ring."""
    return _LastInput.keyboard


class KeyboardFocus(QObject):
    """Gives a widget its ring. `always` for text fields, which show where typing goes however they got focus."""

    # Also here, because Qt still sends events while Python takes the widget and this object apart.
    _ring: 'FocusRing | None' = None

    def __init__(
        self,
        widget: QWidget,
        radius: float,
        *,
        always: bool = False,
        gap: float | None = None,
        thickness: float | None = None,
        around: QWidget | None = None,
    ) -> None:
        super().__init__(widget)
        self.shown = False
        self._around = around or widget
        self._radius, self._gap, self._thickness = radius, gap, thickness
        self._always = always
        widget.installEventFilter(self)
        if self._around is not widget:
            self._around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # By their classes: to ask each of hundreds of events for its kind would be felt at a start.
        if isinstance(event, QInputEvent):
            note_input(event)
        elif isinstance(event, QFocusEvent):
            if event.gotFocus():
                self._entered(event.reason())
            else:
                self._drop_ring()
        elif self._ring is not None and watched is self._around:
            self._follow(event.type())
        return False

    def _follow(self, kind: QEvent.Type) -> None:
        if kind == QEvent.Type.Hide:
            self._drop_ring()
        elif kind in MOVED and self._ring is not None and isValid(self._ring):
            self._ring.follow()

    def _entered(self, reason: Qt.FocusReason) -> None:
        if self._always:
            self.shown = True
        elif reason not in RETURNING:
            by_hand = reason == Reason.MouseFocusReason
            self.shown = reason in BY_KEYBOARD or (keyboard_leads() and not by_hand)
        self._drop_ring()
        if self.shown:
            self._make_ring()

    def _make_ring(self) -> None:
        self._ring = FocusRing(self._around, self._radius, gap=self._gap, thickness=self._thickness)
        # Where a file dialog closes and the next dialog opens at once, the focus goes on without an event.
        _application().focusChanged.connect(self._look_after)

    def _look_after(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not self.parent():
            self._drop_ring()

    def _drop_ring(self) -> None:
        if self._ring is None:
            return
        _application().focusChanged.disconnect(self._look_after)
        if isValid(self._ring):
            self._ring.remove()
        self._ring = None


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
