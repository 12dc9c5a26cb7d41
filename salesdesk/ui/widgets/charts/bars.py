"""Bars that lie one below the other, each with its value and a note; a mark where a limit stands."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.painting.boxes import device_rect, paint_box, paint_ground
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.names import names_width, paint_name
from salesdesk.ui.widgets.charts.picture import RADIUS, Glyph, Number, Picture, Spot

BAR, PITCH, TIGHT, LOOSE, TOP = 20, 46, 28, 56, 6
NAMES, NAMES_WITH_GLYPHS = 170, 140
GAP, VALUE, NOTE = 12, 24, 50
# The longest bar leaves some of its track: one sees that there is no more.
FULL = 0.92
# Of more lines than these a list is made.
MANY = 7
MARK, MARK_REACH = 2, 4
REACH = 4


class Bar(NamedTuple):
    """A line. Over its limit it is amber, and so is its value, where that is a warning; `text` is spoken."""

    name: str
    value: Number
    number: str
    note: str
    color: str
    text: str
    glyph: Glyph | None = None
    limit: Number | None = None
    warns: bool = True

    def is_over(self) -> bool:
        return self.warns and self.limit is not None and self.value > self.limit


class _Places(NamedTuple):
    """The pitch, the bar's height, and the x of each column in one rectangle."""

    pitch: float
    bar: float
    track: float
    track_end: float
    value_end: float
    scale: float


class Bars(Picture):
    """Its spots are its lines."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        self.bars = tuple(bars)
        self._most = max((max(bar.value, bar.limit or 0) for bar in self.bars), default=0) or 1

    def least_height(self) -> int:
        return TIGHT * max(1, len(self.bars))

    def wanted_height(self) -> int:
        pitch = PITCH if len(self.bars) <= MANY else TIGHT
        return pitch * max(0, len(self.bars) - 1) + BAR + 2 * TOP

    def spots(self, rect: QRectF) -> list[Spot]:
        pitch = self._pitch(rect)
        rows = (self._row(rect, pitch, at) for at in range(len(self.bars)))
        return [Spot(row, bar.text) for row, bar in zip(rows, self.bars, strict=True)]

    def paint(self, painter: QPainter, rect: QRectF, look: Theme, lit: int = -1) -> None:
        places = self._places(rect)
        for at, bar in enumerate(self.bars):
            if at == lit:
                paint_box(painter, self._row(rect, places.pitch, at), radius=6, fill=look.color('hover'))
            self._paint_bar(painter, rect, places, at, bar, look)

    def _pitch(self, rect: QRectF) -> float:
        return min(LOOSE, max(TIGHT, rect.height() / max(1, len(self.bars)))) if len(self.bars) > 1 else PITCH

    def _places(self, rect: QRectF) -> _Places:
        pitch = self._pitch(rect)
        glyphs = any(bar.glyph for bar in self.bars)
        names = names_width([bar.name for bar in self.bars], NAMES_WITH_GLYPHS if glyphs else NAMES, rect.width(),
                            glyphs=glyphs)  # fmt: skip
        values = max((text_width(bar.number, 'body', 'semibold') for bar in self.bars), default=0.0)
        notes = max((text_width(bar.note, 'small') for bar in self.bars), default=0.0)
        value_end = rect.right() - max(NOTE, notes) - GAP
        track, track_end = rect.left() + names, value_end - max(VALUE, values) - GAP
        scale = max(0.0, track_end - track) * FULL / float(self._most)
        return _Places(pitch, min(BAR, pitch - 10), track, track_end, value_end, scale)

    def _row(self, rect: QRectF, pitch: float, at: int) -> QRectF:
        height = min(BAR, pitch - 10) + 2 * TOP
        middle = rect.top() + at * pitch + TOP + min(BAR, pitch - 10) / 2
        return QRectF(rect.left() - REACH, middle - height / 2, rect.width() + 2 * REACH, height)

    def _paint_bar(self, painter: QPainter, rect: QRectF, places: _Places, at: int, bar: Bar, look: Theme) -> None:
        track = QRectF(places.track, rect.top() + at * places.pitch + TOP, places.track_end - places.track, places.bar)
        paint_name(painter, QRectF(rect.left(), track.top(), places.track - rect.left(), places.bar), bar.name,
                   bar.glyph, look)  # fmt: skip
        paint_box(painter, track, radius=RADIUS, fill=look.color('chart-track'))
        length = float(bar.value) * places.scale
        if length > 0:
            filled = QRectF(track.left(), track.top(), max(2.0, length), track.height())
            paint_box(painter, filled, radius=RADIUS, fill=look.color('warning-fill' if bar.is_over() else bar.color))
        if bar.limit is not None:
            self._paint_mark(painter, track, float(bar.limit) * places.scale, look)
        value = QRectF(track.right(), track.top(), places.value_end - track.right(), track.height())
        draw_text(painter, value, bar.number, 'body', look.color('warning' if bar.is_over() else 'text'),
                  weight='semibold', align=Qt.AlignmentFlag.AlignRight)  # fmt: skip
        note = QRectF(places.value_end + GAP, track.top(), rect.right() - places.value_end - GAP, track.height())
        draw_text(painter, note, bar.note, 'small', look.color('text-3'))

    def _paint_mark(self, painter: QPainter, track: QRectF, length: float, look: Theme) -> None:
        left = track.left() + length - MARK / 2
        mark = QRectF(left, track.top() - MARK_REACH, MARK, track.height() + 2 * MARK_REACH)
        paint_ground(painter, device_rect(painter, mark), look.color('chart-target'))
