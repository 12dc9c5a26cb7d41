"""The push button of every page: a verb, with an icon or the key that does the same."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.key_hints import HEIGHT, SMALL_HEIGHT, key_hint_width, paint_key_hint
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.looks import LOOKS, Shades, shades_of
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.key_captions import key_caption

# What a key hint stands farther from the words than an icon does.
KEY_GAP = 2


class ButtonSize(NamedTuple):
    """Measures in px; padding counts the border."""

    height: int
    padding: int
    gap: int
    icon: int
    role: str
    key_height: int


SIZES = {
    'sm': ButtonSize(tokens().size['control-sm'], 10, 5, 14, 'small', SMALL_HEIGHT),
    'md': ButtonSize(tokens().size['control'], 13, 6, 16, 'body', HEIGHT),
    'lg': ButtonSize(tokens().size['control-lg'], 17, 6, 16, 'body', HEIGHT),
}


class Button(PushButton):
    """`variant` is a key of LOOKS, `size` 'sm', 'md' or 'lg'; `key_hint` as in a QKeySequence, shown only."""

    def __init__(
        self,
        text: str,
        variant: str = 'secondary',
        *,
        size: str = 'md',
        icon: str = '',
        icon_after: str = '',
        key_hint: str = '',
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.variant = variant
        self.measures = SIZES[size]
        self._icon, self._icon_after = icon, icon_after
        self._key = key_caption(key_hint) if key_hint else ''
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_variant(self, variant: str) -> None:
        self.variant = variant
        self.update()

    def set_disabled_reason(self, reason: str) -> None:
        """Disables the button and says why, on hover and to screen readers; '' enables it again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def width_for(self, captions: Iterable[str]) -> int:
        """How wide it would be with the longest of them."""
        widest, own = (
            max(text_size(words, self.measures.role, self._weight()) for words in some)
            for some in (captions, [self._caption])
        )
        return self.sizeHint().width() - own + widest

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * self.measures.padding, self.measures.height)

    # French is longer: a row of buttons pushes its neighbours rather than cut a verb.
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _weight(self) -> str:
        return LOOKS[self.variant].weight

    def _parts(self) -> list[int]:
        """Widths of icon, words, second icon and key hint, without those that are not there."""
        words = text_size(self._caption, self.measures.role, self._weight())
        key = key_hint_width(self._key) if self._key else 0
        widths = (self.measures.icon if self._icon else 0, words, self.measures.icon if self._icon_after else 0, key)
        return [width for width in widths if width]

    def _content_width(self) -> int:
        parts = self._parts()
        return sum(parts) + self.measures.gap * (len(parts) - 1) + (KEY_GAP if self._key else 0)

    def state(self) -> str:
        if not self.isEnabled():
            return 'disabled'
        if self.isDown() or self.isChecked():
            return 'pressed'
        return 'hover' if self.is_hovered() else 'rest'

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shades = shades_of(self.variant, self.state())
        box = QRectF(self.rect())
        if shades.fill is not None or shades.border is not None:
            paint_box(painter, box, radius=tokens().radius['control'], fill=shades.fill, border=shades.border)
        self._paint_content(painter, box, shades)

    def _paint_content(self, painter: QPainter, box: QRectF, shades: Shades) -> None:
        m = self.measures
        # Whole pixels, or the letters of every second button would be blurred.
        width = min(self._content_width(), self.width() - 2 * m.padding)
        rest = QRectF((self.width() - width) // 2, 0, width, box.height())
        if self._icon:
            paint_icon(painter, _centred(rest.left(), m.icon, m.icon, box), self._icon, shades.icon)
            rest.setLeft(rest.left() + m.icon + m.gap)
        if self._key:
            hint = _centred(rest.right() - key_hint_width(self._key), key_hint_width(self._key), m.key_height, box)
            paint_key_hint(painter, hint, self._key, on_fill=LOOKS[self.variant].on_fill and self.isEnabled())
            rest.setRight(hint.left() - m.gap - KEY_GAP)
        if self._icon_after:
            paint_icon(painter, _centred(rest.right() - m.icon, m.icon, m.icon, box), self._icon_after, shades.icon)
            rest.setRight(rest.right() - m.icon - m.gap)
        draw_text(painter, rest, self._caption, m.role, shades.ink, weight=self._weight())


def _centred(left: float, width: float, height: float, box: QRectF) -> QRectF:
    return QRectF(left, box.top() + (box.height() - height) / 2, width, height)
