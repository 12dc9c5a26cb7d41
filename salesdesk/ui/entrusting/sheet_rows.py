"""Rows of a hand-over sheet, and the knife that keeps them short: what was left out is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.paper.flow import Strip
from salesdesk.ui.paper.set_lines import CONTENT, LEFT, SetLine, height_of, paint_lines, paint_rule
from salesdesk.ui.theme.painting.text import layout_text

GAP, PAD, ABOVE_HEADING, BELOW_HEADING = 14, 4, 14, 3

T = TypeVar('T')


@dataclass(frozen=True, slots=True)
class Limits:
    """The most lines of a text, and the most rows; least: so much of the history must find room beside them."""

    words: int
    note: int
    cell: int
    people: int
    promises: int
    least: int


class Knife:
    """Cuts to the limits; `has_cut` once something was left out."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.has_cut = False

    def lines(
        self, text: str, width: float, most: int, role: str = 'body', color: str = 'text', weight: str | None = None
    ) -> list[SetLine]:
        """At most so many lines; the last one ends in … where there would be more."""
        if not text:
            return []
        shown = layout_text(text, role, width, most, weight)
        self.has_cut |= len(layout_text(text, role, width, 0, weight)) > len(shown)
        return [SetLine(line, role, color, weight) for line in shown]

    def rows(self, rows: Sequence[T], most: int) -> Sequence[T]:
        self.has_cut |= len(rows) > most
        return rows[:most]


def heading(text: str) -> Strip:
    line = SetLine(text, weight='semibold')
    paint = partial(_paint_cells, cells=[[line]], lefts=[LEFT], top=0, has_rule=False)
    return Strip(line.height + BELOW_HEADING, paint, ABOVE_HEADING)


def row_strip(cells: Sequence[Sequence[SetLine]], lefts: Sequence[float], *, has_rule: bool = True) -> Strip:
    """Cells side by side, each from its own left edge; a hairline below."""
    height = max((height_of(cell) for cell in cells), default=0)
    pad = PAD if has_rule else 1
    paint = partial(_paint_cells, cells=cells, lefts=lefts, top=pad, has_rule=has_rule)
    return Strip(height + 2 * pad, paint)


def places(*shares: int) -> list[tuple[float, float]]:
    """Left edge and width of columns that share the width in these proportions."""
    room, whole = CONTENT - GAP * (len(shares) - 1), sum(shares)
    found, left = [], float(LEFT)
    for share in shares:
        width = room * share / whole
        found.append((left, width))
        left += width + GAP
    return found


def _paint_cells(
    painter: QPainter, box: QRectF, cells: Sequence[Sequence[SetLine]], lefts: Sequence[float], top: float, *,
    has_rule: bool,
) -> None:  # fmt: skip
    for left, cell in zip(lefts, cells, strict=True):
        paint_lines(painter, QRectF(left, box.top() + top, CONTENT, box.height()), cell)
    if has_rule:
        paint_rule(painter, box.bottom(), 'border')
