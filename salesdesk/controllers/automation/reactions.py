"""What follows of an action by itself, before it is kept: cadences first, then rules, until nothing new comes of it."""

from typing import TYPE_CHECKING

from salesdesk.controllers.cadences.following import end_what_is_over, follow
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace
from salesdesk.on_demand import on_demand
from salesdesk.storage.automation.acting import has_rules, may_act
from salesdesk.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from salesdesk.controllers.automation.rounds import go_round
else:
    # Who has no rule of hers need not load what rules are made of.
    go_round = on_demand('salesdesk.controllers.automation.rounds', 'go_round')


def react(workspace: Workspace, work: UnitOfWork) -> None:
    """In the same action: one Ctrl+Z takes back what she did with all that came of it."""
    if not may_act(work.database):
        end_what_is_over(work, work.changes)
    elif has_rules(work.database):
        go_round(workspace, work)
    else:
        follow(work, list(work.changes), WorkingTime(workspace))
