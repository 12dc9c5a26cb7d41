"""A small table, painted: for paper and for pictures; on the screen a QTableView shows the same."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.boxes import paint_ground, paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.picture import Picture, Spot

HEAD, ROW, PADDING = 32, 30, 12


class Head(NamedTuple):
    """The title of a column; figures stand at the right."""

    title: str
    is_figure: bool


class Table(Picture):
    """Its spots are its cells, row by row."""

    def __init__(self, heads: Sequence[Head], rows: Sequence[Sequence[str]]) -> None:
        self.heads, self.rows = tuple(heads), tuple(tuple(row) for row in rows)
        # The widest of a column, in whichever font is the wider.
        self._wanted = [
            2 * PADDING + max([text_width(head.title, 'micro'), *(text_width(row[at], 'body') for row in self.rows)])
            for at, head in enumerate(self.heads)
        ]

    def least_height(self) -> int:
        return HEAD + ROW * len(self.rows)

    def wanted_height(self) -> int:
        return self.least_height()

    def part(self, first: int, last: int) -> 'Table':
        """Some of its rows under the same head: as many as a page holds. Its columns stay as wide."""
        part = Table(self.heads, self.rows[first:last])
        part._wanted = self._wanted
        return part

    def spots(self, rect: QRectF) -> list[Spot]:
        edges = self._edges(rect)
        return [
            Spot(QRectF(edges[at], rect.top() + HEAD + number * ROW, edges[at + 1] - edges[at], ROW),
                 f'{head.title}: {row[at]}')
            for number, row in enumerate(self.rows) for at, head in enumerate(self.heads)
        ]  # fmt: skip

    def paint(self, painter: QPainter, rect: QRectF, look: Theme, lit: int = -1) -> None:
        edges = self._edges(rect)
        paint_ground(painter, QRectF(rect.left(), rect.top(), rect.width(), HEAD), look.color('canvas'))
        if lit >= 0:
            paint_ground(painter, self.spots(rect)[lit].place, look.color('hover'))
        for at, head in enumerate(self.heads):
            box = QRectF(edges[at], rect.top(), edges[at + 1] - edges[at], HEAD)
            _paint_cell(painter, box, head.title, 'micro', look, 'text-3', is_figure=head.is_figure)
        for number, row in enumerate(self.rows):
            top = rect.top() + HEAD + number * ROW
            for at, text in enumerate(row):
                box = QRectF(edges[at], top, edges[at + 1] - edges[at], ROW)
                _paint_cell(painter, box, text, 'body', look, 'text', is_figure=self.heads[at].is_figure)
            low = top + ROW - 1
            paint_line(painter, QPointF(rect.left(), low), QPointF(rect.right(), low), look.color('border'))

    def _edges(self, rect: QRectF) -> list[float]:
        """What is spare goes to the first column, what is missing is taken from the widest text."""
        widths = list(self._wanted)
        spare = rect.width() - sum(widths)
        if widths:
            giving = 0 if spare >= 0 else max(range(len(widths)), key=lambda at: widths[at])
            widths[giving] = max(40.0, widths[giving] + spare)
        edges = [rect.left()]
        for width in widths:
            edges.append(edges[-1] + width)
        return edges


def _paint_cell(
    painter: QPainter, box: QRectF, text: str, role: str, look: Theme, color: str, *, is_figure: bool
) -> None:
    inside = box.adjusted(PADDING, 0, -PADDING, 0)
    align = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    draw_text(painter, inside, text, role, look.color(color), align=align)
