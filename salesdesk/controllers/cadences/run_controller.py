"""What the seller does with a cadence at work on a deal: start, pause, resume, stop, answer. Each is one action."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from salesdesk.controllers.cadences import runs
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.activity import Activity
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity, RunCause, StopReason
from salesdesk.domain.cadences.second_run import SecondRun
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import DealClosed
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.cadences.cadence_query import read_cadences, read_laid, read_live_runs, read_runs
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class ShownRun:
    """A run as a deal shows it: how many of its steps are done, and what comes next, if anything is planned."""

    run: CadenceRun
    name: Wording
    done: int
    steps: int
    following: Activity | None


class RunController:
    """What is asked again and again is read in one place; nothing here judges."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_deal(self, deal_id: int) -> list[ShownRun]:
        """Those at work, paused or waiting, the latest first; where there is none, the one that ended last."""
        found = read_runs(self._workspace.database, deal_id)
        return [self._shown(run) for run in [run for run in found if run.is_live] or found[:1]]

    def on_offer(self) -> list[Cadence]:
        """Those she may start by hand."""
        return [cadence for cadence in read_cadences(self._workspace.database) if cadence.is_on]

    def start(self, deal_id: int, cadence_id: int, second: SecondRun = SecondRun.ASK) -> None:
        """DealClosed where nothing is waited for any more."""
        deal = self._workspace.reading().get(Deal, deal_id)
        if not deal.is_open:
            raise DealClosed(title=deal.title)
        waits = second is SecondRun.ASK and bool(read_live_runs(self._workspace.database, deal_id))
        with self._acting('offer' if waits else 'start', deal_id) as (work, time):
            runs.start(work, time, deal_id, cadence_id, RunCause.HAND, second=second)

    def pause(self, run_id: int) -> None:
        with self._acting('pause', self._deal_of(run_id)) as (work, _time):
            runs.pause(work, run_id, StopReason.BY_HAND)

    def resume(self, run_id: int, second: SecondRun = SecondRun.ASK) -> None:
        with self._acting('resume', self._deal_of(run_id)) as (work, time):
            runs.resume(work, time, run_id, second)

    def stop(self, run_id: int) -> None:
        with self._acting('stop', self._deal_of(run_id)) as (work, _time):
            runs.stop(work, run_id, StopReason.BY_HAND)

    def answer(self, run_id: int, second: SecondRun) -> None:
        """What is to become of one that waits."""
        with self._acting('stop' if second is SecondRun.DROP else 'start', self._deal_of(run_id)) as (work, time):
            runs.answer(work, time, run_id, second)

    def decides(self, activity_id: int) -> bool:
        """Whether an activity is the step that asks to go on or to abandon."""
        work = self._workspace.reading()
        laid = work.find(RunActivity, activity_id)
        return laid is not None and work.get(CadenceStep, laid.step_id).kind is StepKind.DECIDE

    def _shown(self, run: CadenceRun) -> ShownRun:
        laid = read_laid(self._workspace.database, run.id)
        left = sorted((one.activity for one in laid if one.is_open), key=lambda one: (one.due_on, one.due_minute or 0))
        done = sum(one.activity.done_at is not None for one in laid)
        name = self._workspace.reading().get(Cadence, run.cadence_id).name
        return ShownRun(run, name, done, len(laid), left[0] if left else None)

    def _deal_of(self, run_id: int) -> int:
        return self._workspace.reading().get(CadenceRun, run_id).deal_id

    @contextmanager
    def _acting(self, verb: str, deal_id: int) -> Iterator[tuple[UnitOfWork, WorkingTime]]:
        title = self._workspace.reading().get(Deal, deal_id).title
        with self._workspace.transaction(titled(f'{verb}_cadence', title=title)) as work:
            yield work, WorkingTime(self._workspace)
