"""Cadences and rules in turns, each looking at what is new since its last turn."""

from salesdesk.controllers.automation.engine import MOST_ROUNDS, Engine
from salesdesk.controllers.automation.rule_book import book_of
from salesdesk.controllers.cadences.following import follow
from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.automation.acting import has_cadences
from salesdesk.storage.unit_of_work import UnitOfWork


def go_round(workspace: Workspace, work: UnitOfWork) -> None:
    """Until neither finds anything new; rules that would never end are stopped by their engine."""
    book = book_of(workspace)
    engine = Engine(workspace, book.process, work)
    followed = judged = 0
    # A cadence looks once more at what a round of rules did: twice as many turns are more than enough.
    for _ in range(2 * MOST_ROUNDS):
        new, followed = work.changes[followed:], len(work.changes)
        # A rule may just have started the first one.
        if has_cadences(work.database):
            follow(work, new, engine.time)
        new, judged = work.changes[judged:], len(work.changes)
        engine.react(book.index, new)
        if len(work.changes) == followed:
            return
