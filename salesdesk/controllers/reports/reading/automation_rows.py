"""The runs of cadences and what rules did, as reports count them."""

from collections.abc import Iterable, Iterator
from datetime import date

from salesdesk.controllers.reports.reading.local_time import LocalTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.figures.automation import ActLine, FiringLine, RunLine, StepLine, after_steps
from salesdesk.reports.dealing.cadences import CadenceFacts
from salesdesk.reports.report import Scope
from salesdesk.storage.figures import automation_query, noted_query
from salesdesk.storage.schema.codecs import from_ms, to_ms


class AutomationRows:
    """A line for each of them, by the day where the seller is."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database
        self._local = LocalTime(workspace.clock)

    def cadences(self, scope: Scope) -> CadenceFacts:
        """Of a run that was answered twice after one step, the first answer alone counts."""
        database, values = self._database, self._values(scope)
        runs = [
            RunLine(run.deal_id, self._local.of(run.started_at).date(), run.id, run.cadence_id, run.state, run.why)
            for run in automation_query.read_runs(database, values)
        ]
        done = [
            StepLine(deal_id, self._day(at), at, run_id, step_id)
            for deal_id, at, run_id, step_id in automation_query.read_steps_done(database, values)
        ]
        heard = (
            StepLine(deal_id, self._day(at), at, run_id, None)
            for deal_id, at, run_id in automation_query.read_replies(database, values)
        )
        return CadenceFacts(
            runs, list(_once(done)), list(_once(after_steps(heard, done))),
            automation_query.read_cadences(database), automation_query.read_cadence_steps(database),
        )  # fmt: skip

    def firings(self, scope: Scope) -> list[FiringLine]:
        rows = automation_query.read_firings(self._database, self._values(scope))
        return [FiringLine(deal_id, self._day(at), rule_id) for deal_id, at, rule_id in rows]

    def acts(self, scope: Scope) -> list[ActLine]:
        rows = automation_query.read_acts(self._database, self._values(scope))
        return [ActLine(deal_id, self._day(at), rule_id, act) for deal_id, at, rule_id, act in rows]

    def rule_names(self) -> dict[int, str]:
        return automation_query.read_rule_names(self._database)

    def _day(self, ms: int) -> date:
        return self._local.of(from_ms(ms)).date()

    def _values(self, scope: Scope) -> noted_query.Values:
        period = scope.period
        start, end = self._local.midnight(period.first), self._local.midnight_after(period.last)
        return noted_query.values_of(scope.pipeline_id, to_ms(start), to_ms(end))


def _once(lines: Iterable[StepLine]) -> Iterator[StepLine]:
    """The first of each run and step."""
    return iter({(line.run_id, line.step_id): line for line in reversed(list(lines))}.values())
