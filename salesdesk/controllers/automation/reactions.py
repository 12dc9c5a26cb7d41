"""What an action sets off by itself, before it is on the disk: cadences first, then rules, until nothing is new."""

from salesdesk.controllers.automation.engine import MOST_ROUNDS, Engine
from salesdesk.controllers.automation.rule_book import book_of
from salesdesk.controllers.cadences.following import follow
from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.unit_of_work import UnitOfWork


def react(workspace: Workspace, work: UnitOfWork) -> None:
    """In the same action: one Ctrl+Z takes back what she did with all that came of it."""
    book = book_of(workspace)
    engine = Engine(workspace, book.process, work)
    followed = judged = 0
    # A round more than rules may have: in it the last of them are stopped.
    for _ in range(2 * MOST_ROUNDS):
        new, followed = work.changes[followed:], len(work.changes)
        follow(work, new, engine.time)
        new, judged = work.changes[judged:], len(work.changes)
        engine.react(book.index, new)
        if len(work.changes) == followed:
            return
