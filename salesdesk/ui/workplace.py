"""Everything a page may work with: the open workspace and the controllers over it."""

from functools import cached_property
from typing import TYPE_CHECKING

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import Clock
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace
from salesdesk.on_demand import on_demand
from salesdesk.ui.deal_life import DealLife
from salesdesk.ui.workspace_signals import WorkspaceSignals

if TYPE_CHECKING:
    from salesdesk.controllers.activities.activity_controller import ActivityController
    from salesdesk.controllers.activities.agenda_controller import AgendaController
    from salesdesk.controllers.activities.month_controller import MonthController
    from salesdesk.controllers.capture.capture_controller import CaptureController
    from salesdesk.controllers.capture.found import PaletteSearch
    from salesdesk.controllers.closing.closing_controller import ClosingController
    from salesdesk.controllers.deals.deal_controller import DealController
    from salesdesk.controllers.deals.list_controller import ListController
    from salesdesk.controllers.deals.move_controller import MoveController
    from salesdesk.controllers.own_fields_controller import OwnFieldsController
    from salesdesk.controllers.people.duplicates_controller import DuplicatesController
    from salesdesk.controllers.people.merge_controller import MergeController
    from salesdesk.controllers.people.people_controller import PeopleController
    from salesdesk.controllers.process.lists_controller import ListsController
    from salesdesk.controllers.process.process_controller import ProcessController
    from salesdesk.controllers.safety.backup_controller import BackupController
    from salesdesk.controllers.search.search_controller import SearchController, search_of
else:
    ActivityController = on_demand('salesdesk.controllers.activities.activity_controller', 'ActivityController')
    AgendaController = on_demand('salesdesk.controllers.activities.agenda_controller', 'AgendaController')
    MonthController = on_demand('salesdesk.controllers.activities.month_controller', 'MonthController')
    CaptureController = on_demand('salesdesk.controllers.capture.capture_controller', 'CaptureController')
    PaletteSearch = on_demand('salesdesk.controllers.capture.found', 'PaletteSearch')
    ClosingController = on_demand('salesdesk.controllers.closing.closing_controller', 'ClosingController')
    DealController = on_demand('salesdesk.controllers.deals.deal_controller', 'DealController')
    ListController = on_demand('salesdesk.controllers.deals.list_controller', 'ListController')
    MoveController = on_demand('salesdesk.controllers.deals.move_controller', 'MoveController')
    MergeController = on_demand('salesdesk.controllers.people.merge_controller', 'MergeController')
    PeopleController = on_demand('salesdesk.controllers.people.people_controller', 'PeopleController')
    ListsController = on_demand('salesdesk.controllers.process.lists_controller', 'ListsController')
    ProcessController = on_demand('salesdesk.controllers.process.process_controller', 'ProcessController')
    BackupController = on_demand('salesdesk.controllers.safety.backup_controller', 'BackupController')
    OwnFieldsController = on_demand('salesdesk.controllers.own_fields_controller', 'OwnFieldsController')
    DuplicatesController = on_demand('salesdesk.controllers.people.duplicates_controller', 'DuplicatesController')
    search_of = on_demand('salesdesk.controllers.search.search_controller', 'search_of')


class Workplace(DealLife):
    """One per open database, handed to every page. What the board reads is there at once, the rest when asked for."""

    def __init__(self, workspace: Workspace) -> None:
        # The book hears of a change before the pages do, which ask it at once.
        super().__init__(workspace, ProcessBook(workspace))
        self.signals = WorkspaceSignals(workspace)
        self.board = BoardController(workspace, self.book)
        self.preferences = PreferencesController(workspace)

    @cached_property
    def moves(self) -> 'MoveController':
        return MoveController(self.workspace, self.book)

    @cached_property
    def deals(self) -> 'DealController':
        return DealController(self.workspace, self.book)

    @cached_property
    def closing(self) -> 'ClosingController':
        return ClosingController(self.workspace, self.book)

    @cached_property
    def lists(self) -> 'ListController':
        return ListController(self.workspace)

    @cached_property
    def process(self) -> 'ProcessController':
        return ProcessController(self.workspace, self.book)

    @cached_property
    def reference(self) -> 'ListsController':
        return ListsController(self.workspace)

    @cached_property
    def backups(self) -> 'BackupController':
        return BackupController(self.workspace.path, self.workspace.clock)

    @cached_property
    def activities(self) -> 'ActivityController':
        return ActivityController(self.workspace)

    @cached_property
    def own_fields(self) -> 'OwnFieldsController':
        return OwnFieldsController(self.workspace)

    @cached_property
    def people(self) -> 'PeopleController':
        return PeopleController(self.workspace)

    @cached_property
    def duplicates(self) -> 'DuplicatesController':
        return DuplicatesController(self.workspace, self.preferences, self.search)

    @cached_property
    def merging(self) -> 'MergeController':
        return MergeController(self.workspace)

    @cached_property
    def agenda(self) -> 'AgendaController':
        return AgendaController(self.workspace)

    @cached_property
    def month(self) -> 'MonthController':
        return MonthController(self.workspace, self.book)

    @cached_property
    def search(self) -> 'SearchController':
        return search_of(self.workspace)

    @cached_property
    def capture(self) -> 'CaptureController':
        return CaptureController(self.workspace, self.preferences, self.deals, self.duplicates, self.search)

    @cached_property
    def palette_search(self) -> 'PaletteSearch':
        return PaletteSearch(self.workspace, self.search)

    @property
    def clock(self) -> Clock:
        return self.workspace.clock

    @property
    def currency(self) -> str:
        return self.preferences.preferences.currency
