"""Reads the conversion of every stage beside the seller's work: it goes through the whole history."""

from contextlib import closing
from pathlib import Path

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.views.board import Conversion
from salesdesk.jobs.job import Cancelled, Job, Progress


def read_conversions(database: Path, clock: Clock, pipeline_id: int) -> Job[dict[int, Conversion]]:
    """Per active stage of the pipeline, from a connection of its own."""

    def run(_progress: Progress, _cancelled: Cancelled) -> dict[int, Conversion]:
        with closing(open_workspace(database, clock)) as workspace:
            return BoardController(workspace, ProcessBook(workspace)).conversions(pipeline_id)

    return run
