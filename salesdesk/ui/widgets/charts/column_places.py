"""Where the columns of a chart stand in a rectangle, and which of their labels there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF

from salesdesk.ui.widgets.charts.picture import Number

# Above the highest tick stands a caption, below the base the labels, and their groups.
HEAD, FOOT, GROUP_FOOT = 24, 32, 14
BASE, AXIS = 8, 36
THICK, WIDE_PITCH = 42, 60


@dataclass(frozen=True)
class ColumnPlaces:
    """The plot lies between `left` and `right`; `top` is where the highest tick is, `base` the lowest."""

    left: float
    right: float
    top: float
    base: float
    pitch: float
    thick: float
    low: Fraction
    high: Fraction

    @classmethod
    def within(
        cls, rect: QRectF, axis: float, count: int, ends: tuple[Fraction, Fraction], *, grouped: bool
    ) -> 'ColumnPlaces':
        left = rect.left() + max(AXIS, axis) + BASE
        pitch = max(1.0, rect.right() - left) / max(1, count)
        base = rect.bottom() - FOOT - (GROUP_FOOT if grouped else 0)
        return cls(left, rect.right(), rect.top() + HEAD, base, pitch, _thick(pitch), *ends)

    def middle(self, at: int) -> float:
        return self.left + (at + 0.5) * self.pitch

    def y(self, value: Number) -> float:
        span = self.high - self.low
        part = float((value - self.low) / span) if span else 0.0
        return self.base - part * (self.base - self.top)

    def bar(self, at: int, start: Number, end: Number) -> QRectF:
        ends = sorted((self.y(start), self.y(end)))
        return QRectF(self.middle(at) - self.thick / 2, ends[0], self.thick, ends[1] - ends[0])

    def band(self, at: int) -> QRectF:
        """All of a column's ground, its caption with it."""
        return QRectF(self.left + at * self.pitch, self.top - HEAD, self.pitch, self.base - self.top + HEAD)


def _thick(pitch: float) -> float:
    """Slim where there is room, closer where many must find a place; whole px, so that columns are alike."""
    part = 0.49 if pitch >= WIDE_PITCH else 0.62
    return max(1.0, float(round(min(THICK if pitch < 100 else pitch * 0.42, pitch * part, 64))))


def every_nth(count: int, pitch: float, widest: float, starts: Sequence[int]) -> list[int]:
    """Which labels are written: all, or every second, third, sixth or twelfth, counted from the first start."""
    step = next((step for step in (1, 2, 3, 4, 6, 12, 24, 60) if step * pitch >= widest + 6), max(1, count))
    # Counted from a start, the months that stand for their year are among them.
    first = starts[1] if len(starts) > 1 else starts[0] if starts else 0
    return list(range(first % step, count, step))
