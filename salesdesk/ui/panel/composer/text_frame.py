"""A box whose border says whether the text inside has the keyboard."""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens


class TextFrame(QWidget):
    """watch() each text once it is there."""

    def __init__(self) -> None:
        super().__init__()
        self._watched: list[QWidget] = []

    def watch(self, text: QWidget) -> None:
        self._watched.append(text)
        text.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        focused = any(text.hasFocus() for text in self._watched)
        border = look.color('focus' if focused else 'border-control')
        fill, radius = look.color('surface'), tokens().radius['card']
        paint_box(QPainter(self), QRectF(self.rect()), radius=radius, fill=fill, border=border)
