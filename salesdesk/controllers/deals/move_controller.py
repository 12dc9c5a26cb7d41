"""Moves deals through stages: the one way in for mouse, keyboard, menu and command line."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.deal_form import NOTHING_PROVIDED, Provided
from salesdesk.controllers.deals.edits import facts_of, provide
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.deals.deal_facts import DealFacts
from salesdesk.domain.deals.move import Permission, Verdict, judge_handover, judge_move, require
from salesdesk.domain.errors import NotFound
from salesdesk.domain.place import TOP, Place
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.storage.ranks import rank_at
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class MoveRequest:
    """Where a deal is to go, and what she says with it.

    provided: what the gate asked for. override_reason: "move anyway", in writing. reason: why it goes back, or why a
    qualified lead goes on.
    """

    deal_id: int
    stage_id: int
    place: Place = TOP
    provided: Provided = NOTHING_PROVIDED
    override_reason: str = ''
    reason: str = ''


@dataclass(frozen=True)
class MoveOutcome:
    """A move that was made: warnings are requirements that let it pass but are still open."""

    deal: Deal
    stage: Stage
    warnings: tuple[Requirement, ...] = ()


class MoveController:
    """Judges and makes moves. Whatever asks, the same rules answer."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def verdicts(self, deal_id: int) -> dict[int, Verdict]:
        """What each stage of the deal's pipeline says to it, asked once when a drag begins."""
        work = self._workspace.reading()
        deal = work.get(Deal, deal_id)
        facts = facts_of(work, deal)
        process = self._book.process(deal.pipeline_id)
        return {stage.id: judge_move(facts, process, stage) for stage in process.stages}

    def move(self, request: MoveRequest) -> MoveOutcome:
        """Answers, then moves: one action. A refusal (GateNotPassed, StageSkipped ...) changes nothing."""
        stage = self._book.stage(request.stage_id)
        deal = self._workspace.reading().get(Deal, request.deal_id)
        # Two sentences for Undo: a deal moved on, or a column put in order.
        key = 'move_deal' if deal.stage_id != stage.id else 'reorder_deal'
        return self._carry_out(request, stage, key, lambda facts: judge_move(facts, self._process(deal), stage))

    def hand_over_verdict(self, deal_id: int) -> Verdict:
        """Whether a deal may go on to the pipeline that follows its own."""
        work = self._workspace.reading()
        deal = work.get(Deal, deal_id)
        return judge_handover(facts_of(work, deal), self._process(deal))

    def hand_over(self, request: MoveRequest) -> MoveOutcome:
        """Hands a deal over to the first stage of the next pipeline; request.stage_id is not looked at."""
        deal = self._workspace.reading().get(Deal, request.deal_id)
        target_id = self._process(deal).pipeline.hands_over_to
        if target_id is None:
            raise NotFound(kind='Pipeline')
        stage = self._book.process(target_id).active[0]
        verdict_of = partial(judge_handover, process=self._process(deal))
        return self._carry_out(request, stage, 'hand_over_deal', verdict_of)

    def _carry_out(
        self, request: MoveRequest, stage: Stage, key: str, verdict_of: Callable[[DealFacts], Verdict]
    ) -> MoveOutcome:
        title = self._workspace.reading().get(Deal, request.deal_id).title
        with self._workspace.transaction(titled(key, title=title, stage=stage.name)) as work:
            return self.make(work, request, stage, verdict_of)

    def make(
        self, work: UnitOfWork, request: MoveRequest, stage: Stage, verdict_of: Callable[[DealFacts], Verdict]
    ) -> MoveOutcome:
        """The move inside the action of the caller; a refusal of one that brings no answers has written nothing."""
        # Answers first: the gate is then judged with them, and both are one action.
        deal = provide(work, work.get(Deal, request.deal_id), request.provided)
        facts = facts_of(work, deal)
        verdict = verdict_of(facts)
        require(verdict, override_reason=request.override_reason, back_reason=request.reason)
        self._record_reasons(work, facts, stage, verdict, request)
        rank = rank_at(work.database, stage.id, request.place, deal.id)
        moved = deal.enter(stage.pipeline_id, stage.id, rank, work.now)
        work.save(moved, reason=request.reason.strip())
        return MoveOutcome(moved, stage, verdict.warnings)

    def _process(self, deal: Deal) -> Process:
        return self._book.process(deal.pipeline_id)

    def _record_reasons(
        self, work: UnitOfWork, facts: DealFacts, stage: Stage, verdict: Verdict, request: MoveRequest
    ) -> None:
        self._record_override(work, facts, stage, verdict, request.override_reason)
        if any(left.asks_decision for left in self._left_behind(facts.deal, stage)):
            record_decision(work, facts, 'go', request.reason or request.override_reason)

    def _left_behind(self, deal: Deal, target: Stage) -> tuple[Stage, ...]:
        """The stages a deal goes on from, those it jumps over too; none if it goes back or its own is gone."""
        process = self._process(deal)
        # A stage the pipeline does not know asks nothing: such a deal must be able to leave it.
        if process.stage(deal.stage_id) is None:
            return ()
        if target.pipeline_id != deal.pipeline_id:
            return process.left_to_the_end(deal.stage_id)
        return process.left_on_the_way(deal.stage_id, target.id)

    def _record_override(self, work: UnitOfWork, facts: DealFacts, stage: Stage, verdict: Verdict, reason: str) -> None:
        """An override is kept for ever: who passed which gate without what, and why."""
        if verdict.permission is Permission.MISSING:
            # As codes: the history is read in whichever language she uses then.
            lacking = ','.join(f'{line.kind}:{line.subject}' for line in verdict.missing)
            deal = facts.deal
            event = DealEvent(
                deal.id, work.now, EventKind.OVERRIDDEN, deal.stage_id, stage.id, deal.amount, reason.strip(),
                {'missing': lacking},
            )  # fmt: skip
            work.record_event(event)


def record_decision(work: UnitOfWork, facts: DealFacts, decision: str, reason: str) -> None:
    """Go or abandon, with the answers it stood on and her reason: written now, else the evidence she gave before."""
    answers = {str(criterion): str(answer.value) for criterion, answer in facts.answers.items()}
    evidence = '; '.join(answer.evidence for answer in facts.answers.values() if answer.evidence)
    deal = facts.deal
    detail = {'decision': decision, **answers}
    words = reason.strip() or evidence
    work.record_event(DealEvent(deal.id, work.now, EventKind.DECIDED, deal.stage_id, None, deal.amount, words, detail))
