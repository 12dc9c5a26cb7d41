"""What months were forecast by when they began."""

from collections.abc import Sequence
from datetime import date

from salesdesk.controllers.reports.reading.local_time import LocalTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.measure import BehindDeal, OutlookBehind, Sum
from salesdesk.domain.money import Money
from salesdesk.reports.history.local_days import day_number
from salesdesk.reports.periods import month_end
from salesdesk.storage.figures import outlook_query
from salesdesk.storage.schema.codecs import to_ms


class OutlookRows:
    """Adds them up, and lists the deals."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._local = LocalTime(workspace.clock)

    def sums(self, pipeline_id: int | None, months: Sequence[date]) -> dict[date, list[Sum]]:
        """By month: the deals open when it began that were then expected to close in it, by stage and currency."""
        return {month: self._sums(pipeline_id, month) for month in months}

    def _sums(self, pipeline_id: int | None, month: date) -> list[Sum]:
        rows = outlook_query.read_outlook(self._database, self._values(pipeline_id, month))
        return [Sum(stage, currency, count, minor, 0, month) for stage, currency, count, minor in rows]

    def count(self, behind: OutlookBehind) -> int:
        """How many deals."""
        values = self._values(behind.pipeline_id, behind.month)
        return outlook_query.count_behind_outlook(self._database, values, behind.currency)

    def deals(self, behind: OutlookBehind, limit: int, offset: int) -> list[BehindDeal]:
        """In the stage and with the amount of then, the largest first."""
        values = self._values(behind.pipeline_id, behind.month)
        rows = outlook_query.read_behind_outlook(self._database, values, behind.currency, limit, offset)
        return [
            BehindDeal(id_, title, organization, stage_id, behind.month, 1, Money(minor, behind.currency), 0)
            for id_, title, organization, stage_id, minor in rows
        ]

    def _values(self, pipeline_id: int | None, month: date) -> outlook_query.Values:
        days = month.isoformat(), month_end(month).isoformat()
        start = to_ms(self._local.midnight(month))
        return outlook_query.outlook_values(pipeline_id, day_number(month) - 1, start, days)
