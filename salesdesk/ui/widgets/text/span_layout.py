"""Sentences of several weights and colours, broken into lines on the grid of the design."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from salesdesk.ui.theme.fonts import has_figures
from salesdesk.ui.theme.painting.text import ELLIPSIS, baseline, line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.span_line import Span


def span_layout(spans: Sequence[Span], role: str, width: float, max_lines: int = 0) -> QTextLayout:
    """Broken to `width`, in at most `max_lines` lines (0: all); the last one says with … that there is more."""
    layout, ends = _broken(spans, role, width)
    while max_lines and len(ends) > max_lines:
        spans = _cut(spans, ends[max_lines - 1] - 1)
        layout, ends = _broken(spans, role, width)
    return layout


def _broken(spans: Sequence[Span], role: str, width: float) -> tuple[QTextLayout, list[int]]:
    """The layout, and where each of its lines ends."""
    layout = QTextLayout(''.join(span.text for span in spans), theme().font(role))
    layout.setFormats(_formats(spans, role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        # Lines of mixed weights differ in height; their baselines must not.
        line.setPosition(QPointF(0, len(ends) * line_height(role) + baseline(role) - line.ascent()))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return layout, ends


def _formats(spans: Sequence[Span], role: str) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for span in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length = start, len(span.text)
        look = QTextCharFormat()
        look.setFont(theme().font(role, span.weight, figures=has_figures(span.text)))
        look.setForeground(theme().color(span.color))
        part.format = look
        ranges.append(part)
        start += len(span.text)
    return ranges


def _cut(spans: Sequence[Span], length: int) -> list[Span]:
    """The first `length` letters, whole words of them, and an ellipsis."""
    text = ''.join(span.text for span in spans)[: max(0, length)].removesuffix(ELLIPSIS)
    left = len((text.rsplit(None, 1)[0] if ' ' in text else text).rstrip(' ,;:.'))
    kept: list[Span] = []
    for span in spans:
        if left > 0:
            kept.append(span._replace(text=span.text[:left]))
        left -= len(span.text)
    return [*kept, Span(ELLIPSIS, color=kept[-1].color if kept else 'text')]
