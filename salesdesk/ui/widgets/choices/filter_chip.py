"""A round chip that filters a page: a coloured dot, a word, how many there are."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.formats import number_text
from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

PADDING, GAP, DOT, RING = 11, 6, 7, 1.5


class FilterChip(PushButton):
    """Checkable. `dot` is a colour token ('' for none), `hollow` draws it as a ring. Signal: toggled(bool)."""

    def __init__(
        self, text: str, count: int | None = None, *, dot: str = '', hollow: bool = False, dot_size: int = DOT,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self._count, self._dot, self._hollow, self._dot_size = count, dot, hollow, dot_size
        # Several may be on at once: each narrows the page further.
        self.setCheckable(True)
        self.keyboard_focus = KeyboardFocus(self, tokens().size['control-sm'] / 2)
        self._name()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self._caption if self._count is None else f'{self._caption} {self._figure()}')

    def _figure(self) -> str:
        return '' if self._count is None else number_text(self._count)

    def sizeHint(self) -> QSize:
        width = text_size(self._caption, 'small', 'medium')
        width += self._dot_size + GAP if self._dot else 0
        width += GAP + text_size(self._figure(), 'small', 'semibold') if self._figure() else 0
        return QSize(width + 2 * PADDING, tokens().size['control-sm'])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, on = QPainter(self), theme(), self.isChecked()
        fill = 'accent-soft' if on else 'control-hover' if self.is_hovered() else 'control'
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=self.height() / 2,
            fill=look.color(fill),
            border=look.color('accent-line' if on else 'border-strong'),
        )
        box = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        if self._dot:
            size = self._dot_size
            self.paint_dot(painter, QRectF(box.left(), (self.height() - size) / 2, size, size))
            box.setLeft(box.left() + size + GAP)
        words = text_size(self._caption, 'small', 'medium')
        ink = look.color('accent-text' if on else 'text-2')
        draw_text(painter, box, self._caption, 'small', ink, weight='medium')
        box.setLeft(box.left() + words + GAP)
        draw_text(painter, box, self._figure(), 'small', ink if on else look.color('text'), weight='semibold')

    def paint_dot(self, painter: QPainter, box: QRectF) -> None:
        """A subclass may have another mark."""
        color = theme().color(self._dot)
        if self._hollow:
            paint_disc(painter, box, None, color, RING)
        else:
            paint_disc(painter, box, color)
