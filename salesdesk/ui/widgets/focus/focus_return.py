"""Giving the focus back to where it was before something floated over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class FocusReturn:
    """Remembers one widget; forgets it if it is gone, hidden or disabled by then."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def remember(self, container: QWidget) -> None:
        focused = container.window().focusWidget()
        if focused is not None and not container.isAncestorOf(focused):
            self._widget = focused

    def give_back(self, container: QWidget) -> None:
        """Only if the focus is still inside `container` or nowhere: she may have clicked elsewhere already."""
        target, self._widget = self._widget, None
        focused = container.window().focusWidget()
        if focused is not None and focused is not container and not container.isAncestorOf(focused):
            return
        if target is not None and isValid(target) and target.isVisible() and target.isEnabled():
            target.setFocus(Qt.FocusReason.PopupFocusReason)
