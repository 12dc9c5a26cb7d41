"""The button inside a toast: in the toast's own inverse colours."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.key_captions import key_caption

GLYPH = 16
HEIGHT, PADDING, GAP, RADIUS = 28, 10, 6, 5
REST_ALPHA, HOVER_ALPHA, KEY_ALPHA = 0.11, 0.2, 0.75


def _tint(alpha: float) -> QColor:
    color = QColor(theme().color('tooltip-text'))
    color.setAlphaF(alpha)
    return color


class ToastAction(PushButton):
    """A verb, and the key that does the same."""

    def __init__(self, text: str, key_hint: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key_caption(key_hint) if key_hint else ''
        self.keyboard_focus = KeyboardFocus(self, RADIUS)

    def sizeHint(self) -> QSize:
        key = GAP + text_size(self._key, 'body', 'medium') if self._key else 0
        return QSize(text_size(self._caption, 'body', 'semibold') + key + 2 * PADDING, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lively = self.underMouse() or self.isDown()
        paint_box(painter, QRectF(self.rect()), radius=RADIUS, fill=_tint(HOVER_ALPHA if lively else REST_ALPHA))
        box = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        draw_text(painter, box, self._caption, 'body', theme().color('tooltip-text'), weight='semibold')
        box.setLeft(box.left() + text_size(self._caption, 'body', 'semibold') + GAP)
        draw_text(painter, box, self._key, 'body', _tint(KEY_ALPHA), weight='medium')
