"""Columns over an axis: stacked parts, a target tick, round numbers at the left; from one column to many."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.boxes import device_rect, paint_box, paint_ground, paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.column_places import BASE, ColumnPlaces, every_nth
from salesdesk.ui.widgets.charts.nice_axis import nice_ticks
from salesdesk.ui.widgets.charts.picture import RADIUS, Number, Picture, Spot

LEAST, WANTED, MOST = 200, 276, 460
SEAM, TICK, TICK_REACH = 2, 2, 9
CAPTION, CAPTION_GAP = 16, 3
LABEL_TOP, GROUP_TOP, LINE = 8, 24, 16


class Part(NamedTuple):
    """A piece of a column; `text` is spoken."""

    value: Number
    color: str
    text: str


class Column(NamedTuple):
    """`caption` stands above it, `label` below; `group` below that where it begins (a year); `strong` is now."""

    label: str
    parts: tuple[Part, ...]
    caption: str = ''
    target: Number | None = None
    group: str = ''
    strong: bool = False


class Columns(Picture):
    """Its spots: each part that is there, the lowest first; a column without any is one spot."""

    def __init__(self, columns: Sequence[Column], axis_text: Callable[[Fraction], str], *, whole: bool = False) -> None:
        self.columns = tuple(columns)
        ups = [sum(max(part.value, 0) for part in column.parts) for column in self.columns]
        downs = [sum(min(part.value, 0) for part in column.parts) for column in self.columns]
        targets = [column.target or 0 for column in self.columns]
        self.ticks = nice_ticks(min([0, *downs]), max([0, *ups, *targets]), whole=whole)
        self._ticks = [(tick, axis_text(tick)) for tick in self.ticks]

    def least_height(self) -> int:
        return LEAST

    def wanted_height(self) -> int:
        return WANTED

    def spots(self, rect: QRectF) -> list[Spot]:
        places = self._places(rect)
        return [Spot(place, part.text) for at, column in enumerate(self.columns)
                for place, part in self._pieces(places, at, column)]  # fmt: skip

    def paint(self, painter: QPainter, rect: QRectF, look: Theme, lit: int = -1) -> None:
        places = self._places(rect)
        shown = self._lit_column(lit)
        if shown >= 0:
            paint_box(painter, places.band(shown), radius=6, fill=look.color('hover'))
        self._paint_grid(painter, rect, places, look)
        captions = self._captions_fit(places)
        for at, column in enumerate(self.columns):
            self._paint_parts(painter, places, at, column, look)
            self._paint_target(painter, places, at, column, look)
        for at, column in enumerate(self.columns):
            if captions or at == shown:
                self._paint_caption(painter, places, at, column, look)
        zero = places.y(0)
        paint_line(painter, QPointF(places.left, zero), QPointF(places.right, zero), look.color('border-control'))
        self._paint_labels(painter, places, look)

    def _places(self, rect: QRectF) -> ColumnPlaces:
        axis = max(text_width(text, 'micro', 'regular') for _tick, text in self._ticks)
        grouped = any(column.group for column in self.columns)
        # Beside a list of forty stages columns are not drawn out to its length.
        rect = QRectF(rect.topLeft(), QSizeF(rect.width(), min(rect.height(), MOST)))
        return ColumnPlaces.within(rect, axis, len(self.columns), (self.ticks[0], self.ticks[-1]), grouped=grouped)

    def _pieces(self, places: ColumnPlaces, at: int, column: Column) -> list[tuple[QRectF, Part]]:
        """Where each part is taken hold of: the whole band of the column, cut where one part ends."""
        parts = _there(column)
        band, reached = places.band(at), Fraction(0)
        found: list[tuple[QRectF, Part]] = []
        for number, part in enumerate(parts):
            reached += part.value
            top = band.top() if number == len(parts) - 1 else places.y(reached)
            bottom = band.bottom() if number == 0 else found[-1][0].top()
            found.append((QRectF(band.left(), top, band.width(), max(1.0, bottom - top)), part))
        return found

    def _lit_column(self, lit: int) -> int:
        """The column of a spot, -1 for none."""
        owners = [at for at, column in enumerate(self.columns) for _piece in _there(column)]
        return owners[lit] if 0 <= lit < len(owners) else -1

    def _captions_fit(self, places: ColumnPlaces) -> bool:
        widest = max((text_width(column.caption, 'small', 'semibold') for column in self.columns), default=0.0)
        return widest + 4 <= places.pitch

    def _paint_grid(self, painter: QPainter, rect: QRectF, places: ColumnPlaces, look: Theme) -> None:
        for tick, text in self._ticks:
            y = places.y(tick)
            if tick:
                paint_line(painter, QPointF(places.left, y), QPointF(places.right, y), look.color('chart-grid'))
            words = QRectF(rect.left(), y - 8, places.left - BASE - rect.left(), 16)
            draw_text(painter, words, text, 'micro', look.color('text-3'), weight='regular',
                      align=Qt.AlignmentFlag.AlignRight)  # fmt: skip

    def _paint_parts(self, painter: QPainter, places: ColumnPlaces, at: int, column: Column, look: Theme) -> None:
        """One rounded box as tall as the column, in the colour of its last part; the others cover its lower end."""
        for sign in (1, -1):
            parts = [part for part in column.parts if part.value * sign > 0]
            ends = [Fraction(0)]
            for part in parts:
                ends.append(ends[-1] + part.value)
            for number in range(len(parts) - 1, -1, -1):
                whole = places.bar(at, ends[number], ends[number + 1])
                is_last, is_first = number == len(parts) - 1, number == 0
                _paint_part(painter, whole, look, parts[number].color, sign, rounded=is_last, gap=not is_first)

    def _paint_target(self, painter: QPainter, places: ColumnPlaces, at: int, column: Column, look: Theme) -> None:
        if column.target is not None:
            middle, half = places.middle(at), places.thick / 2 + min(TICK_REACH, (places.pitch - places.thick) / 2)
            tick = QRectF(middle - half, places.y(column.target) - TICK / 2, 2 * half, TICK)
            paint_ground(painter, device_rect(painter, tick), look.color('chart-target'))

    def _paint_caption(self, painter: QPainter, places: ColumnPlaces, at: int, column: Column, look: Theme) -> None:
        top = places.y(sum(max(part.value, 0) for part in column.parts))
        low = top - CAPTION_GAP
        if column.target is not None:
            tick = places.y(column.target)
            # Never under the tick of the target: above both then.
            low = tick - CAPTION_GAP if low - CAPTION < tick + TICK and tick - TICK < low else low
        width = text_width(column.caption, 'small', 'semibold') + 2
        left = min(max(places.middle(at) - width / 2, places.left), places.right - width)
        box = QRectF(left, low - CAPTION, width, CAPTION)
        if width + 2 > places.pitch:
            # Over its neighbours it needs a ground of its own.
            paint_box(painter, box.adjusted(-4, 0, 4, 0), radius=RADIUS, fill=look.color('surface'))
        draw_text(painter, box, column.caption, 'small', look.color('text'), weight='semibold')

    def _paint_labels(self, painter: QPainter, places: ColumnPlaces, look: Theme) -> None:
        widest = max((text_width(column.label, 'small', 'semibold') for column in self.columns), default=0.0)
        starts = [at for at, column in enumerate(self.columns) if column.group]
        for at in every_nth(len(self.columns), places.pitch, widest, starts):
            column = self.columns[at]
            ink, weight = (look.color('text'), 'semibold') if column.strong else (look.color('text-2'), None)
            box = QRectF(places.middle(at) - widest, places.base + LABEL_TOP, 2 * widest, LINE)
            draw_text(painter, box, column.label, 'small', ink, weight=weight, align=Qt.AlignmentFlag.AlignHCenter)
        end = -1.0
        for at in starts:
            words = self.columns[at].group
            width = text_width(words, 'micro')
            left = places.middle(at) - width / 2
            if left > end:
                box = QRectF(left, places.base + GROUP_TOP, width + 1, LINE)
                draw_text(painter, box, words, 'micro', look.color('text-3'))
                end = left + width + 8


def _there(column: Column) -> list[Part]:
    """The parts one sees; of a column of nothing the first stands for all."""
    return [part for part in column.parts if part.value] or list(column.parts[:1])


def _paint_part(
    painter: QPainter, box: QRectF, look: Theme, color: str, sign: int, *, rounded: bool, gap: bool
) -> None:
    """A part on top of another leaves a seam of the ground between them."""
    if gap:
        box = box.adjusted(0, 0, 0, -SEAM) if sign > 0 else box.adjusted(0, SEAM, 0, 0)
    if box.height() < 0.5:
        return
    fill = look.color(color)
    radius = min(RADIUS, box.width() / 3) if rounded else 0
    paint_box(painter, box, radius=radius, fill=fill)
    # Only the free end is round.
    foot = min(box.height() / 2, radius)
    if foot > 0:
        square = QRectF(box.left(), box.bottom() - foot if sign > 0 else box.top(), box.width(), foot)
        paint_ground(painter, device_rect(painter, square), fill)
