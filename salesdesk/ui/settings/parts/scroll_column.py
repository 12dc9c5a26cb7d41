"""A column of parts that scrolls where the window is too low for it, and only there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class TallContent(QWidget):
    """Its height is what its width asks for: a scroll area would else ask its wrapped lines at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class ScrollColumn(QScrollArea):
    """Paints nothing of its own; the keyboard goes to what is inside, which scrolls into view."""

    def __init__(self, content: TallContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)
