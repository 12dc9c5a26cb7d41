"""Stages by the names that stand in files."""

from salesdesk.domain.folding import fold
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.storage.connection.database import Database
from salesdesk.storage.processes import read_processes

LANGUAGES = ('fr', 'en')


class StageNames:
    """'Vente / Qualification' in either language, or the name of the stage alone."""

    def __init__(self, database: Database) -> None:
        self._processes: list[Process] = list(read_processes(database).values())
        self._ids: dict[str, int] = {}
        for process in self._processes:
            for stage in process.stages:
                for language in LANGUAGES:
                    self._ids.setdefault(fold(_named(process.pipeline, stage, language)), stage.id)
                    self._ids.setdefault(fold(stage.name.read(language)), stage.id)

    def name(self, stage_id: int | None, language: str) -> str:
        """'' for none."""
        for process in self._processes:
            stage = process.stage(stage_id) if stage_id is not None else None
            if stage is not None:
                return _named(process.pipeline, stage, language)
        return ''

    def id(self, name: str) -> int | None:
        """None where no stage is called so."""
        return self._ids.get(fold(name.strip()))


def _named(pipeline: Pipeline, stage: Stage, language: str) -> str:
    return f'{pipeline.name.read(language)} / {stage.name.read(language)}'
