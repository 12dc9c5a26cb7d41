"""Imports beside the window: looking at a file, then taking it in, each on a connection of its own."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.clock import Clock
from salesdesk.controllers.exchange.file_look import FileLook, ImportChoices, look_at
from salesdesk.controllers.exchange.import_controller import ImportController
from salesdesk.controllers.exchange.import_file import Reader, read_bytes
from salesdesk.controllers.exchange.import_request import ImportRequest, ImportSummary
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def look_at_file(database: Path, clock: Clock, file: Path, choices: ImportChoices, reader: Reader) -> Job[FileLook]:
    """Reads the whole file and writes nothing. Raises what the file is refused for, WorldFaults and JobCancelled."""

    def run(progress: Progress, cancelled: Cancelled) -> FileLook:
        data = read_bytes(file)
        with closing(open_workspace(database, clock)) as workspace:
            return look_at(workspace, data, choices, reader, stoppable(progress, cancelled))

    return run


def import_deals(database: Path, clock: Clock, request: ImportRequest) -> Job[ImportSummary]:
    """A copy of the database, then the import: one action, or nothing at all if it is stopped or fails."""

    def run(progress: Progress, cancelled: Cancelled) -> ImportSummary:
        report = stoppable(progress, cancelled)
        # Both are told in bytes: the copy is the beginning of one and the same bar.
        size, to_read = database.stat().st_size, request.table.total_bytes
        BackupController(database, clock).make(lambda done, _total: report(min(done, size), size + to_read))
        with closing(open_workspace(database, clock)) as workspace:
            return ImportController(workspace).run(request, lambda done, _total: report(size + done, size + to_read))

    return run
