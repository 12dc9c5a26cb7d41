"""An export beside the window, from a connection of its own."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.controllers.handing_out.sheet_controller import SheetController, SheetRequest
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def export_into(database: Path, clock: Clock, request: ExportRequest | SheetRequest, file: Path) -> Job[int]:
    """Writes the file whole or not at all and says how much is in it. Raises WorldFaults and JobCancelled."""

    def run(progress: Progress, cancelled: Cancelled) -> int:
        with closing(open_workspace(database, clock)) as workspace:
            go_on = stoppable(progress, cancelled)
            if isinstance(request, ExportRequest):
                return ExportController(workspace.database, clock).write(request, file, go_on)
            return SheetController(workspace.database, clock).write(request, file, go_on)

    return run
