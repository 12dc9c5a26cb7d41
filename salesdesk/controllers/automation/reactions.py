"""What follows of an action by itself: cadences first, then rules, until nothing new comes of it."""

from salesdesk.controllers.cadences.following import follow
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.unit_of_work import UnitOfWork


def react(workspace: Workspace, work: UnitOfWork) -> None:
    """Inside the action, before it is kept: what it saves is undone with it."""
    follow(work, list(work.changes), WorkingTime(workspace))
