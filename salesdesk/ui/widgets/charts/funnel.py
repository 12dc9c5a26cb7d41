"""A centred funnel: a bar per step, and between two of them what part went on and what was lost."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.names import names_width, paint_name
from salesdesk.ui.widgets.charts.picture import RADIUS, Glyph, Number, Picture, Spot

BAR, PITCH, TIGHT, LOOSE = 28, 41, 26, 54
# Where there is room, some of it is left below; of more steps than these a long funnel is made.
AIR, MANY = 14, 9
# A bar is never thinner than its number needs, nor wider than this.
THIN, WIDE = 4, 560
NAMES, RATE, RATE_GAP, LOSS_GAP = 142, 38, 20, 12
# A band of the hovered row reaches this far beyond it.
REACH = 4


class Step(NamedTuple):
    """A bar. `rate` and `loss` stand between it and the next one; `text` and `loss_text` are spoken."""

    name: str
    value: Number
    number: str
    color: str
    ink: str
    text: str
    glyph: Glyph | None = None
    rate: str = ''
    loss: str = ''
    loss_text: str = ''


class _Places(NamedTuple):
    """Where things stand in one rectangle; `edge` is where the rates end."""

    left: float
    top: float
    pitch: float
    bar: float
    middle: float
    width: float
    edge: float
    right: float


class Funnel(Picture):
    """Its spots: each bar, and behind it what was lost there if that is said."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = tuple(steps)
        self._most = max((step.value for step in self.steps), default=0) or 1

    def least_height(self) -> int:
        return TIGHT * max(1, len(self.steps))

    def wanted_height(self) -> int:
        pitch = PITCH if len(self.steps) <= MANY else TIGHT
        return pitch * max(0, len(self.steps) - 1) + BAR

    def spots(self, rect: QRectF) -> list[Spot]:
        places, found = self._places(rect), []
        for at, step in enumerate(self.steps):
            found.append(Spot(self._row(places, at), step.text))
            # Behind the last bar nothing follows.
            if step.loss_text and at < len(self.steps) - 1:
                found.append(Spot(self._between(places, at), step.loss_text))
        return found

    def paint(self, painter: QPainter, rect: QRectF, look: Theme, lit: int = -1) -> None:
        places = self._places(rect)
        if lit >= 0:
            paint_box(painter, self.spots(rect)[lit].place, radius=6, fill=look.color('hover'))
        for at, _step in enumerate(self.steps[:-1]):
            self._paint_slope(painter, places, at, look)
        for at, step in enumerate(self.steps):
            self._paint_step(painter, places, at, step, look)
            if at < len(self.steps) - 1:
                self._paint_between(painter, places, at, step, look)

    def _places(self, rect: QRectF) -> _Places:
        count = max(1, len(self.steps))
        pitch = min(LOOSE, max(TIGHT, (rect.height() - BAR - AIR) / (count - 1 or 1)))
        bar = min(BAR, pitch - 6)
        names = names_width([step.name for step in self.steps], NAMES, rect.width(), glyphs=True, weight='medium')
        losses = max((text_width(step.loss, 'small') for step in self.steps), default=0.0)
        rates = RATE + LOSS_GAP + losses if any(step.rate for step in self.steps) else 0.0
        room = max(40.0, rect.width() - names - RATE_GAP - rates)
        width = min(WIDE, room)
        middle = rect.left() + names + room / 2
        edge = rect.left() + names + room + RATE_GAP + RATE
        # Numbers stay beside the bars they are about.
        edge = min(edge, middle + width / 2 + RATE_GAP + RATE)
        return _Places(rect.left(), rect.top(), pitch, bar, middle, width, edge, rect.right())

    def _width(self, places: _Places, at: int) -> float:
        part = float(self.steps[at].value / self._most)
        return max(THIN, part * places.width) if part else 0.0

    def _bar(self, places: _Places, at: int) -> QRectF:
        width = self._width(places, at)
        return QRectF(places.middle - width / 2, places.top + at * places.pitch, width, places.bar)

    def _row(self, places: _Places, at: int) -> QRectF:
        top = places.top + at * places.pitch - REACH
        return QRectF(places.left - REACH, top, places.middle + places.width / 2 + 2 * REACH - places.left,
                      places.bar + 2 * REACH)  # fmt: skip

    def _between(self, places: _Places, at: int) -> QRectF:
        """From the rate to the right edge, in the middle between two bars."""
        middle = places.top + at * places.pitch + (places.pitch + places.bar) / 2
        left = places.edge - RATE - REACH
        return QRectF(left, middle - 11, places.right + REACH - left, 22)

    def _paint_slope(self, painter: QPainter, places: _Places, at: int, look: Theme) -> None:
        upper, lower = self._bar(places, at), self._bar(places, at + 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color('chart-track'))
        # Under the rounded corners of both bars, so that no gap shows.
        ends = [QPointF(upper.left(), upper.bottom() - RADIUS), QPointF(upper.right(), upper.bottom() - RADIUS)]
        ends += [QPointF(lower.right(), lower.top() + RADIUS), QPointF(lower.left(), lower.top() + RADIUS)]
        painter.drawPolygon(QPolygonF(ends))
        painter.restore()

    def _paint_step(self, painter: QPainter, places: _Places, at: int, step: Step, look: Theme) -> None:
        bar = self._bar(places, at)
        if bar.width():
            paint_box(painter, bar, radius=RADIUS, fill=look.color(step.color))
        fits = not bar.width() or text_width(step.number, 'body', 'semibold') + 8 <= bar.width()
        ink = look.color('text-3' if not bar.width() else step.ink if fits else 'text')
        # A number too long for its bar stands beside it.
        room = QRectF(bar.right() + 8, bar.top(), 120, bar.height())
        room = bar.adjusted(-60, 0, 60, 0) if fits else room
        align = Qt.AlignmentFlag.AlignHCenter if fits else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, room, step.number, 'body', ink, weight='semibold', align=align)
        names = names_width([each.name for each in self.steps], NAMES, places.right - places.left, glyphs=True,
                            weight='medium')  # fmt: skip
        paint_name(painter, QRectF(places.left, bar.top(), names, bar.height()), step.name, step.glyph, look, 'medium')

    def _paint_between(self, painter: QPainter, places: _Places, at: int, step: Step, look: Theme) -> None:
        row = self._between(places, at)
        rate = QRectF(row.left(), row.top(), places.edge - row.left(), row.height())
        draw_text(painter, rate, step.rate, 'small', look.color('text'), weight='semibold',
                  align=Qt.AlignmentFlag.AlignRight)  # fmt: skip
        loss = QRectF(places.edge + LOSS_GAP, row.top(), row.right() - REACH - places.edge - LOSS_GAP, row.height())
        draw_text(painter, loss, step.loss, 'small', look.color('text-3'))
