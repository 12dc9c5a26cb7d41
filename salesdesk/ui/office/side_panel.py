"""The panel of a deal in this window: opened from any page, closed when she goes to another one."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent

from salesdesk.domain.touched import Touched
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.desk import Desk
from salesdesk.ui.panel.panel_host import PanelHost
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads
from salesdesk.ui.window.main_window import MainWindow


class SidePanel(QObject):
    """`host` says which names she presses in it."""

    def __init__(self, desk: Desk, source: BoardSource, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.host = PanelHost(desk, source, lambda: window.front_key, self)
        self.host.shown.connect(self._take_shown)
        self.host.left.connect(self._return)
        self.host.commands.panel_asked.connect(self.open)
        window.front_changed.connect(self._leave_page)
        self._front = window.front_key

    def open(self, deal_id: int, kind: str = '') -> None:
        # After a click the keyboard stays on the board: arrows go on from the card.
        self.host.open(deal_id, kind=kind, take_focus=keyboard_leads())

    def follow(self, touched: Touched) -> None:
        self.host.follow(touched)

    def take_key(self, event: QKeyEvent) -> bool:
        return self.host.take_key(event)

    def stop(self) -> None:
        """The database is being closed."""
        self._window.front_changed.disconnect(self._leave_page)
        self.host.close()
        self.deleteLater()

    def _take_shown(self, deal_id: int) -> None:
        self._window.side_panel = self.host.panel
        if isinstance(self._window.front, BoardPage):
            self._window.front.body.show_selected(deal_id)

    def _return(self, deal_id: int) -> None:
        """The keyboard goes on from the card."""
        if isinstance(self._window.front, BoardPage):
            self._window.front.body.go_to(deal_id)

    def _leave_page(self, key: str) -> None:
        # The page in front comes to the front again where its filters change: the panel stays then.
        if key != self._front:
            self._front = key
            self.host.close()
