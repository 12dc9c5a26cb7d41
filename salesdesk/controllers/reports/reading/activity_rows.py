"""What was planned and done, read from the activities."""

from datetime import date

from salesdesk.controllers.reports.reading.local_time import LocalTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.activities import ActivitiesBehind, ActivityCount, ActivityState, HourCount
from salesdesk.domain.figures.measure import BehindDeal
from salesdesk.domain.next_action import ActivityKind
from salesdesk.reports.report import Scope
from salesdesk.storage.figures import activity_query
from salesdesk.storage.schema.codecs import from_ms, to_ms


class ActivityRows:
    """Counts them, and lists the deals they are of."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._local = LocalTime(workspace.clock)

    def counts(self, scope: Scope) -> list[ActivityCount]:
        return activity_query.count_activities(self._database, self._values(_any_of(scope)))

    def hours(self, scope: Scope) -> list[HourCount]:
        """By the hour of the day where the seller is."""
        values = self._values(_any_of(scope))
        return activity_query.count_hours(self._database, values, self._hours(values))

    def count(self, behind: ActivitiesBehind) -> int:
        """How many deals."""
        return activity_query.count_behind_activities(self._database, behind, self._values_behind(behind))

    def deals(self, behind: ActivitiesBehind, limit: int, offset: int) -> list[BehindDeal]:
        values = self._values_behind(behind)
        rows = activity_query.read_behind_activities(self._database, behind, values, limit, offset)
        is_day = behind.state is ActivityState.PLANNED
        return [
            BehindDeal(
                id_, title, organization, stage_id,
                date.fromisoformat(day) if is_day else self._local.of(from_ms(day)).date(), count, None, 0,
            )
            for id_, title, organization, stage_id, day, count in rows
        ]  # fmt: skip

    def _values_behind(self, behind: ActivitiesBehind) -> activity_query.Values:
        values = self._values(behind)
        if behind.hour is None:
            return activity_query.in_quarters(values, None)
        found = self._hours(values).items()
        return activity_query.in_quarters(values, [quarter for quarter, hour in found if hour == behind.hour])

    def _hours(self, values: activity_query.Values) -> dict[int, int]:
        """By the quarters of an hour in which calls rang."""
        return {
            quarter: self._local.of(from_ms(quarter * activity_query.QUARTER_MS)).hour
            for quarter in activity_query.read_quarters(self._database, values)
        }

    def _values(self, behind: ActivitiesBehind) -> activity_query.Values:
        start, end = self._local.midnight(behind.first), self._local.midnight_after(behind.last)
        return activity_query.values_of(behind, to_ms(start), to_ms(end))


def _any_of(scope: Scope) -> ActivitiesBehind:
    """The pipeline and days of a scope; kind and state are asked for beside them."""
    days = scope.period.first, scope.period.last
    return ActivitiesBehind(ActivityKind.CALL, ActivityState.DONE, scope.pipeline_id, *days)
