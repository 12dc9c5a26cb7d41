"""The deals behind a figure, some hundred at a time."""

from collections.abc import Sequence

from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.domain.figures.measure import BehindDeal
from salesdesk.reports.report import Slice

PAGE = 200


class BehindSource:
    """Reads on where it stopped."""

    def __init__(self, reports: ReportController, slices: Sequence[Slice]) -> None:
        self._reports = reports
        self._slices = tuple(slices)
        self.count = reports.count_behind(self._slices)
        self._read = 0

    def more(self) -> list[BehindDeal]:
        """The next ones; nothing when all were read."""
        found = self._reports.deals_behind(self._slices, PAGE, self._read)
        self._read += len(found)
        return found
