"""How long the deals that were won had been in each stage: read from sums, however many deals there are."""

from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from salesdesk.controllers.reports.made_with import made_with
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.measure import DAY_ONE, Measure, Sum
from salesdesk.reports.history.local_days import LocalDays, day_number
from salesdesk.storage.figures import todo
from salesdesk.storage.figures.roll_ups import read_sums

# A few deals that wait for their figures change no median; of a file that was never counted it would be a guess.
WAITING = 250
_DAYS = (day_number(DAY_ONE), day_number(DAY_ONE))


class Usual(NamedTuple):
    """The median, and of how many deals."""

    days: float
    deals: int


def usual_times(workspace: Workspace) -> dict[int, Usual]:
    """By stage; nothing while the figures are not made yet."""
    database = workspace.database
    is_made = made_with(database, LocalDays(workspace.clock.zone)) == todo.read_state(database)
    if not is_made or todo.are_more_to_do(database, WAITING):
        return {}
    return medians(read_sums(database, Measure.WON_STAGE, None, _DAYS))


def medians(sums: Iterable[Sum]) -> dict[int, Usual]:
    """sums: of Measure.WON_STAGE."""
    counts: dict[int, list[tuple[int, int]]] = {}
    for sum_ in sums:
        stage_id, _colon, days = sum_.subject.partition(':')
        counts.setdefault(int(stage_id), []).append((int(days), sum_.count))
    return {stage_id: _median(sorted(pairs)) for stage_id, pairs in counts.items()}


def _median(pairs: list[tuple[int, int]]) -> Usual:
    """Of values in order, each with how often there is one."""
    until = list(accumulate(count for _days, count in pairs))
    deals = until[-1]
    middle = [_at(pairs, until, place) for place in ((deals - 1) // 2, deals // 2)]
    return Usual(sum(middle) / 2, deals)


def _at(pairs: list[tuple[int, int]], until: list[int], place: int) -> int:
    return next(days for (days, _count), end in zip(pairs, until, strict=True) if place < end)
