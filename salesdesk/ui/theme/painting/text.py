"""Text in the line boxes of the design: measured, broken, elided and set on the same baseline as the drawn pages."""

from functools import cache, lru_cache
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from salesdesk.on_demand import on_demand
from salesdesk.ui.theme.fonts import build_font, has_figures
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

if TYPE_CHECKING:
    from salesdesk.ui.theme.painting.line_breaking import broken
else:
    broken = on_demand('salesdesk.ui.theme.painting.line_breaking', 'broken')

ELLIPSIS = '…'
# A layout gives whole pixels to a text measured in fractions: less than this too long is not worth an ellipsis.
TOLERANCE = 0.75
TIP_WIDTH = 360


@cache
def _metrics(role: str, weight: str | None, *, figures: bool = True) -> QFontMetricsF:
    return QFontMetricsF(build_font(role, weight, figures=figures))


def _metrics_for(text: str, role: str, weight: str | None) -> QFontMetricsF:
    return _metrics(role, weight, figures=has_figures(text))


def line_height(role: str) -> int:
    return tokens().scale[role].line


@cache
def baseline(role: str, weight: str | None = None, line: float | None = None) -> int:
    """Px from the top of a line box to its baseline; whole, so that every line of a text sits alike.

    The rounding is the one of the pages the design was drawn in: a descent rounded down takes a pixel of the ascent.
    """
    metrics = _metrics(role, weight)
    ascent, descent = round(metrics.ascent()), round(metrics.descent())
    if descent < metrics.descent():
        ascent, descent = ascent - 1, descent + 1
    return ascent + floor(((line or line_height(role)) - ascent - descent) / 2)


@lru_cache(maxsize=8192)
def text_width(text: str, role: str, weight: str | None = None) -> float:
    return _metrics_for(text, role, weight).horizontalAdvance(text)


def text_size(text: str, role: str, weight: str | None = None) -> int:
    """The width in whole px that a text takes in a layout; half a pixel more or less is within TOLERANCE."""
    return round(text_width(text, role, weight))


@lru_cache(maxsize=4096)
def elided(text: str, role: str, width: float, weight: str | None = None) -> str:
    """The text, cut at the right with an ellipsis where it is wider than `width` px."""
    if text_width(text, role, weight) <= width + TOLERANCE:
        return text
    return _metrics_for(text, role, weight).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


@lru_cache(maxsize=4096)
def layout_text(text: str, role: str, width: float, max_lines: int = 0, weight: str | None = None) -> tuple[str, ...]:
    """The lines of a text in `width` px, at most `max_lines` (0: all); the last one says with … that there is more."""
    if '\n' not in text and text_width(text, role, weight) <= width:
        # Nearly every title of a card: there is nothing to break.
        return (text.rstrip(),)
    lines = [line for paragraph in text.split('\n') for line in broken(paragraph, role, width, weight) or ['']]
    if max_lines and len(lines) > max_lines:
        # A mark before the ellipsis would read as two.
        last = lines[max_lines - 1].rstrip(' ,;:.') + ELLIPSIS
        lines[max_lines - 1 :] = [elided(last, role, width, weight)]
    return tuple(lines)


def tip_text(text: str) -> str:
    """A tooltip's text in lines one can read: Qt itself would make a single one of it, as wide as the window."""
    return '\n'.join(layout_text(text, 'micro', TIP_WIDTH))


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: str,
    color: QColor,
    *,
    weight: str | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, centred in the height of `rect`, elided to its width."""
    shown = elided(text, role, rect.width(), weight)
    left = rect.left()
    # Left is by far the most frequent: it needs no measuring.
    if align != Qt.AlignmentFlag.AlignLeft:
        spare = rect.width() - text_width(shown, role, weight)
        left += spare / 2 if align == Qt.AlignmentFlag.AlignHCenter else spare
    line = line_height(role)
    top = rect.top() + floor((rect.height() - line) / 2)
    draw_at(painter, QPointF(left, top + baseline(role, weight)), shown, role, color, weight)


def draw_lines(
    painter: QPainter,
    origin: QPointF,
    lines: tuple[str, ...],
    role: str,
    color: QColor,
    *,
    weight: str | None = None,
    line: float | None = None,
) -> None:
    """Lines of layout_text one below the other from `origin`; `line` replaces the role's line height."""
    step = line or line_height(role)
    for number, text in enumerate(lines):
        spot = QPointF(origin.x(), origin.y() + number * step + baseline(role, weight, step))
        draw_at(painter, spot, text, role, color, weight)


def draw_at(painter: QPainter, spot: QPointF, text: str, role: str, color: QColor, weight: str | None = None) -> None:
    """A text whose baseline starts at `spot`, moved to the nearest device pixel in height."""
    transform = painter.deviceTransform()
    scale, offset = transform.m22(), transform.dy()
    painter.setFont(theme().font(role, weight, figures=has_figures(text)))
    painter.setPen(color)
    painter.drawText(QPointF(spot.x(), (round(spot.y() * scale + offset) - offset) / scale), text)
