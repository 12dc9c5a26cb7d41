"""A link: words that lead somewhere, within the page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import draw_text, line_height, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus


class Link(PushButton):
    """Underlined on hover; `role` is the type role of the text around it."""

    def __init__(self, text: str, role: str = 'body', parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._role = role
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def sizeHint(self) -> QSize:
        return QSize(text_size(self._caption, self._role, 'medium'), line_height(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color('accent-text' if self.isEnabled() else 'text-disabled')
        draw_text(painter, QRectF(self.rect()), self._caption, self._role, color, weight='medium')
        if self.is_hovered():
            # Just below the baseline: under the descenders it would belong to the next line.
            under = self.height() - 2
            paint_line(painter, QPointF(0, under), QPointF(self.width(), under), color)
