"""What the reports on cadences and rules are counted from: a line for each run, step, reply, firing and act."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesdesk.domain.cadences.cadence_run import RunState, StopReason


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run, by the day on which it was started, as it stands now. at: milliseconds."""

    deal_id: int
    day: date
    run_id: int
    cadence_id: int
    state: RunState
    why: StopReason | None


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step that was done, or a reply. of a reply: step_id is the last step done before it, None for none. at: ms."""

    deal_id: int
    day: date
    at: int
    run_id: int
    step_id: int | None


@dataclass(frozen=True, slots=True)
class FiringLine:
    """That a rule acted."""

    deal_id: int
    day: date
    rule_id: int


@dataclass(frozen=True, slots=True)
class ActLine:
    """One thing it did, or could not: act as the history names it, an EffectKind, 'loop' or 'refused'."""

    deal_id: int
    day: date
    rule_id: int
    act: str


def after_steps(replies: Iterable[StepLine], done: Sequence[StepLine]) -> list[StepLine]:
    """Each reply with the step that drew it: the last one of its run that was done by then."""
    by_run: dict[int, list[StepLine]] = {}
    for step in sorted(done, key=lambda step: step.at):
        by_run.setdefault(step.run_id, []).append(step)
    found = []
    for reply in replies:
        before = [step.step_id for step in by_run.get(reply.run_id, []) if step.at <= reply.at]
        found.append(replace(reply, step_id=before[-1] if before else None))
    return found
