"""Where every stage stands in its pipeline today: removed ones keep their place, but need not be passed."""

from collections.abc import Iterable

from salesdesk.domain.process.pipeline import Stage


class StageOrder:
    """Of all pipelines. Asked a few times for every deal, so it answers from dictionaries."""

    def __init__(self, stages: Iterable[Stage]) -> None:
        """stages: of every pipeline, removed ones too, in order within each."""
        self.pipeline_of: dict[int, int] = {}
        # How many stages in use stand before it.
        self.before: dict[int, int] = {}
        self.removed: set[int] = set()
        # How many stages in use a pipeline has.
        self.lengths: dict[int, int] = {}
        for stage in stages:
            self._take(stage)

    def _take(self, stage: Stage) -> None:
        before = self.lengths.setdefault(stage.pipeline_id, 0)
        self.pipeline_of[stage.id], self.before[stage.id] = stage.pipeline_id, before
        if stage.archived_at is None:
            self.lengths[stage.pipeline_id] = before + 1
        else:
            self.removed.add(stage.id)

    @property
    def fingerprint(self) -> str:
        """Another one as soon as a stage is added, moved, removed or put back."""
        stages = (f'{stage}:{pipeline}:{self.before[stage]}' for stage, pipeline in self.pipeline_of.items())
        return ' '.join((*stages, '-', *map(str, sorted(self.removed))))
