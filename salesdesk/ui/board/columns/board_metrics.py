"""The board's columns in px: as many as fit, never narrower than the design allows, never wider."""

from typing import NamedTuple

from salesdesk.ui.theme.tokens import tokens

MARGIN = 16


class BoardMetrics(NamedTuple):
    """Columns of one width with gaps between; `total` is what all of them need, margins included."""

    width: int
    gap: int
    count: int  # type: ignore[assignment]

    @classmethod
    def fitting(cls, room: int, count: int) -> 'BoardMetrics':
        """Columns for that many px of viewport: clamp(206, floor((room - margins - gaps) / count), 300)."""
        board = tokens().board
        gap, least, most = board['column-gap'], board['column-min'], board['column-max']
        count = max(1, count)
        fitting = (room - 2 * MARGIN - (count - 1) * gap) // count
        return cls(max(least, min(most, fitting)), gap, count)

    @property
    def total(self) -> int:
        return 2 * MARGIN + self.count * self.width + (self.count - 1) * self.gap

    def left(self, column: int) -> int:
        return MARGIN + column * (self.width + self.gap)

    def column_at(self, x: float) -> int:
        """The column under x, its half of the gaps included and the margins of the first and the last; -1 outside."""
        column = int((x - MARGIN + self.gap / 2) // (self.width + self.gap))
        return min(max(0, column), self.count - 1) if 0 <= x < self.total else -1
