"""Where everything of a week stands: days side by side, what has no hour above, the hours below, scrolled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.week import DAY, Block

HOURS_WIDTH, DAY_HEAD, HOUR, ALL_DAY_ROW, ALL_DAY_GAP = 60, 46, 48, 24, 2
MOST_ALL_DAY = 4
# Once she has asked for all of them, the hours still have room beneath.
WHOLE_ALL_DAY = 14
STEP = 15
GAP = 2


@dataclass(frozen=True)
class Moment:
    """A place in the week: a day, and an hour or none."""

    day: date
    minute: int | None


@dataclass(frozen=True)
class WeekPlaces:
    """All measures of one picture, in px of the view. all_day: per day, in order; blocks: what has an hour."""

    days: Sequence[date]
    width: float
    height: float
    scroll: float = 0
    all_day: Mapping[date, Sequence[AgendaLine]] = field(default_factory=dict)
    blocks: Sequence[Block] = ()
    most: int = MOST_ALL_DAY

    @property
    def day_width(self) -> float:
        return (self.width - HOURS_WIDTH) / len(self.days)

    @property
    def all_day_rows(self) -> int:
        """At least one, so that there is a place to drop on."""
        # The busiest day sets the height of all.
        most = max((len(lines) for lines in self.all_day.values()), default=0)
        return min(max(1, most), self.most)

    @property
    def grid_top(self) -> float:
        return DAY_HEAD + self.all_day_rows * (ALL_DAY_ROW + ALL_DAY_GAP) + 2 * GAP

    @property
    def grid_height(self) -> float:
        """Of all 24 hours."""
        return 24 * HOUR

    def left_of(self, day: date) -> float:
        return HOURS_WIDTH + self.days.index(day) * self.day_width

    def y_of(self, minute: float) -> float:
        return self.grid_top + minute * HOUR / 60 - self.scroll

    def block_rect(self, block: Block) -> QRectF:
        width = (self.day_width - 2 * GAP) / block.lanes
        left = self.left_of(block.day) + GAP + block.lane * width
        return QRectF(left, self.y_of(block.start) + 1, width - GAP, (block.end - block.start) * HOUR / 60 - 2)

    def slot_rect(self, moment: Moment, minutes: int) -> QRectF:
        """Where an activity would stand: the preview of a drag."""
        left = self.left_of(moment.day) + GAP
        if moment.minute is None:
            return QRectF(left, DAY_HEAD + GAP, self.day_width - 2 * GAP, ALL_DAY_ROW)
        return QRectF(left, self.y_of(moment.minute) + 1, self.day_width - 2 * GAP, minutes * HOUR / 60 - 2)

    def all_day_rect(self, day: date, row: int) -> QRectF:
        top = DAY_HEAD + GAP + row * (ALL_DAY_ROW + ALL_DAY_GAP)
        return QRectF(self.left_of(day) + GAP, top, self.day_width - 2 * GAP, ALL_DAY_ROW)

    def shown_all_day(self, day: date) -> Sequence[AgendaLine]:
        """The last row says how many more there are, where not all have room."""
        lines = self.all_day.get(day, ())
        return lines if len(lines) <= self.most else lines[: self.most - 1]

    def rect_of(self, activity_id: int) -> QRectF | None:
        for block in self.blocks:
            if block.line.id == activity_id:
                return self.block_rect(block)
        for day in self.days:
            for row, line in enumerate(self.shown_all_day(day)):
                if line.id == activity_id:
                    return self.all_day_rect(day, row)
        return None

    def line_at(self, point: QPointF) -> AgendaLine | None:
        """The activity under a point."""
        if point.y() >= self.grid_top:
            return next((block.line for block in self.blocks if self.block_rect(block).contains(point)), None)
        for day in self.days:
            for row, line in enumerate(self.shown_all_day(day)):
                if self.all_day_rect(day, row).contains(point):
                    return line
        return None

    def is_more_at(self, point: QPointF) -> bool:
        """Whether 'so many more' stands under a point."""
        crowded = [day for day in self.days if len(self.all_day.get(day, ())) > self.most]
        return any(self.all_day_rect(day, self.most - 1).contains(point) for day in crowded)

    def moment_at(self, point: QPointF, held_at: float = 0) -> Moment | None:
        """The quarter of an hour under a point; held_at: how many px below its top a block is held."""
        at = int((point.x() - HOURS_WIDTH) // self.day_width) if self.day_width > 0 else -1
        if not 0 <= at < len(self.days) or point.y() < 0:
            return None
        if point.y() < self.grid_top:
            return Moment(self.days[at], None)
        minute = round((point.y() - held_at - self.grid_top + self.scroll) * 60 / HOUR / STEP) * STEP
        return Moment(self.days[at], max(0, min(minute, DAY - STEP)))

    def unfolded(self) -> 'WeekPlaces':
        """With all that has no hour, as far as there is room."""
        return replace(self, most=max(self.most, WHOLE_ALL_DAY))

    def in_order(self) -> Sequence[AgendaLine]:
        """As one reads: day by day, what has no hour first; what stands behind 'so many more' as well."""
        lines: list[AgendaLine] = []
        whole = self.unfolded()
        for day in self.days:
            lines += whole.shown_all_day(day)
            lines += [block.line for block in self.blocks if block.day == day]
        return lines
