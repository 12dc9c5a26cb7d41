"""Lives in which cadences run and rules act, as their records and their lines of history tell it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from any_lives import AnyLives

from salesdesk.controllers.workspace import titled
from salesdesk.domain.activity import Activity, ActivityKind
from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunActivity, RunCause, RunState, StopReason
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.firing import RuleFiring
from salesdesk.domain.rules.rule import EffectKind, Rule, Trigger, TriggerKind
from salesdesk.storage.unit_of_work import UnitOfWork

ACTS = (*map(str, EffectKind), 'refused', 'loop', 'started_here')
DAYS = (0, 2, 5)
MADE = datetime(2025, 3, 1, tzinfo=UTC)


class AutomatedLives(AnyLives):
    """The same, with two cadences of three steps and two rules; runs and firings are written as the program would."""

    def __init__(self, path: Path, seed: int) -> None:
        super().__init__(path, seed)
        with self.desk.workspace.unrecorded() as work:
            for cadence in (1, 2):
                work.save(Cadence(cadence, '', Wording(f'Relance {cadence}', f'Cadence {cadence}'), MADE, 2 - cadence))
                for place, day in enumerate(DAYS):
                    subject = Wording(f'Étape {place}', f'Step {place}')
                    kind = list(StepKind)[place]
                    work.save(CadenceStep(cadence * 10 + place, cadence, place, day, kind, subject))
                work.save(Rule(cadence, f'Règle {cadence}', Trigger(TriggerKind.WON), (), (), MADE, cadence))
        self.acts += [
            (self.run, 14), (self.do_step, 30), (self.reply, 24), (self.end, 16), (self.fire, 14), (self.forget_run, 1),
        ]  # fmt: skip

    def run(self) -> None:
        deal_id, cadence = self.desk.deal(self.deal()).id, self.random.choice((1, 2))
        with self.acting() as work:
            today, cause = self.desk.clock.today(), self.random.choice(list(RunCause))
            run = CadenceRun(work.new_id(), cadence, deal_id, work.now, today, RunState.RUNNING, cause, work.now)
            work.save(run)
            self.tell(work, run, 'started')
            for place in range(len(DAYS)):
                activity = Activity(
                    work.new_id(),
                    deal_id,
                    ActivityKind.CALL,
                    today,
                    None,
                    'Relance',
                    is_next=False,
                    created_at=work.now,
                )
                work.save(activity)
                work.save(RunActivity(activity.id, run.id, cadence * 10 + place))

    def do_step(self) -> None:
        with self.acting() as work:
            activity = self.any_of(work, Activity, 'done_at IS NULL AND id IN (SELECT activity_id FROM run_activity)')
            work.save(replace(activity, done_at=work.now, is_next=False))

    def reply(self) -> None:
        with self.acting() as work:
            run = self.any_of(work, CadenceRun)
            self.turn(work, run, RunState.PAUSED, StopReason.ANSWERED)

    def end(self) -> None:
        with self.acting() as work:
            run, why = (
                self.any_of(work, CadenceRun),
                self.random.choice([*StopReason, StopReason.STEPS_DONE, StopReason.STEPS_DONE]),
            )
            state = RunState.FINISHED if why is StopReason.STEPS_DONE else RunState.STOPPED
            self.turn(work, run, state, why)

    def turn(self, work: UnitOfWork, run: CadenceRun, state: RunState, why: StopReason) -> None:
        work.save(replace(run, state=state, why=why, state_at=work.now))
        self.tell(work, run, str(state), {'why': str(why)})

    def tell(self, work: UnitOfWork, run: CadenceRun, act: str, more: Mapping[str, str] | None = None) -> None:
        detail = {'act': act, 'run_id': str(run.id), 'name_fr': 'Relance', 'name_en': 'Cadence', **(more or {})}
        work.record_event(DealEvent(run.deal_id, work.now, EventKind.CADENCE, detail=detail))

    def fire(self) -> None:
        deal_id, rule = self.desk.deal(self.deal()).id, self.random.choice((1, 2))
        with self.acting() as work:
            acts = self.random.choices(ACTS, k=self.random.randrange(5))
            work.save(RuleFiring(work.new_id(), rule, deal_id, work.now, 'won', len(acts)))
            for act in acts:
                detail = {'rule_id': str(rule), 'rule': 'Règle', 'act': act}
                work.record_event(DealEvent(deal_id, work.now, EventKind.AUTOMATED, detail=detail))

    def forget_run(self) -> None:
        with self.acting() as work:
            work.save(replace(self.any_of(work, CadenceRun), deleted_at=work.now))

    def acting(self) -> Any:
        return self.desk.workspace.transaction(titled('edit_deal', title=''))

    def any_of(self, work: UnitOfWork, kind: type[Any], where: str = '1') -> Any:
        table = {Activity: 'activity', CadenceRun: 'cadence_run'}[kind]
        ids = work.database.rows(f'SELECT id FROM {table} WHERE {where} ORDER BY id')
        if not ids:
            raise NotFound(kind=kind.__name__)
        return work.get(kind, int(self.random.choice(ids)[0]))
