"""What a deal still needs to go on: the gate before it as a checklist, the stage behind it, and why the way is shut."""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.deals.edits import facts_of
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_facts import DealFacts, checklist
from salesdesk.domain.deals.move import Permission, Verdict, judge_handover, judge_move
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.process.qualification import Answer, Criterion
from salesdesk.domain.process.stage_gate import Requirement, RequirementLevel


class OffReason(StrEnum):
    """Why the button to the next stage is off."""

    CLOSED = 'closed'
    MISSING = 'missing'
    LAST_STAGE = 'last_stage'


@dataclass(frozen=True)
class ChecklistLine:
    """A requirement with its state; of a criterion the answer as it stands, with evidence and day."""

    requirement: Requirement
    is_met: bool
    answer: Answer | None = None

    @property
    def blocks(self) -> bool:
        """Whether it keeps the deal from going on; an open line that does not is a warning."""
        return not self.is_met and self.requirement.level is RequirementLevel.BLOCK


@dataclass(frozen=True)
class Guidance:
    """The guidance box. next_stage None: the deal is in the last stage, from where it is won or lost.

    hands_over: the next stage is the first of another pipeline, entered by MoveController.hand_over. verdict: what
    MoveController would say; asks_decision: going on is a decision whose reason is worth a line.
    """

    deal: Deal
    lines: tuple[ChecklistLine, ...]
    next_stage: Stage | None
    hands_over: bool
    verdict: Verdict | None
    asks_decision: bool

    @property
    def open_line(self) -> ChecklistLine | None:
        """The question to be answered now: the first that blocks, else the first that warns."""
        still_open = [line for line in self.lines if not line.is_met]
        return next((line for line in still_open if line.blocks), next(iter(still_open), None))

    @property
    def off_because(self) -> OffReason | None:
        """None: the button is on."""
        if not self.deal.is_open:
            return OffReason.CLOSED
        if self.verdict is None:
            return OffReason.LAST_STAGE
        return None if self.verdict.permission is Permission.FREE else OffReason.MISSING


class GuidanceController:
    """Looks only: an answer on the spot goes through DealController.provide, the move through MoveController."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def of_deal(self, deal_id: int) -> Guidance:
        """NotFound if there is no such deal."""
        work = self._workspace.reading()
        deal = work.get(Deal, deal_id)
        facts, process = facts_of(work, deal), self._book.process(deal.pipeline_id)
        stage = process.next_after(deal.stage_id)
        if stage is not None:
            left = process.left_on_the_way(deal.stage_id, stage.id)
            return _guidance(facts, process, left, stage, judge_move(facts, process, stage))
        first = self._first_of_following(process)
        left = process.left_to_the_end(deal.stage_id)
        return _guidance(facts, process, left, first, judge_handover(facts, process) if first else None)

    def _first_of_following(self, process: Process) -> Stage | None:
        """The stage a deal is handed over to at the end of this pipeline."""
        following = self._book.processes.get(process.pipeline.hands_over_to or 0)
        return next(iter(following.active), None) if following else None


def _guidance(
    facts: DealFacts, process: Process, left: tuple[Stage, ...], target: Stage | None, verdict: Verdict | None
) -> Guidance:
    lines = checklist((process.gate(stage.id) for stage in left), facts)
    return Guidance(
        facts.deal,
        tuple(ChecklistLine(asked, met, _answer(asked, facts)) for asked, met in lines),
        target,
        target is not None and target.pipeline_id != process.pipeline.id,
        verdict,
        any(stage.asks_decision for stage in left),
    )


def _answer(requirement: Requirement, facts: DealFacts) -> Answer | None:
    kind, subject = requirement.asks
    return facts.answers.get(Criterion(subject)) if kind == 'criterion' else None
