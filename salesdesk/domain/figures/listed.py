"""The deals behind a figure of a report that was read line by line: they are known already."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ListedBehind:
    """Each deal once: its id, the last day on which it counts, and how often; those of the last days first."""

    deals: tuple[tuple[int, date, int], ...]


def listed(lines: Iterable[tuple[int, date]]) -> ListedBehind:
    """Of lines that each say a deal and a day."""
    days: dict[int, date] = {}
    counts = Counter[int]()
    for deal_id, day in lines:
        days[deal_id] = max(day, days.get(deal_id, day))
        counts[deal_id] += 1
    order = sorted(days, key=lambda deal_id: (-days[deal_id].toordinal(), deal_id))
    return ListedBehind(tuple((deal_id, days[deal_id], counts[deal_id]) for deal_id in order))
