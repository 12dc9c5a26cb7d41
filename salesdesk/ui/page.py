"""A page of the window, and how the window comes by it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesdesk.domain.touched import Touched
from salesdesk.ui.widgets.fields.search_field import SearchField


class Page(QWidget):
    """What every page answers to. The base does nothing."""

    def arrive(self) -> None:
        """The page comes to the front: read what is shown."""

    def follow(self, touched: Touched) -> None:
        """Something was touched while the page is in front."""

    def panes(self) -> Sequence[QWidget]:
        """The parts F6 goes through, in order."""
        return (self,)

    def focus_search(self) -> bool:
        """Puts the keyboard into the page's own search; False if it has none."""
        field = next((field for field in self.findChildren(SearchField) if field.isVisible()), None)
        if field is not None:
            field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.line.selectAll()
        return field is not None

    def take_key(self, event: QKeyEvent) -> bool:
        """A key nothing inside wanted (no text field has the focus); True if the page acts on it."""
        del event
        return False


class PageEntry(NamedTuple):
    """An item of the rail. `title` is marked text; `make` builds the page when it is first asked for.

    under: the item that leads to it, for a page without one of its own.
    """

    key: str
    title: str
    icon: str
    make: Callable[[], Page]
    at_bottom: bool = False
    under: str = ''
