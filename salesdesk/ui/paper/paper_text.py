"""Text on paper, set by the letters that are drawn there: those of the screen have figures of one width."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from salesdesk.ui.theme.painting.text import baseline
from salesdesk.ui.theme.theme import Theme

LOOK = Theme('light')


def draw_on_paper(
    painter: QPainter, box: QRectF, text: str, role: str, color: str, *, weight: str | None = None, right: bool = False
) -> None:
    """One line from the top of the box, at its left or its right edge; color: by its name in the tokens."""
    left = box.right() - _metrics(role, weight).horizontalAdvance(text) if right else box.left()
    painter.setFont(LOOK.font(role, weight, figures=False))
    painter.setPen(QColor(LOOK.color(color)))
    painter.drawText(QPointF(left, box.top() + baseline(role, weight)), text)


@cache
def _metrics(role: str, weight: str | None) -> QFontMetricsF:
    return QFontMetricsF(LOOK.font(role, weight, figures=False))
