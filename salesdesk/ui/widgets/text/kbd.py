"""A key hint on its own: 'Ctrl K' in a small frame."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.painting.key_hints import HEIGHT, key_hint_width, paint_key_hint
from salesdesk.ui.widgets.text.key_captions import key_caption


class Kbd(QWidget):
    """`keys` as in a QKeySequence: 'Ctrl+K', 'Esc'. `clicked` for who wants a hint to act like its key."""

    clicked = Signal()

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = key_caption(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._caption)

    def sizeHint(self) -> QSize:
        return QSize(key_hint_width(self._caption), HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_key_hint(QPainter(self), QRectF(self.rect()), self._caption)
