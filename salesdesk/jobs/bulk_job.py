"""Changes to thousands of deals beside the window, on a connection of their own."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.closing.closing_controller import ClosingController
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.deals.bulk_moves import BulkMoves
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.controllers.workspace import Workspace
from salesdesk.jobs.job import Cancelled, Job, Progress, stoppable

T = TypeVar('T')


class BulkHands:
    """What can be done with many deals at once, over one open workspace."""

    def __init__(self, workspace: Workspace, report: Progress) -> None:
        book = ProcessBook(workspace)
        self.bulk = BulkController(workspace, report)
        self.moves = BulkMoves(workspace, book, report)
        self.closing = ClosingController(workspace, book)


def change_deals(database: Path, clock: Clock, act: Callable[[BulkHands], T]) -> Job[T]:
    """Does it as one action, or not at all if it is stopped or fails. Progress is in deals."""

    def run(progress: Progress, cancelled: Cancelled) -> T:
        with closing(open_workspace(database, clock)) as workspace:
            return act(BulkHands(workspace, stoppable(progress, cancelled)))

    return run
