"""A column of parts that scrolls where the window is too low for it, and only there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from salesdesk.ui.widgets.focus.focus_trap import focus_stops
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

# The ring lies inside: outside there is no room.
RING = 2


class TallContent(QWidget):
    """Its height is what its width asks for: a scroll area would else ask its wrapped lines at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        # Without a line that wraps nobody asks: its parts would be pressed together where they should scroll.
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class ScrollColumn(QScrollArea):
    """Paints nothing of its own; the keyboard goes to what is inside, which scrolls into view.

    filled_later: what the keyboard goes to is not there yet.
    """

    def __init__(self, content: TallContent, parent: QWidget | None = None, *, filled_later: bool = False) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        # What lies beneath shows through: pages paint their own ground.
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)
        if not filled_later and not focus_stops(content):
            self._take_keyboard(content.accessibleName())

    def _take_keyboard(self, name: str) -> None:
        """A page that is only read is scrolled with the keys."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-RING)
