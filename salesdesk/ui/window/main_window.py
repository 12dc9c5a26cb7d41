"""The window: a rail, and the page in front. It knows pages by their entries only."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.on_demand import on_demand
from salesdesk.ui.page import Page, PageEntry
from salesdesk.ui.window.rail import Rail

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from salesdesk.ui.theme.drawn_icons import app_icon
    from salesdesk.ui.widgets.floating.modal_dialog import open_dialog_of
    from salesdesk.ui.window.pane_cycle import PaneCycle
else:
    app_icon = on_demand('salesdesk.ui.theme.drawn_icons', 'app_icon')
    open_dialog_of = on_demand('salesdesk.ui.widgets.floating.modal_dialog', 'open_dialog_of')
    PaneCycle = on_demand('salesdesk.ui.window.pane_cycle', 'PaneCycle')

MINIMUM = (1180, 720)
REFERENCE = (1440, 900)
TITLE_BAR = 40


def first_size(room: QSize) -> QSize:
    """As designed, or what a laptop's smaller screen has room for beneath a title bar."""
    beneath = room - QSize(0, TITLE_BAR)
    fits = beneath.width() >= MINIMUM[0] and beneath.height() >= MINIMUM[1]
    return QSize(*REFERENCE).boundedTo(beneath) if fits else QSize(*REFERENCE)


class MainWindow(QMainWindow):
    """Places what it is given. `key_pressed` is for what no widget and no page wanted; `closing` comes last.

    `settled` comes once, when the window is on the screen for the first time: what the first picture can do without
    is made then.
    """

    settled = Signal()
    front_changed = Signal(str)
    key_pressed = Signal(QKeyEvent)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle('SalesDesk')
        self.setMinimumSize(*MINIMUM)
        self.resize(first_size(self.screen().availableSize()))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._entries: dict[str, PageEntry] = {}
        self._pages: dict[str, Page] = {}
        self._menu: Callable[[], QMenu] | None = None
        self.rail: Rail | None = None
        self.side_panel: QWidget | None = None
        self._stack = QStackedWidget()
        self.is_settled = False
        self.settled.connect(self._settle)

    def when_settled(self, act: Callable[[], object]) -> None:
        """Calls it when there is a first picture, soon if there is one already."""
        if self.is_settled:
            QTimer.singleShot(0, self, act)
        else:
            self.settled.connect(act)

    def clear(self) -> None:
        """Nothing in front: the database behind the pages is being closed. A menu or a form of theirs goes too.

        Deleting waits until no event of theirs is under way.
        """
        for dialog in self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
            # Closed, not left to its question: what it keeps it keeps now, while there is a database to keep it in.
            dialog.done(QDialog.DialogCode.Rejected)
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._pages = {}
        self.rail = None

    def show_alone(self, widget: QWidget) -> None:
        """A single page without a rail: the welcome."""
        self.clear()
        self.setCentralWidget(widget)

    def show_pages(self, entries: Sequence[PageEntry], menu: 'Callable[[], QMenu]', front: str) -> None:
        """The rail with its pages, anew; `front` is the one shown. Pages are made when they are first asked for."""
        self.clear()
        self._entries = {entry.key: entry for entry in entries}
        self._menu = menu
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(entries, holder)
        self.rail.chosen.connect(self.show_page)
        self.rail.menu_asked.connect(self._open_rail_menu)
        self._stack = QStackedWidget(holder)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(holder)
        self.rail.fit(self.width())
        self.show_page(front)

    @property
    def front(self) -> Page | None:
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def front_key(self) -> str:
        return next((key for key, page in self._pages.items() if page is self.front), '')

    def page(self, key: str) -> Page:
        """A page by its key, made if it is not there yet."""
        if key not in self._pages:
            self._pages[key] = self._entries[key].make()
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    def show_page(self, key: str) -> Page:
        page = self.page(key)
        self._stack.setCurrentWidget(page)
        if self.rail is not None:
            self.rail.choose(key)
        page.arrive()
        self.front_changed.emit(key)
        return page

    def show_nth_page(self, number: int) -> None:
        """The n-th item of the rail, from 0."""
        keys = [entry.key for entry in self._entries.values() if not (entry.at_bottom or entry.under)]
        if 0 <= number < len(keys):
            self.show_page(keys[number])

    def follow(self, touched: Touched = EVERYTHING) -> None:
        """Only the page in front redraws; the others read anew when they come to the front."""
        if self.front is not None:
            self.front.follow(touched)

    def _panes_in_front(self) -> Sequence[QWidget]:
        if self.rail is None or self.front is None:
            return ()
        beside = () if self.side_panel is None else (self.side_panel,)
        return self.rail, *self.front.panes(), *beside

    def open_menu(self, at: QPoint) -> None:
        """The program's menu at a point of the screen."""
        if self._menu is not None:
            menu = self._menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget wanted goes to the page in front, then to the program; not under a dialog."""
        if open_dialog_of(self) is not None:
            return
        if self.front is None or not self.front.take_key(event):
            self.key_pressed.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.rail is not None:
            self.rail.fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_settled:
            self.is_settled = True
            QTimer.singleShot(0, self, self.settled.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        dialog = open_dialog_of(self)
        if dialog is not None and not dialog.may_be_left():
            event.ignore()
            return
        # A field that saves itself when it is left is left now, while its database is still open.
        held = self.focusWidget()
        if held is not None:
            held.clearFocus()
        self.closing.emit()
        super().closeEvent(event)

    def _settle(self) -> None:
        self.setWindowIcon(app_icon())
        PaneCycle(self, self._panes_in_front)

    def _open_rail_menu(self) -> None:
        if self.rail is not None:
            logo = self.rail.logo
            self.open_menu(logo.mapToGlobal(logo.rect().bottomLeft() + QPoint(0, 4)))
