"""Everything of the panel below its first row: one column that scrolls as a whole."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesdesk.ui.widgets.scrolling.overlay_scroll_bar import REACH, OverlayScrollBar

# The next page of the timeline is read this far before its end comes into sight.
AHEAD = 600


class ScrollBody(QScrollArea):
    """`near_end()` while what is below comes into sight."""

    near_end = Signal()

    def __init__(self, parent: QWidget, parts: Iterable[QWidget]) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar lies over the margin: the panel keeps its width whether it scrolls or not.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = self._content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self._bar = OverlayScrollBar(self, self)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def show_part(self, widget: QWidget, rect: QRect) -> None:
        """A part of a widget inside, as far as it fits."""
        top = widget.mapTo(self._content, QPoint(0, rect.top())).y()
        self.ensureVisible(0, top + rect.height(), 0, 12)
        self.ensureVisible(0, top, 0, 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - REACH - 1, 0, REACH, self.height())
        self._bar.raise_()

    def _look(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - AHEAD:
            self.near_end.emit()
