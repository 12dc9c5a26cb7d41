"""The deals behind a figure, whatever says which they are."""

from collections.abc import Sequence

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.reading.rows import Rows
from salesdesk.domain.figures.activities import ActivitiesBehind
from salesdesk.domain.figures.listed import ListedBehind
from salesdesk.domain.figures.measure import Behind, BehindDeal
from salesdesk.domain.figures.noted import NotedBehind
from salesdesk.reports.report import Slice


class BehindLists:
    """Counts and reads them, slice by slice."""

    def __init__(self, figures: Figures, rows: Rows) -> None:
        self._figures = figures
        self._rows = rows

    def count(self, behind: Sequence[Slice]) -> int:
        return sum(map(self._count, behind))

    def deals(self, behind: Sequence[Slice], limit: int, offset: int) -> list[BehindDeal]:
        found: list[BehindDeal] = []
        for slice_ in behind:
            here = self._deals(slice_, limit - len(found), offset)
            found += here
            if len(found) >= limit:
                break
            # What was left out before the first row may reach into the next slice.
            offset = max(0, offset - self._count(slice_)) if not here and offset else 0
        return found

    def ids(self, behind: Sequence[Slice]) -> list[int]:
        """Each once, in the same order."""
        return list(dict.fromkeys(id_ for slice_ in behind for id_ in self._ids(slice_)))

    def _count(self, slice_: Slice) -> int:
        if isinstance(slice_, Behind):
            return self._figures.count(slice_)
        if isinstance(slice_, ActivitiesBehind):
            return self._rows.activities.count(slice_)
        if isinstance(slice_, NotedBehind):
            return self._rows.noted.count(slice_)
        if isinstance(slice_, ListedBehind):
            return len(slice_.deals)
        return self._rows.outlooks.count(slice_)

    def _deals(self, slice_: Slice, limit: int, offset: int) -> list[BehindDeal]:
        if isinstance(slice_, Behind):
            return self._figures.deals(slice_, limit, offset)
        if isinstance(slice_, ActivitiesBehind):
            return self._rows.activities.deals(slice_, limit, offset)
        if isinstance(slice_, NotedBehind):
            return self._rows.noted.deals(slice_, limit, offset)
        if isinstance(slice_, ListedBehind):
            return self._rows.dealing.deals(slice_, limit, offset)
        return self._rows.outlooks.deals(slice_, limit, offset)

    def _ids(self, slice_: Slice) -> list[int]:
        if isinstance(slice_, Behind):
            return self._figures.deal_ids(slice_)
        if isinstance(slice_, ListedBehind):
            return [deal_id for deal_id, _day, _count in slice_.deals]
        return [deal.deal_id for deal in self._deals(slice_, self._count(slice_), 0)]
