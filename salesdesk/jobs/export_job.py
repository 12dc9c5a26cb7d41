"""An export beside the window, from a connection of its own."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def export_deals(database: Path, clock: Clock, request: ExportRequest, file: Path) -> Job[int]:
    """Writes the file whole or not at all and says how many deals are in it. Raises WorldFaults and JobCancelled."""

    def run(progress: Progress, cancelled: Cancelled) -> int:
        with closing(open_workspace(database, clock)) as workspace:
            exporting = ExportController(workspace.database, clock)
            return exporting.write(request, file, stoppable(progress, cancelled))

    return run
