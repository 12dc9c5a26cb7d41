"""What follows of an action by itself: cadences first, then rules, until nothing new comes of it."""

from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.unit_of_work import UnitOfWork


def react(_workspace: Workspace, _work: UnitOfWork) -> None:
    """Inside the action, before it is kept: what it saves is undone with it."""
