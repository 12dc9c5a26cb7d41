"""The pages of the rail: which there are, and how each is made when it is first asked for."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent

from salesdesk.domain.touched import Touched
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import mark
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.board.columns.board_source import BoardSource, ViewSource
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page, PageEntry
from salesdesk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from salesdesk.ui.archive.archive_page import archive_page
    from salesdesk.ui.contacts.contacts_page import ContactsPage
    from salesdesk.ui.knowledge.knowledge_page import KnowledgePage
    from salesdesk.ui.office.side_panel import SidePanel
    from salesdesk.ui.process.process_page import ProcessPage
    from salesdesk.ui.process.process_tabs import tab_entries
    from salesdesk.ui.prospecting.lists_dialog import open_lists
    from salesdesk.ui.reports.report_page import ReportPage
    from salesdesk.ui.today.today_page import TodayPage, WaysOut
else:
    archive_page = on_demand('salesdesk.ui.archive.archive_page', 'archive_page')
    ContactsPage = on_demand('salesdesk.ui.contacts.contacts_page', 'ContactsPage')
    SidePanel = on_demand('salesdesk.ui.office.side_panel', 'SidePanel')
    KnowledgePage = on_demand('salesdesk.ui.knowledge.knowledge_page', 'KnowledgePage')
    open_lists = on_demand('salesdesk.ui.prospecting.lists_dialog', 'open_lists')
    ProcessPage = on_demand('salesdesk.ui.process.process_page', 'ProcessPage')
    tab_entries = on_demand('salesdesk.ui.process.process_tabs', 'tab_entries')
    ReportPage = on_demand('salesdesk.ui.reports.report_page', 'ReportPage')
    TodayPage = on_demand('salesdesk.ui.today.today_page', 'TodayPage')
    WaysOut = on_demand('salesdesk.ui.today.today_page', 'WaysOut')


class Pages(QObject):
    """Makes pages; what they ask for goes to the office by its signals."""

    export_asked = Signal()
    menu_asked = Signal(QPoint)
    palette_asked = Signal()
    pipeline_changed = Signal(ID)

    def __init__(self, desk: Desk, window: MainWindow, source: BoardSource, make_settings: Callable[[], Page]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._source = source
        self._make_settings = make_settings
        # What is asked of the closed deals, whatever happens to their page.
        self._closed = ViewSource(BoardFilter(0), 'archive')
        self._made_archive = lambda: archive_page(desk, self._closed, self.open_deal, self.board)

    def entries(self) -> Sequence[PageEntry]:
        return (
            PageEntry('today', mark('Today'), 'sun', self._made_today),
            PageEntry('board', mark('Board'), 'square-kanban', self._made_board),
            PageEntry('contacts', mark('Contacts'), 'users', self._made_contacts),
            PageEntry('reports', mark('Reports'), 'chart-no-axes-column', self._made_reports),
            PageEntry('knowledge', mark('Knowledge'), 'book-open', self._made_knowledge),
            PageEntry('process', mark('Process'), 'workflow', self._made_process),
            PageEntry('archive', mark('Closed deals'), 'archive', self._made_archive, under='board'),
            PageEntry('settings', mark('Settings'), 'settings', self._make_settings, at_bottom=True),
        )

    def board(self) -> BoardPage:
        """The board, brought to the front."""
        page = self._window.show_page('board')
        assert isinstance(page, BoardPage)
        return page

    def open_deal(self, deal_id: int, kind: str = '') -> None:
        """Its panel, over the page in front; `kind` puts its composer on a call, an e-mail, a meeting or a note."""
        self.side.open(deal_id, kind)

    @cached_property
    def side(self) -> 'SidePanel':
        """What opens over a page; made with the first deal that is opened."""
        side: SidePanel = SidePanel(self._desk, self._source, self._window)
        side.host.contact_asked.connect(self.open_person)
        side.host.organization_asked.connect(self.open_company)
        side.host.lesson_asked.connect(lambda id_: self.front('knowledge').open_lesson(id_))  # type: ignore[attr-defined]
        side.host.rule_asked.connect(lambda id_: self.front('process').open_rule(id_))  # type: ignore[attr-defined]
        side.host.list_asked.connect(lambda id_: open_lists(self._desk, self.open_deal, id_))
        return side

    def deal_in_panel(self) -> int | None:
        panel = self.side.host.panel if 'side' in self.__dict__ else None
        return panel.shown.id if panel is not None else None

    def follow(self, touched: Touched) -> None:
        """Beside the page in front."""
        if 'side' in self.__dict__:
            self.side.follow(touched)

    def take_key(self, event: QKeyEvent) -> bool:
        """A key that the page in front did not want."""
        return 'side' in self.__dict__ and self.side.take_key(event)

    def stop(self) -> None:
        """The database is being closed."""
        if 'side' in self.__dict__:
            self.side.stop()

    def complete(self, activity_id: int) -> None:
        """Opens the row of an activity, in the page Today."""
        page = self._window.show_page('today')
        page.complete(activity_id)  # type: ignore[attr-defined]

    def _made_today(self) -> TodayPage:
        ways = WaysOut(
            open_deal=self.open_deal,
            show_attention=lambda attention: self.board().show_only(attention=frozenset({attention})),
            search=lambda text: self.board().show_only(text),
            pipeline_id=lambda: self._source.filter.pipeline_id,
        )
        page: TodayPage = TodayPage(self._desk, ways)
        page.palette_asked.connect(self.palette_asked)
        return page

    def focus_search(self) -> None:
        """The search of the page in front; the board's where it has none."""
        front = self._window.front
        if front is None or not front.focus_search():
            self.board().top.focus_search()

    def open_person(self, contact_id: int) -> None:
        self.front('contacts').open_person(contact_id)  # type: ignore[attr-defined]

    def open_company(self, organization_id: int) -> None:
        self.front('contacts').open_company(organization_id)  # type: ignore[attr-defined]

    def front(self, key: str) -> Page:
        """A page by its key, brought to the front."""
        return self._window.show_page(key)

    def _made_contacts(self) -> Page:
        page: ContactsPage = ContactsPage(self._desk)
        page.deal_asked.connect(self.open_deal)
        return page

    def _made_board(self) -> BoardPage:
        page = BoardPage(self._desk, self._source)
        page.more_asked.connect(self.menu_asked)
        page.palette_asked.connect(self.palette_asked)
        page.pipeline_changed.connect(self.pipeline_changed)
        page.panel_asked.connect(self.open_deal)
        page.lists_asked.connect(partial(open_lists, self._desk, self.open_deal))
        page.archive_asked.connect(lambda: self.front('archive'))
        if self._window.is_settled:
            page.take_hands()
        else:
            self._window.settled.connect(page.take_hands)
        return page

    def _made_reports(self) -> Page:
        page: ReportPage = ReportPage(self._desk, self._source.filter.pipeline_id)
        page.deal_asked.connect(self.open_deal)
        return page

    def _made_process(self) -> Page:
        page: ProcessPage = ProcessPage(self._desk, tab_entries(self._source.filter.pipeline_id))
        page.deal_asked.connect(self.open_deal)
        return page

    def _made_knowledge(self) -> Page:
        page: KnowledgePage = KnowledgePage(self._desk)
        page.deal_asked.connect(self.open_deal)
        return page
