"""Lines of text as they are set on the sheets of a letter, and the edge they keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.paper.paper_text import LOOK, draw_on_paper
from salesdesk.ui.paper.sheets import WIDTH
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import layout_text, line_height

# A letter keeps more room at its sides than a report does.
EDGE = 26
LEFT, RIGHT = EDGE, WIDTH - EDGE
CONTENT = RIGHT - LEFT


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line, and how it is set."""

    text: str
    role: str = 'body'
    color: str = 'text'
    weight: str | None = None

    @property
    def height(self) -> int:
        return line_height(self.role)


def set_lines(
    text: str, width: float, role: str = 'body', color: str = 'text', weight: str | None = None
) -> list[SetLine]:
    """A text broken into a width; none for no text."""
    if not text:
        return []
    return [SetLine(line, role, color, weight) for line in layout_text(text, role, width, 0, weight)]


def height_of(lines: Iterable[SetLine]) -> int:
    return sum(line.height for line in lines)


def paint_lines(painter: QPainter, place: QRectF, lines: Iterable[SetLine], *, right: bool = False) -> None:
    """One below the other from the top of the place, at its left or its right edge."""
    top = place.top()
    for line in lines:
        box = QRectF(place.left(), top, place.width(), line.height)
        draw_on_paper(painter, box, line.text, line.role, line.color, weight=line.weight, right=right)
        top += line.height


def paint_rule(painter: QPainter, bottom: float, color: str, left: float = LEFT) -> None:
    """Just above `bottom`, as wide as the text."""
    paint_line(painter, QPointF(left, bottom - 1), QPointF(RIGHT, bottom - 1), LOOK.color(color))
