"""The pages of the rail: which there are, and how each is made when it is first asked for."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from salesdesk.domain.deal_card import Attention
from salesdesk.i18n.translator import mark
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.page import Page, PageEntry
from salesdesk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from salesdesk.ui.later.later_page import LaterPage
    from salesdesk.ui.process.process_page import ProcessPage
else:
    LaterPage = on_demand('salesdesk.ui.later.later_page', 'LaterPage')
    ProcessPage = on_demand('salesdesk.ui.process.process_page', 'ProcessPage')

Act = Callable[[], object]


class Pages(QObject):
    """Makes pages; what they ask for goes to the office by its signals."""

    export_asked = Signal()
    menu_asked = Signal(QPoint)
    pipeline_changed = Signal(ID)

    def __init__(self, desk: Desk, window: MainWindow, source: BoardSource, make_settings: Callable[[], Page]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._source = source
        self._make_settings = make_settings

    def entries(self) -> Sequence[PageEntry]:
        later = self._made_later
        export, to_board = self.export_asked.emit, partial(self._window.show_page, 'board')
        return (
            PageEntry('today', mark('Today'), 'sun', partial(later, 'today', self._show_late)),
            PageEntry('board', mark('Board'), 'square-kanban', self._made_board),
            PageEntry('contacts', mark('Contacts'), 'users', partial(later, 'contacts', to_board)),
            PageEntry('reports', mark('Reports'), 'chart-no-axes-column', partial(later, 'reports', export)),
            PageEntry('knowledge', mark('Knowledge'), 'book-open', partial(later, 'knowledge', to_board)),
            PageEntry('process', mark('Process'), 'workflow', self._made_process),
            PageEntry('settings', mark('Settings'), 'settings', self._make_settings, at_bottom=True),
        )

    def board(self) -> BoardPage:
        """The board, brought to the front."""
        page = self._window.show_page('board')
        assert isinstance(page, BoardPage)
        return page

    def _made_board(self) -> BoardPage:
        page = BoardPage(self._desk, self._source)
        page.more_asked.connect(self.menu_asked)
        page.pipeline_changed.connect(self.pipeline_changed)
        if self._window.is_settled:
            page.take_hands()
        else:
            self._window.settled.connect(page.take_hands)
        return page

    def _made_process(self) -> ProcessPage:
        return ProcessPage(self._desk, self._source.filter.pipeline_id)

    def _made_later(self, key: str, act: Act) -> LaterPage:
        page = LaterPage(key)
        page.asked.connect(act)
        return page

    def _show_late(self) -> None:
        self.board().show_attention(Attention.LATE)
