"""Key hints: the name of a key in a small frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

HEIGHT, SMALL_HEIGHT, MIN_WIDTH, PADDING = 18, 16, 18, 6
ON_FILL_ALPHA = 0.4


def key_hint_width(text: str) -> int:
    return max(MIN_WIDTH, text_size(text, 'micro') + 2 * PADDING)


def paint_key_hint(painter: QPainter, box: QRectF, text: str, *, on_fill: bool = False) -> None:
    """Fills `box`; `on_fill` for a hint on a coloured button: no ground of its own, in white."""
    border, ground, ink = theme().color('border-strong'), theme().color('surface'), theme().color('text-3')
    if on_fill:
        ink = theme().color('text-on-fill')
        border = QColor(ink)
        border.setAlphaF(ON_FILL_ALPHA)
    paint_box(painter, box, radius=tokens().radius['chip'], fill=None if on_fill else ground, border=border)
    draw_text(painter, box, text, 'micro', ink, align=Qt.AlignmentFlag.AlignHCenter)
