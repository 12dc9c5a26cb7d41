"""A banner: something to know about the whole page, inline and never floating."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.rich_label import RichLabel
from salesdesk.ui.widgets.text.span_line import Span

ICON, GAP, SIDE, TOP = 18, 10, 13, 9

# kind: (icon, its colour, ground, border)
KINDS = {
    'info': ('info', 'accent-text', 'accent-soft', 'accent-line'),
    'warning': ('triangle-alert', 'warning', 'warning-soft', 'warning-line'),
    'error': ('triangle-alert', 'danger', 'danger-soft', 'danger-line'),
}


class Banner(QWidget):
    """`kind` is 'info', 'warning' or 'error'. `lead` says what happened, `text` what to do; add_button() for two."""

    def __init__(self, kind: str, lead: str, text: str = '', *, icon: str = '', parent: QWidget | None = None) -> None:
        super().__init__(parent)
        default, self._ink, self._ground, self._line = KINDS[kind]
        self._icon = icon or default
        self.setAccessibleName(f'{lead} {text}'.strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words = RichLabel()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE + ICON + GAP, TOP, SIDE, TOP)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.say(lead, text)

    def say(self, lead: str, text: str = '') -> None:
        spans = [Span(lead, weight='medium')] + ([Span(f' {text}', color='text-2')] if text else [])
        self._words.set_spans(spans)
        self.setAccessibleName(f'{lead} {text}'.strip())

    def add_button(self, text: str, variant: str = 'secondary') -> Button:
        button = Button(text, variant, size='sm')
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=tokens().radius['card'],
            fill=look.color(self._ground),
            border=look.color(self._line),
        )
        corner = QPointF(SIDE, (self.height() - ICON) / 2)
        paint_icon(painter, QRectF(corner.x(), corner.y(), ICON, ICON), self._icon, look.color(self._ink))
