"""F6: from pane to pane, so that a long board does not lie between the keyboard and the rail."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesdesk.ui.widgets.floating.modal_dialog import open_dialog_of
from salesdesk.ui.widgets.floating.surface import Surface
from salesdesk.ui.widgets.focus.focus_trap import focus_stops


class PaneCycle(QObject):
    """Each pane takes the keyboard up where it was left."""

    def __init__(self, window: QWidget, panes: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        QShortcut(QKeySequence('F6'), window, lambda: self.go(1))
        QShortcut(QKeySequence('Shift+F6'), window, lambda: self.go(-1))

    def go(self, step: int) -> None:
        """To the next pane that can take the keyboard, or the one before; not out of a dialog."""
        if open_dialog_of(self._window) is not None:
            return
        everywhere = (*self._panes(), *self._notices())
        panes = [pane for pane in everywhere if pane.isVisible() and focus_stops(pane)]
        if not panes:
            return
        focused = self._window.focusWidget()
        here = next((at for at, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), None)
        # From nowhere, forward begins at the first and backward at the last.
        start = (-1 if step > 0 else 0) if here is None else here
        pane = panes[(start + step) % len(panes)]
        if isinstance(pane, Surface):
            pane.before_focus()
        stops, left = focus_stops(pane), pane.focusWidget()
        (left if left in stops else stops[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def _notices(self) -> list[Surface]:
        """What waits over the page without taking the keyboard, as reminders do."""
        here = Qt.FindChildOption.FindDirectChildrenOnly
        return [surface for surface in self._window.findChildren(Surface, options=here) if surface.is_notice]
