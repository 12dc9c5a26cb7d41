"""A small toggle among quick picks: an outcome, a delay, a kind of action."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

PADDING, GAP, ICON = 10, 5, 14


class PickChip(PushButton):
    """Checkable, 26 px high; put several in a QButtonGroup where only one may be on. Signal: toggled(bool)."""

    def __init__(self, text: str, *, icon: str = '', parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setCheckable(True)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = ICON + GAP if self._icon else 0
        return QSize(icon + text_size(self._caption, 'small', 'medium') + 2 * PADDING, tokens().size['control-sm'])

    def _colors(self) -> tuple[str, str, str, str]:
        """Tokens of fill, border, words and icon."""
        if not self.isEnabled():
            return 'sunken', 'border', 'text-disabled', 'text-disabled'
        if self.isChecked():
            return 'accent-soft', 'accent', 'accent-text', 'accent-text'
        fill = 'control-pressed' if self.isDown() else 'control-hover' if self.is_hovered() else 'control'
        return fill, 'border-strong', 'text', 'text-3'

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        fill, border, ink, icon_ink = self._colors()
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=tokens().radius['control'],
            fill=look.color(fill),
            border=look.color(border),
        )
        box = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        if self._icon:
            spot = QRectF(box.left(), (self.height() - ICON) / 2, ICON, ICON)
            paint_icon(painter, spot, self._icon, look.color(icon_ink))
            box.setLeft(box.left() + ICON + GAP)
        draw_text(painter, box, self._caption, 'small', look.color(ink), weight='medium')
