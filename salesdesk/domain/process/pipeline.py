"""A pipeline and its stages: the seller's process, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.domain.process.wording import Wording


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The rules of a kind of sale. hands_over_to: the pipeline that takes a deal which has gone through this one."""

    id: int
    key: str
    name: Wording
    rank: str
    may_skip: bool = False
    may_override: bool = False
    back_needs_reason: bool = False
    hands_over_to: int | None = None
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a pipeline. probability in percent; rotting_after in days without progress, None for never."""

    id: int
    pipeline_id: int
    key: str
    name: Wording
    purpose: Wording
    rank: str
    probability: int
    rotting_after: int | None
    asks_decision: bool = False
    archived_at: datetime | None = None


@dataclass(frozen=True)
class Process:
    """A pipeline with its stages in order (removed ones among them) and the gate of each."""

    pipeline: Pipeline
    stages: tuple[Stage, ...]
    gates: dict[int, tuple[Requirement, ...]]

    @property
    def active(self) -> tuple[Stage, ...]:
        return tuple(stage for stage in self.stages if stage.archived_at is None)

    def stage(self, stage_id: int) -> Stage | None:
        return next((stage for stage in self.stages if stage.id == stage_id), None)

    def gate(self, stage_id: int) -> tuple[Requirement, ...]:
        return self.gates.get(stage_id, ())

    def next_after(self, stage_id: int) -> Stage | None:
        """The stage a deal goes on to: the first active one behind it, also from a removed stage."""
        return next(iter(self._active_behind(stage_id)), None)

    def before(self, stage_id: int) -> Stage | None:
        """The stage a deal goes back to."""
        position = self._position(stage_id)
        return next((stage for stage in reversed(self.stages[: max(position, 0)]) if stage.archived_at is None), None)

    def left_on_the_way(self, from_id: int, to_id: int) -> tuple[Stage, ...]:
        """The stages whose gates a move forward must pass: the one left and every active one jumped over."""
        return self._left(from_id, self._position(to_id))

    def left_to_the_end(self, from_id: int) -> tuple[Stage, ...]:
        """The stages whose gates a deal passes that goes out at the end of the pipeline."""
        return self._left(from_id, len(self.stages))

    def is_forward(self, from_id: int, to_id: int) -> bool:
        return self._position(to_id) > self._position(from_id)

    def _left(self, from_id: int, end: int) -> tuple[Stage, ...]:
        start = max(self._position(from_id), 0)
        return tuple(stage for stage in self.stages[start:end] if stage.archived_at is None or stage.id == from_id)

    def _active_behind(self, stage_id: int) -> Iterable[Stage]:
        return (stage for stage in self.stages[self._position(stage_id) + 1 :] if stage.archived_at is None)

    def _position(self, stage_id: int) -> int:
        """-1 for a stage this process has never had: everything then lies ahead."""
        return next((i for i, stage in enumerate(self.stages) if stage.id == stage_id), -1)
