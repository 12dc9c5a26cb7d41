"""Copies dropped files into the data folder beside the window: a film takes its time."""

from collections.abc import Sequence
from pathlib import Path

from salesdesk.controllers.deals.attachment_controller import StoredFile, store_files
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable


def copy_files(database: Path, paths: Sequence[Path]) -> Job[list[StoredFile]]:
    """Hand what it returns to AttachmentController.attach. Progress is in bytes of the file at hand."""

    def run(progress: Progress, cancelled: Cancelled) -> list[StoredFile]:
        return store_files(database, paths, stoppable(progress, cancelled))

    return run
