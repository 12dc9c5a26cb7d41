"""The seller's process, read once and again whenever it changes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.domain.touched import Touched
from salesdesk.on_demand import on_demand
from salesdesk.storage.processes import read_processes

if TYPE_CHECKING:
    from salesdesk.domain.custom_field import CustomField
    from salesdesk.storage.own_fields import read_deal_fields
else:
    read_deal_fields = on_demand('salesdesk.storage.own_fields', 'read_deal_fields')

PROCESS_KINDS = frozenset({'pipeline', 'stage', 'requirement'})
OWN_FIELD = 'custom_field'


class ProcessBook:
    """Pipelines with their stages and gates, kept in memory: every drag asks them."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._processes: dict[int, Process] | None = None
        self._own_fields: dict[int, CustomField] | None = None
        workspace.subscribe(self._forget)

    @property
    def processes(self) -> dict[int, Process]:
        if self._processes is None:
            self._processes = read_processes(self._workspace.database)
        return self._processes

    @property
    def own_fields(self) -> Mapping[int, 'CustomField']:
        """The seller's own fields of deals by id, in her order, those put away too: a gate may still name them."""
        if self._own_fields is None:
            self._own_fields = read_deal_fields(self._workspace.database)
        return self._own_fields

    @property
    def pipelines(self) -> Sequence[Pipeline]:
        return [process.pipeline for process in self.processes.values()]

    def process(self, pipeline_id: int) -> Process:
        """NotFound if the pipeline was removed."""
        if pipeline_id not in self.processes:
            raise NotFound(kind='Pipeline')
        return self.processes[pipeline_id]

    def stage(self, stage_id: int) -> Stage:
        """A stage of any pipeline; NotFound if there is none of that id."""
        stage = self.find_stage(stage_id)
        if stage is None:
            raise NotFound(kind='Stage')
        return stage

    def find_stage(self, stage_id: int | None) -> Stage | None:
        """None for none, and for one that lives on in the history alone: its making undone, its pipeline removed."""
        known = (process.stage(stage_id) for process in self.processes.values()) if stage_id is not None else ()
        return next((stage for stage in known if stage is not None), None)

    def _forget(self, touched: Touched) -> None:
        if touched.everything or touched.kinds & PROCESS_KINDS:
            # Read again when next asked: several changes in a row cost one reading.
            self._processes = None
        if touched.everything or OWN_FIELD in touched.kinds:
            self._own_fields = None
