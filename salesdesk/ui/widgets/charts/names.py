"""The column of names at the left of a chart, each with its glyph."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.picture import GLYPH, GLYPH_GAP, Glyph

# Between the longest name and the bars; no name takes more than this part of the width.
GAP, MOST = 20, 0.34


def names_width(names: Sequence[str], least: float, width: float, *, glyphs: bool, weight: str | None = None) -> float:
    """Px from the left edge to where the bars may begin."""
    before = GLYPH + GLYPH_GAP if glyphs else 0
    longest = max((text_width(name, 'body', weight) for name in names), default=0.0)
    return min(max(least, before + longest + GAP), max(least, width * MOST))


def paint_name(
    painter: QPainter, box: QRectF, name: str, glyph: Glyph | None, look: Theme, weight: str | None = None
) -> None:
    """In the height of `box`, elided to its width less the gap."""
    words = box.adjusted(0, 0, 6 - GAP, 0)
    if glyph is not None:
        glyph(painter, QRectF(box.left(), box.center().y() - GLYPH / 2, GLYPH, GLYPH), look)
        words.setLeft(box.left() + GLYPH + GLYPH_GAP)
    draw_text(painter, words, name, 'body', look.color('text'), weight=weight)
