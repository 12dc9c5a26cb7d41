"""Answer dots: a row of yes, no answer yet, and no. The shape differs too, so colour is never alone."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.boxes import paint_disc, paint_ground
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

# Thinner than the ring of a stage glyph would vanish beside the filled dots.
RING = 1.5
BAR_INSET, BAR_TOP, BAR_HEIGHT = 2, 3, 2


def _measures() -> tuple[int, int]:
    """Diameter and gap in px."""
    return tokens().board['qualification-dot'], tokens().board['qualification-gap']


def dots_width(count: int) -> int:
    size, gap = _measures()
    return max(0, count * (size + gap) - gap)


def paint_dots(painter: QPainter, corner: QPointF, answers: Sequence[bool | None]) -> None:
    """Dots from the top left `corner` on: True is filled, None a ring, False red with a white bar."""
    size, gap = _measures()
    for number, answer in enumerate(answers):
        paint_dot(painter, QRectF(corner.x() + number * (size + gap), corner.y(), size, size), answer)


def paint_dot(painter: QPainter, box: QRectF, answer: bool | None) -> None:
    if answer is None:
        paint_disc(painter, box, None, theme().color('dot-none'), RING)
        return
    paint_disc(painter, box, theme().color('dot-yes' if answer else 'danger-fill'))
    if not answer:
        bar = QRectF(box.left() + BAR_INSET, box.top() + BAR_TOP, box.width() - 2 * BAR_INSET, BAR_HEIGHT)
        paint_ground(painter, bar, theme().color('text-on-fill'))
