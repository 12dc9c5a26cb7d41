"""May this deal go to that stage? One answer for mouse, keyboard, menu and command line."""

from dataclasses import dataclass
from enum import StrEnum

from salesdesk.domain.deals.deal_facts import DealFacts, unmet
from salesdesk.domain.errors import (
    DealClosed,
    GateNotPassed,
    OverrideNotAllowed,
    ReasonRequired,
    StageRemoved,
    StageSkipped,
)
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.domain.process.stage_gate import Requirement, RequirementLevel


class Permission(StrEnum):
    """What a stage says to a deal that wants in."""

    FREE = 'free'
    MISSING = 'missing'
    SKIPPED = 'skipped'
    REMOVED = 'removed'
    CLOSED = 'closed'


@dataclass(frozen=True)
class Verdict:
    """The answer: missing and warnings are unmet requirements; needs_reason says a move back asks why."""

    permission: Permission
    missing: tuple[Requirement, ...] = ()
    warnings: tuple[Requirement, ...] = ()
    first_stage: Stage | None = None
    needs_reason: bool = False
    may_override: bool = False


def judge_move(facts: DealFacts, process: Process, target: Stage) -> Verdict:
    """The verdict on a move, without making it. first_stage: the one to enter before, where none may be skipped."""
    deal = facts.deal
    if not deal.is_open:
        return Verdict(Permission.CLOSED)
    if target.id != deal.stage_id and not _takes_deals(process, target):
        return Verdict(Permission.REMOVED)
    if process.stage(deal.stage_id) is None:  # its stage is gone: it may be put wherever it belongs
        return Verdict(Permission.FREE)
    if not process.is_forward(deal.stage_id, target.id):
        back = target.id != deal.stage_id and process.pipeline.back_needs_reason
        return Verdict(Permission.FREE, needs_reason=back)
    next_stage = process.next_after(deal.stage_id)
    if not process.pipeline.may_skip and next_stage is not None and next_stage.id != target.id:
        return Verdict(Permission.SKIPPED, first_stage=next_stage)
    return _judge_gates(facts, process, process.left_on_the_way(deal.stage_id, target.id))


def judge_handover(facts: DealFacts, process: Process) -> Verdict:
    """May the deal go on to the pipeline that follows? It leaves every stage from its own to the last."""
    if not facts.deal.is_open:
        return Verdict(Permission.CLOSED)
    return _judge_gates(facts, process, process.left_to_the_end(facts.deal.stage_id))


def judge_closing(facts: DealFacts, process: Process) -> tuple[Requirement, ...]:
    """What the gates from here to the end still ask. A customer's yes is never refused: this is said, not enforced."""
    return unmet((process.gate(stage.id) for stage in process.left_to_the_end(facts.deal.stage_id)), facts)


def require(verdict: Verdict, *, override_reason: str = '', back_reason: str = '') -> None:
    """Raises the refusal of a verdict, unless a written reason answers it."""
    match verdict.permission:
        case Permission.CLOSED:
            raise DealClosed
        case Permission.REMOVED:
            raise StageRemoved
        case Permission.SKIPPED:
            raise StageSkipped
        case Permission.MISSING if not override_reason.strip():
            raise GateNotPassed(verdict.missing)
        case Permission.MISSING if not verdict.may_override:
            raise OverrideNotAllowed
        case _ if verdict.needs_reason and not back_reason.strip():
            raise ReasonRequired


def _takes_deals(process: Process, target: Stage) -> bool:
    """Not a removed stage, nor another pipeline's: the way there is a hand-over, with all the gates before it."""
    return target.archived_at is None and process.stage(target.id) is not None


def _judge_gates(facts: DealFacts, process: Process, left: tuple[Stage, ...]) -> Verdict:
    lacking = unmet((process.gate(stage.id) for stage in left), facts)
    missing = tuple(requirement for requirement in lacking if requirement.level is RequirementLevel.BLOCK)
    warnings = tuple(requirement for requirement in lacking if requirement.level is RequirementLevel.WARN)
    permission = Permission.MISSING if missing else Permission.FREE
    return Verdict(permission, missing, warnings, may_override=process.pipeline.may_override)
