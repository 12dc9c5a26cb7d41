"""Whether rules have anything to look for today: asked on the window's thread, before one of its own is begun."""

from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.automation.acting import waits_for_time


def has_time_to_look(workspace: Workspace) -> bool:
    """True where a rule is on, or an offer has run out."""
    return waits_for_time(workspace.database, workspace.clock.today().isoformat())
