"""A text in one line, in which the letters that were looked for stand out."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from salesdesk.domain.search import places_met
from salesdesk.ui.theme.painting.text import draw_text, elided, text_width

MET = 'semibold'


def runs_of(text: str, words: Sequence[str]) -> list[tuple[str, str | None]]:
    """The text in pieces, each with the weight it is set in; None is the role's own."""
    runs: list[tuple[str, str | None]] = []
    at = 0
    for start, end in places_met(text, words):
        runs += [(text[at:start], None), (text[start:end], MET)]
        at = end
    return [run for run in (*runs, (text[at:], None)) if run[0]]


def draw_marked(
    painter: QPainter, box: QRectF, text: str, words: Sequence[str], role: str, color: QColor
) -> float:  # fmt: skip
    """Draws it centred in the height of the box, cut with … where it is too long; returns the width it took."""
    left = box.left()
    for part, weight in runs_of(text, words):
        rest = QRectF(left, box.top(), box.right() - left, box.height())
        shown = elided(part, role, rest.width(), weight)
        draw_text(painter, rest, part, role, color, weight=weight)
        left += text_width(shown, role, weight)
        if shown != part:
            break
    return left - box.left()
