"""Carries out what rules do, inside the action that caused it: every act leaves its line, "because of rule X"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial

from salesdesk.automation.acts import Act
from salesdesk.controllers.activities.activity_edits import plan_also
from salesdesk.controllers.automation.telling import STARTED_HERE, tell
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.cadences.runs import start, stop_all
from salesdesk.controllers.deals.move_controller import MoveController, MoveRequest
from salesdesk.controllers.linked.linking import deal_after
from salesdesk.controllers.own_fields_controller import write_values
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.cadences.cadence_run import RunCause, StopReason
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.conditions.deal_fields import DealField, own_field
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_facts import DealFacts
from salesdesk.domain.deals.move import Verdict, judge_handover, judge_move
from salesdesk.domain.deals.tag import DealTag, Tag
from salesdesk.domain.errors import DealClosed, NotFound
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.rules.deal_warning import DealWarning
from salesdesk.domain.rules.rule import EffectKind, Rule
from salesdesk.storage.automation.rules import was_started_by
from salesdesk.storage.unit_of_work import UnitOfWork


class Doing:
    """One for each action. `do` says whether anything was done; what the house's rules refuse it raises."""

    def __init__(self, workspace: Workspace, book: ProcessBook, time: WorkingTime, work: UnitOfWork) -> None:
        self._workspace = workspace
        self._book = book
        self._time = time
        self._work = work
        self._hands: dict[EffectKind, Callable[[Rule, Deal, Act], bool]] = {
            EffectKind.PLAN: self._plan,
            EffectKind.START_CADENCE: self._start_cadence,
            EffectKind.STOP_CADENCE: self._stop_cadence,
            EffectKind.ADD_TAG: self._add_tag,
            EffectKind.SET_FIELD: self._set_field,
            EffectKind.MOVE: self._move,
            EffectKind.WARN: self._warn,
            EffectKind.START_DEAL: self._start_deal,
        }

    def do(self, rule: Rule, act: Act) -> bool:
        """RuleRefusal, with nothing changed, where a deal is closed, a gate not passed, a tag or stage gone."""
        return self._hands[act.kind](rule, self._work.get(Deal, act.deal_id), act)

    @cached_property
    def _moves(self) -> MoveController:
        return MoveController(self._workspace, self._book)

    def _plan(self, _rule: Rule, deal: Deal, act: Act) -> bool:
        if not deal.is_open:
            raise DealClosed(title=deal.title)
        plan_also(self._work, deal.id, act.action)
        return True

    def _start_cadence(self, rule: Rule, deal: Deal, act: Act) -> bool:
        cadence_id, before = int(act.values['cadence_id']), len(self._work.changes)
        start(self._work, self._time, deal.id, cadence_id, RunCause.RULE, rule_id=rule.id)
        # One that waits already is not asked about again.
        return len(self._work.changes) > before

    def _stop_cadence(self, _rule: Rule, deal: Deal, _act: Act) -> bool:
        return stop_all(self._work, deal.id, StopReason.BY_RULE) > 0

    def _add_tag(self, _rule: Rule, deal: Deal, act: Act) -> bool:
        self._work.save(DealTag(deal.id, self._work.get(Tag, int(act.values['tag_id'])).id))
        return True

    def _set_field(self, _rule: Rule, deal: Deal, act: Act) -> bool:
        key, value = act.values['field'], act.values['value'].strip()
        own = own_field(key)
        if own is not None:
            write_values(self._work, deal.id, {own[0]: value})
        elif key == DealField.EXPECTED_CLOSE:
            self._work.save(deal.expect(date.fromisoformat(value) if value else None))
        else:
            self._work.save(replace(deal, owner=value) if key == DealField.OWNER else replace(deal, product=value))
        return True

    def _move(self, rule: Rule, deal: Deal, act: Act) -> bool:
        """Through the gate, as if she had dragged it; where the pipeline asks why it goes back, the rule is why."""
        stage, process = self._book.stage(int(act.values['stage_id'])), self._book.process(deal.pipeline_id)
        if not leads_to(process, stage):
            return False
        verdict_of = verdict_on(process, stage)
        self._moves.make(self._work, MoveRequest(deal.id, stage.id, reason=rule.name), stage, verdict_of)
        return True

    def _warn(self, rule: Rule, deal: Deal, act: Act) -> bool:
        self._work.save(DealWarning(self._work.new_id(), deal.id, rule.id, act.values['text'], self._work.now))
        return True

    def _start_deal(self, rule: Rule, deal: Deal, act: Act) -> bool:
        """One that this very rule started does not start the next: there would be no end to it."""
        if was_started_by(self._work.database, deal.id, rule.id):
            return False
        process = self._book.process(int(act.values['pipeline_id']))
        if not process.active or process.pipeline.archived_at is not None:
            raise NotFound(kind='Pipeline')
        title = act.values.get('title', '').strip() or deal.title
        started = deal_after(self._work, deal, process, LinkKind.FOLLOWS, title)
        tell(self._work, started.id, rule, STARTED_HERE, {})
        return True


def leads_to(process: Process, stage: Stage) -> bool:
    """Whether deals of this process can ever come there; a rule about deals of all kinds leaves the others alone."""
    return stage.pipeline_id in {process.pipeline.id, process.pipeline.hands_over_to}


def verdict_on(process: Process, stage: Stage) -> Callable[[DealFacts], Verdict]:
    """How a move of a rule is judged: within its pipeline, or handed over to the one that follows."""
    if stage.pipeline_id == process.pipeline.hands_over_to:
        return partial(judge_handover, process=process)
    return partial(judge_move, process=process, target=stage)
