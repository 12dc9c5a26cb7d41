"""The seller redraws her process: stages, their order, their gates, the pipeline's rules."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fractional_indexing import generate_key_between

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind, RequirementLevel, is_askable
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.unit_of_work import UnitOfWork

NAME_LIMIT = 60
# In days: ten years, long before the calendar of the computer ends.
ROTTING_LIMIT = 3650


@dataclass(frozen=True)
class StageForm:
    """What the seller writes about a stage; probability in percent, rotting_after in days or None for never."""

    name: Wording
    purpose: Wording
    probability: int
    rotting_after: int | None
    asks_decision: bool = False


@dataclass(frozen=True)
class GateLine:
    """One requirement as chosen in the editor."""

    kind: RequirementKind
    subject: str
    level: RequirementLevel


class ProcessController:
    """Each change is one action and can be undone. Deals stay where they are."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def set_rules(self, pipeline_id: int, *, may_skip: bool, may_override: bool, back_needs_reason: bool) -> None:
        with self._workspace.transaction(titled('edit_pipeline', name=self._pipeline(pipeline_id).name)) as work:
            pipeline = work.get(Pipeline, pipeline_id)
            work.save(
                replace(pipeline, may_skip=may_skip, may_override=may_override, back_needs_reason=back_needs_reason)
            )

    def rename_pipeline(self, pipeline_id: int, name: Wording) -> None:
        _check_name(name)
        with self._workspace.transaction(titled('edit_pipeline', name=name)) as work:
            work.save(replace(work.get(Pipeline, pipeline_id), name=name))

    def edit_stage(self, stage_id: int, form: StageForm) -> None:
        """FieldInvalid for an empty or too long name, a probability outside 0 to 100, a limit not of 1 to 3650 days."""
        _check(form)
        with self._workspace.transaction(titled('edit_stage', name=form.name)) as work:
            work.save(_filled(work.get(Stage, stage_id), form))

    def add_stage(self, pipeline_id: int, behind_id: int | None, form: StageForm) -> int:
        """A new stage right behind another, or in front of all; returns its id."""
        _check(form)
        rank = self._rank_behind(pipeline_id, behind_id)
        with self._workspace.transaction(titled('add_stage', name=form.name)) as work:
            stage_id = work.new_id()
            stage = Stage(stage_id, pipeline_id, f'stage-{stage_id}', form.name, form.purpose, rank, 0, None)
            work.save(_filled(stage, form))
        return stage_id

    def move_stage(self, stage_id: int, behind_id: int | None) -> None:
        """Puts a stage right behind another, or in front of all; behind itself is where it stands."""
        stage = self._book.stage(stage_id)
        if behind_id == stage_id:
            return
        rank = self._rank_behind(stage.pipeline_id, behind_id, moving_id=stage_id)
        with self._workspace.transaction(titled('move_stage', name=stage.name)) as work:
            work.save(replace(work.get(Stage, stage_id), rank=rank))

    def remove_stage(self, stage_id: int) -> None:
        """Takes a stage out of the process; its deals stay in sight in a column of its name until they are moved."""
        stage = self._book.stage(stage_id)
        if len(self._book.process(stage.pipeline_id).active) == 1:
            raise FieldInvalid('stage', 'last_one')
        with self._workspace.transaction(titled('remove_stage', name=stage.name)) as work:
            work.save(replace(work.get(Stage, stage_id), archived_at=work.now))

    def put_back_stage(self, stage_id: int) -> None:
        stage = self._book.stage(stage_id)
        with self._workspace.transaction(titled('put_back_stage', name=stage.name)) as work:
            work.save(replace(work.get(Stage, stage_id), archived_at=None))

    def set_gate(self, stage_id: int, lines: Iterable[GateLine]) -> None:
        """The gate as these lines, in this order; FieldInvalid for one that asks for what no deal has."""
        lines = list(lines)
        if not all(is_askable(line.kind, line.subject) for line in lines):
            raise FieldInvalid('requirement', 'unknown')
        stage = self._book.stage(stage_id)
        with self._workspace.transaction(titled('edit_gate', name=stage.name)) as work:
            known = list(self._book.process(stage.pipeline_id).gate(stage_id))
            for position, line in enumerate(lines):
                self._write_line(work, stage_id, known, position, line)
            # Archived: the history names requirements that deals once passed or were let past.
            for left_over in known:
                work.save(replace(left_over, archived_at=work.now))

    def _pipeline(self, pipeline_id: int) -> Pipeline:
        return self._book.process(pipeline_id).pipeline

    def _rank_behind(self, pipeline_id: int, behind_id: int | None, moving_id: int = 0) -> str:
        """NotFound if there is no such stage in the pipeline."""
        # Removed stages keep their places: put back, one stands where it stood.
        stages = [stage for stage in self._book.process(pipeline_id).stages if stage.id != moving_id]
        ids = [stage.id for stage in stages]
        if behind_id is not None and behind_id not in ids:
            raise NotFound(kind='Stage')
        at = 0 if behind_id is None else ids.index(behind_id) + 1
        above = stages[at - 1].rank if at else None
        below = stages[at].rank if at < len(stages) else None
        return str(generate_key_between(above, below))

    def _write_line(
        self, work: UnitOfWork, stage_id: int, known: list[Requirement], position: int, line: GateLine
    ) -> None:
        """Keeps the requirement that asks the same, so that its identity lives on; takes it off the known ones."""
        same = next((old for old in known if (old.kind, old.subject) == (line.kind, line.subject)), None)
        if same is not None:
            known.remove(same)
            work.save(replace(same, level=line.level, position=position))
        else:
            work.save(Requirement(work.new_id(), stage_id, line.kind, line.subject, line.level, position))


def _check(form: StageForm) -> None:
    _check_name(form.name)
    if not 0 <= form.probability <= 100:
        raise FieldInvalid('probability', 'out_of_range')
    if form.rotting_after is not None and not 1 <= form.rotting_after <= ROTTING_LIMIT:
        raise FieldInvalid('rotting_after', 'out_of_range')


def _check_name(name: Wording) -> None:
    if not name.read('fr').strip():
        raise FieldInvalid('name', 'empty')
    if max(len(name.fr), len(name.en)) > NAME_LIMIT:
        raise FieldInvalid('name', 'too_long')


def _filled(stage: Stage, form: StageForm) -> Stage:
    return replace(
        stage, name=form.name, purpose=form.purpose, probability=form.probability,
        rotting_after=form.rotting_after, asks_decision=form.asks_decision,
    )  # fmt: skip
