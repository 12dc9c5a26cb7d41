"""What the options of an import name in this database: its pipeline, and stages for the file's own words."""

from collections.abc import Iterable

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.exchange.import_request import StageTarget, TargetKind
from salesdesk.controllers.exchange.refusals import PipelineUnknown, StageUnknown
from salesdesk.controllers.exchange.stage_finder import pipeline_named, stage_named
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.process.pipeline import Process
from salesdesk.exchange.cells.outcomes import status_of
from salesdesk.exchange.words import squeezed
from salesdesk.i18n.translator import current_language

_OUTCOMES = {DealStatus.WON: TargetKind.WON, DealStatus.LOST: TargetKind.LOST}


def pipeline_from(name: str | None, book: ProcessBook) -> int | None:
    """PipelineUnknown if there is none of that name; None where none is named."""
    if name is None:
        return None
    pipeline = pipeline_named(book.pipelines, name)
    if pipeline is None:
        names = tuple(known.name.read(current_language()) for known in book.pipelines)
        raise PipelineUnknown(pipeline=name, pipelines=names)
    return pipeline.id


def answers_from(
    pairs: Iterable[tuple[str, str]], process: Process, book: ProcessBook
) -> dict[tuple[int, str], StageTarget]:
    """VALUE=STAGE for whichever pipeline; StageUnknown where neither a stage nor an outcome has that name."""
    return {(0, squeezed(value)): _target(name, process, book) for value, name in pairs}


def _target(name: str, process: Process, book: ProcessBook) -> StageTarget:
    if any(stage_named(known, name) for known in (process, *book.processes.values())):
        return StageTarget(TargetKind.STAGE, name)
    outcome = status_of(name)
    if outcome in _OUTCOMES:
        return StageTarget(_OUTCOMES[outcome])
    language = current_language()
    stages = tuple(stage.name.read(language) for stage in process.active)
    raise StageUnknown(stage=name, pipeline=process.pipeline.name.read(language), stages=stages)
