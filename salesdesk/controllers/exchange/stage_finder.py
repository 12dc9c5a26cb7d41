"""Where the deals of a file stand: the pipeline and stage each row names, in whatever words, or those answered for."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from salesdesk.controllers.exchange.import_request import ImportRequest, StageTarget, TargetKind, UnknownStage
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.exchange.words import squeezed


class Place(NamedTuple):
    """Where a deal goes. knows_path: whether the file says that it stood there, or only how it ended."""

    pipeline_id: int
    stage_id: int
    status: DealStatus
    knows_path: bool


class _Asked(NamedTuple):
    """All that decides a place: most rows share theirs with thousands of others."""

    pipeline_id: int | None
    pipeline: str
    stage_id: int | None
    stage: str
    status: DealStatus


# Makes a stage of that name at the end of a pipeline and returns its id.
MakeStage = Callable[[Process, str], int]


class StageFinder:
    """Finds a place for each row, once per different row; values without an answer are gathered in `unknown`."""

    def __init__(
        self, processes: Mapping[int, Process], default_id: int, request: ImportRequest, make_stage: MakeStage
    ) -> None:
        self._processes = processes
        self._default_id = default_id
        self._request = request
        self._make_stage = make_stage
        self._places: dict[_Asked, Place | None] = {}
        self._made: dict[tuple[int, str], int] = {}
        self._unknown: dict[tuple[int, str], UnknownStage] = {}

    @property
    def unknown(self) -> tuple[UnknownStage, ...]:
        """In the order in which the file names them."""
        return tuple(self._unknown.values())

    def place(self, row: DealRow) -> Place | None:
        """None where nobody has said what its stage is."""
        asked = _Asked(row.pipeline_id, row.pipeline, row.stage_id, row.stage, row.status)
        if asked not in self._places:
            self._places[asked] = self._find(asked)
        place = self._places[asked]
        if place is None:
            self._count_unknown(asked)
        return place

    def _find(self, asked: _Asked) -> Place | None:
        process = self._processes[self._pipeline_id(asked)]
        pipeline_id = process.pipeline.id
        target = self._answer(pipeline_id, asked.stage)
        if target is None:
            stage = _own_stage(process, asked) or stage_named(process, asked.stage, asked.status)
            if stage is not None:
                return Place(pipeline_id, stage.id, asked.status, knows_path=True)
            if not asked.stage:
                return _without_stage(process, asked.status)
            return self._create(process, asked) if self._request.create_stages else None
        return self._answered(process, asked, target)

    def _pipeline_id(self, asked: _Asked) -> int:
        if self._request.pipeline_id is not None:
            return self._request.pipeline_id
        if asked.pipeline_id is not None and asked.pipeline_id in self._processes:
            return asked.pipeline_id
        named = pipeline_named((process.pipeline for process in self._processes.values()), asked.pipeline)
        return named.id if named else self._default_id

    def _answer(self, pipeline_id: int, value: str) -> StageTarget | None:
        answers, key = self._request.stages, squeezed(value)
        return (answers.get((pipeline_id, key)) or answers.get((0, key))) if value else None

    def _answered(self, process: Process, asked: _Asked, target: StageTarget) -> Place | None:
        match target.kind:
            case TargetKind.CREATE:
                return self._create(process, asked)
            case TargetKind.WON:
                return _without_stage(process, DealStatus.WON)
            case TargetKind.LOST:
                return _without_stage(process, DealStatus.LOST)
            case TargetKind.STAGE:
                stage = stage_named(process, target.stage)
                return Place(process.pipeline.id, stage.id, asked.status, knows_path=True) if stage else None

    def _create(self, process: Process, asked: _Asked) -> Place:
        key = (process.pipeline.id, squeezed(asked.stage))
        if key not in self._made:
            self._made[key] = self._make_stage(process, asked.stage)
        return Place(process.pipeline.id, self._made[key], asked.status, knows_path=True)

    def _count_unknown(self, asked: _Asked) -> None:
        pipeline_id = self._pipeline_id(asked)
        key = (pipeline_id, squeezed(asked.stage))
        known = self._unknown.get(key, UnknownStage(pipeline_id, asked.stage, 0))
        self._unknown[key] = UnknownStage(pipeline_id, known.value, known.count + 1)


def pipeline_named(pipelines: Iterable[Pipeline], name: str) -> Pipeline | None:
    """By its key or its name in either language, case and accents ignored."""
    wanted = squeezed(name)
    names = ((pipeline, (pipeline.key, pipeline.name.fr, pipeline.name.en)) for pipeline in pipelines)
    return next((pipeline for pipeline, known in names if wanted and wanted in map(squeezed, known)), None)


def stage_named(process: Process, name: str, status: DealStatus = DealStatus.OPEN) -> Stage | None:
    """The same for a stage. A removed one takes no open deals in, but closed ones may have ended there."""
    wanted = squeezed(name)
    stages = process.active if status is DealStatus.OPEN else (*process.active, *process.stages)
    names = ((stage, (stage.key, stage.name.fr, stage.name.en)) for stage in stages)
    return next((stage for stage, known in names if wanted and wanted in map(squeezed, known)), None)


def _own_stage(process: Process, asked: _Asked) -> Stage | None:
    """By our own id, whatever the stage has been called since; also one that was removed: there the deal stood."""
    return process.stage(asked.stage_id) if asked.stage_id is not None else None


def _without_stage(process: Process, status: DealStatus) -> Place:
    """An outcome alone: a won deal has come to the end, a lost one no farther than the beginning as far as we know."""
    stage = process.active[-1 if status is DealStatus.WON else 0]
    return Place(process.pipeline.id, stage.id, status, knows_path=status is DealStatus.OPEN)
