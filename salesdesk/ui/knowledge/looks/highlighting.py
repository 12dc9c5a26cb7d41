"""The words she looks for, marked where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from salesdesk.domain.search import places_met
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, elided, line_height, text_width
from salesdesk.ui.theme.theme import theme

GROUND = 'warning-soft'
RADIUS, REACH = 2, 1


def draw_highlit(
    painter: QPainter, box: QRectF, text: str, words: Sequence[str], role: str, color: QColor,
    *, weight: str | None = None,
) -> None:  # fmt: skip
    """One line, centred in the height of the box and cut with … where it is too long, on marks."""
    shown = elided(text, role, box.width(), weight)
    height = line_height(role)
    top = box.top() + (box.height() - height) / 2
    for start, end in places_met(shown, words):
        left = box.left() + text_width(shown[:start], role, weight)
        place = QRectF(left, top, text_width(shown[start:end], role, weight), height)
        paint_box(painter, place.adjusted(-REACH, 0, REACH, 0), radius=RADIUS, fill=theme().color(GROUND))
    draw_text(painter, box, text, role, color, weight=weight)
