"""A tag in a field, with a cross to take it off."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.icon_button import IconButton

HEIGHT, PADDING, CROSS, SQUARE = 24, 8, 20, 6


class TagChip(QWidget):
    """`color` is the token of its square, '' for none. The cross is `cross`."""

    def __init__(self, text: str, color: str = '', parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self._color = text, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.cross = IconButton('x', _('Remove {tag}').format(tag=text), size='xs')
        self.cross.setFixedSize(CROSS, CROSS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        return QSize(self._lead() + text_size(self.text, 'small', 'medium') + CROSS + 4, HEIGHT)

    def _lead(self) -> int:
        return PADDING + (SQUARE + 5 if self._color else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=tokens().radius['chip'],
            fill=look.color('hover' if look.name == 'dark' else 'sunken'),
        )
        if self._color:
            square = QRectF(PADDING, (self.height() - SQUARE) / 2, SQUARE, SQUARE)
            paint_box(painter, square, radius=2, fill=look.color(self._color))
        words = QRectF(self.rect()).adjusted(self._lead(), 0, -CROSS - 2, 0)
        draw_text(painter, words, self.text, 'small', look.color('text-2'), weight='medium')
