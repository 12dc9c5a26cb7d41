"""Parts in one line, or below each other where they would cut one another."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

Way = QBoxLayout.Direction


class Beside(QWidget):
    """Each part as wide as it wants to be; `fits` says whether that was possible in one line."""

    def __init__(self, *parts: QWidget, gap: int = 0) -> None:
        super().__init__()
        self._gap = gap
        self._parts = list(parts)
        self._line = QBoxLayout(Way.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(gap)
        for part in parts:
            self._line.addWidget(part)
        self._line.addStretch(1)
        self.fits = True

    def add(self, part: QWidget) -> None:
        """At the end."""
        self._line.insertWidget(len(self._parts), part, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts.append(part)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        wanted = sum(part.sizeHint().width() for part in self._parts) + self._gap * (len(self._parts) - 1)
        self.fits = wanted <= self.width()
        self._line.setDirection(Way.LeftToRight if self.fits else Way.TopToBottom)
        self._line.setSpacing(self._gap if self.fits else 0)
