"""Everything a page may work with: the open workspace and the controllers over it."""

from dataclasses import dataclass

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.deals.closing_controller import ClosingController
from salesdesk.controllers.deals.deal_controller import DealController
from salesdesk.controllers.deals.list_controller import ListController
from salesdesk.controllers.deals.move_controller import MoveController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.process.lists_controller import ListsController
from salesdesk.controllers.process.process_controller import ProcessController
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.controllers.workspace import Workspace
from salesdesk.ui.workspace_signals import WorkspaceSignals


@dataclass(frozen=True)
class Workplace:
    """Made once per open database by the composition root, handed to every page."""

    workspace: Workspace
    signals: WorkspaceSignals
    book: ProcessBook
    board: BoardController
    moves: MoveController
    deals: DealController
    closing: ClosingController
    lists: ListController
    process: ProcessController
    reference: ListsController
    preferences: PreferencesController
    backups: BackupController

    @property
    def clock(self) -> Clock:
        return self.workspace.clock

    @property
    def currency(self) -> str:
        return self.preferences.preferences.currency


def make_workplace(workspace: Workspace) -> Workplace:
    book = ProcessBook(workspace)
    return Workplace(
        workspace=workspace,
        signals=WorkspaceSignals(workspace),
        book=book,
        board=BoardController(workspace, book),
        moves=MoveController(workspace, book),
        deals=DealController(workspace, book),
        closing=ClosingController(workspace, book),
        lists=ListController(workspace),
        process=ProcessController(workspace, book),
        reference=ListsController(workspace),
        preferences=PreferencesController(workspace),
        backups=BackupController(workspace.path, workspace.clock),
    )
