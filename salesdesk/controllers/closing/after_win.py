"""What starts by itself when a deal is won: in the same action, so that undo takes it back with the win."""

from collections.abc import Callable

from salesdesk.controllers.after_sales.win_follower import follow_win
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.domain.deals.deal import Deal
from salesdesk.storage.unit_of_work import UnitOfWork

# Called with the deal as it is won and the report on it, both saved already.
WinFollower = Callable[[Workspace, UnitOfWork, Deal, ClosingReport], None]

WIN_FOLLOWERS: tuple[WinFollower, ...] = (follow_win,)
