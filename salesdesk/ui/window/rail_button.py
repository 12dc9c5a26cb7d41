"""One item of the rail: an icon over a word, or the icon alone where the window is narrow."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

SMALL = (44, 44)
# What only says a state takes less room and a thinner word than a place to go.
QUIET, QUIET_SMALL = 44, 32
BADGE = 16


class RailButton(QPushButton):
    """Checkable where it leads to a page. `badge` is a small count over the icon, 0 for none."""

    def __init__(self, text: str, icon: str, *, tip: str = '', checkable: bool = True, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text.replace('&', '&&'))
        self._caption, self._icon, self._tip = text, icon, tip
        self._icon_token, self._ink_token = '', 'text-2'
        self._quiet = False
        self._badge = 0
        self._small = False
        self.setCheckable(checkable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['card'])
        self.set_small(small=False)

    def set_small(self, *, small: bool) -> None:
        """Without its word, which then is the tooltip."""
        self._small = small
        tip = self._tip or (self._caption if small else '')
        # Qt tells everybody of a tip, of the same one too.
        if tip != self.toolTip():
            self.setToolTip(tip)
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_tip(self, tip: str) -> None:
        self._tip = tip
        self.setAccessibleDescription(tip)
        self.set_small(small=self._small)

    def set_badge(self, count: int) -> None:
        self._badge = count
        self.setAccessibleName(f'{self._caption} {count}' if count else self._caption)
        self.update()

    def set_colors(self, icon_token: str, ink_token: str) -> None:
        self._icon_token, self._ink_token = icon_token, ink_token
        self.update()

    def set_quiet(self, icon_token: str) -> None:
        """A state rather than a place to go."""
        self._quiet = True
        self.set_colors(icon_token, 'text-3')
        self.set_small(small=self._small)

    def sizeHint(self) -> QSize:
        size = QSize(*(SMALL if self._small else tokens().size['rail-item']))
        if self._quiet:
            size.setHeight(QUIET_SMALL if self._small else QUIET)
        return size

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        on = self.isChecked()
        fill = 'accent-soft' if on else 'hover' if self.underMouse() or self.isDown() else ''
        if fill:
            paint_box(painter, QRectF(self.rect()), radius=tokens().radius['card'], fill=look.color(fill))
        ink = look.color('accent-text' if on else self._ink_token)
        size = tokens().size['icon'] if self._quiet else tokens().size['icon-rail']
        words_height = 0 if self._small else 16 if self._quiet else 18
        top = (self.height() - size - words_height) / 2
        icon = QRectF((self.width() - size) / 2, top, size, size)
        paint_icon(painter, icon, self._icon, look.color(self._icon_token) if self._icon_token else ink)
        if not self._small:
            words = QRectF(0, top + size + words_height - 14, self.width(), 14)
            weight = 'regular' if self._quiet else None
            draw_text(painter, words, self._caption, 'micro', ink, weight=weight, align=Qt.AlignmentFlag.AlignHCenter)
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        text = str(self._badge) if self._badge < 100 else '99+'
        width = max(BADGE, text_width(text, 'micro', 'semibold') + 8)
        left, top = (24, 3) if self._small else (36, 5)
        # Three signs reach over the edge of the small rail.
        box = QRectF(min(left, self.width() - width), top, width, BADGE)
        paint_box(painter, box, radius=BADGE / 2, fill=theme().color('danger-fill'))
        ink = theme().color('text-on-fill')
        draw_text(painter, box, text, 'micro', ink, weight='semibold', align=Qt.AlignmentFlag.AlignHCenter)
