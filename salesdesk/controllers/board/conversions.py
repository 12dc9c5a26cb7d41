"""The conversion pills: of the deals that reached a stage, the share that went on."""

from collections.abc import Mapping

from salesdesk.domain.process.pipeline import Process
from salesdesk.domain.views.board import Conversion


def conversions_of(process: Process, furthest: Mapping[int, int]) -> dict[int, Conversion]:
    """Per active stage. A deal that got further is counted in every stage before: skipped ones are passed ones."""
    reached_by = _reached(len(process.stages) + 1, furthest)
    active = [i for i, stage in enumerate(process.stages) if stage.archived_at is None]
    # Behind the last stage stands "won".
    ends = [*active[1:], len(process.stages)]
    return {
        process.stages[here].id: Conversion(reached_by[here], reached_by[there])
        for here, there in zip(active, ends, strict=True)
    }


def _reached(positions: int, furthest: Mapping[int, int]) -> list[int]:
    """How many deals reached each position or one behind it."""
    total = 0
    reached = [0] * positions
    for position in reversed(range(positions)):
        total += furthest.get(position, 0)
        reached[position] = total
    return reached
