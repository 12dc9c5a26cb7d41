"""The target in the header of a month: words that are pressed to change it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

ROLE, HEIGHT = 'small', 18


class TargetLink(PushButton):
    """Quiet until the pointer or the keyboard is on it: there is one in every column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__('', parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def show_target(self, words: str, name: str) -> None:
        self.set_caption(words)
        self.setAccessibleName(name)
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_size(self.caption(), ROLE), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, hovered = QPainter(self), self.is_hovered()
        color = theme().color('accent-text' if hovered else 'text-2')
        draw_text(painter, QRectF(self.rect()), self.caption(), ROLE, color)
        if hovered:
            under = self.height() - 3
            paint_line(painter, QPointF(0, under), QPointF(self.width(), under), color)
