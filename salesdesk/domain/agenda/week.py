"""A week of the calendar: which hours are shown, and how activities that overlap share a day's width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from salesdesk.domain.activity import Activity
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.wall_clock import wall_of

HALF_AN_HOUR = 30
DAY = 24 * 60
# A block lower than this could not be read: it is laid out as if it lasted as long.
SHORTEST = 25


@dataclass(frozen=True, slots=True)
class Block:
    """An activity on the grid: minutes after midnight, and the lane of so many that it takes in its day's width."""

    line: AgendaLine
    day: date
    start: int
    end: int
    lane: int = 0
    lanes: int = 1


def place_of(activity: Activity, zone: tzinfo | None) -> tuple[date, int | None]:
    """The day and minute at which it stands: when it was done, else when it is planned."""
    if activity.done_at is None:
        return activity.due_on, activity.due_minute
    wall = wall_of(activity.done_at, zone)
    return wall.date(), wall.hour * 60 + wall.minute


def blocks_of(lines: Iterable[AgendaLine], zone: tzinfo | None) -> list[Block]:
    """What has an hour, by day and hour; those that overlap stand side by side."""
    timed: dict[date, list[Block]] = {}
    for line in lines:
        day, minute = place_of(line.activity, zone)
        if minute is not None:
            length = max(line.activity.minutes or HALF_AN_HOUR, SHORTEST)
            timed.setdefault(day, []).append(Block(line, day, minute, min(minute + length, DAY)))
    return [block for day in sorted(timed) for block in _side_by_side(timed[day])]


def all_day_of(lines: Iterable[AgendaLine], day: date, zone: tzinfo | None) -> list[AgendaLine]:
    """What is planned for a day without an hour."""
    return [line for line in lines if place_of(line.activity, zone) == (day, None)]


def _side_by_side(blocks: Sequence[Block]) -> list[Block]:
    """Groups of blocks that touch one another share the width evenly."""
    placed: list[Block] = []
    group: list[tuple[Block, int]] = []
    ends: list[int] = []
    for block in sorted(blocks, key=lambda block: (block.start, -block.end, block.line.id)):
        if ends and block.start >= max(ends):
            placed += _with_lanes(group, len(ends))
            group, ends = [], []
        lane = next((number for number, end in enumerate(ends) if end <= block.start), len(ends))
        ends[lane : lane + 1] = [block.end]
        group.append((block, lane))
    return placed + _with_lanes(group, len(ends))


def _with_lanes(group: Sequence[tuple[Block, int]], lanes: int) -> list[Block]:
    return [Block(block.line, block.day, block.start, block.end, lane, lanes) for block, lane in group]
