"""The page Today: the agenda or a week of the calendar, and beside it how the day and the month stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.domain.touched import Touched
from salesdesk.domain.views.deal_card import Attention
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.page import Page
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.agenda.agenda_pane import AgendaPane
from salesdesk.ui.today.order_note import OrderNote
from salesdesk.ui.today.side.side_column import SideColumn
from salesdesk.ui.today.today_bar import AGENDA, CALENDAR, TodayBar

if TYPE_CHECKING:
    from salesdesk.ui.today.calendar.calendar_pane import CalendarPane
else:
    CalendarPane = on_demand('salesdesk.ui.today.calendar.calendar_pane', 'CalendarPane')


@dataclass(frozen=True)
class WaysOut:
    """Where the page leads: given by whoever makes it."""

    open_deal: Callable[[int], object]
    show_attention: Callable[[Attention], object]
    search: Callable[[str], object]
    pipeline_id: Callable[[], int]


class TodayPage(Page):
    """Follows every change: of activities, of their deals, of the day itself. `palette_asked` by the hint of Ctrl+K."""

    palette_asked = Signal()

    def __init__(self, desk: Desk, ways: WaysOut) -> None:
        super().__init__()
        self._desk, self._ways = desk, ways
        self.setAccessibleName(_('Today'))
        self.commands = ActivityCommands(desk, ways.open_deal, self)
        self.bar = TodayBar(self)
        self.agenda = AgendaPane(desk, self.commands, self)
        self.calendar: CalendarPane | None = None
        self.side = SideColumn(desk, self)
        self._views = QStackedWidget()
        self._is_new = True
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        self._read()
        held = self.window().focusWidget()
        is_new, self._is_new = self._is_new, False
        # The stack of pages gives a page shown for the first time its first field: letters would go into the search.
        if is_new or held is None or not self.isAncestorOf(held):
            # Arrows go through the agenda at once, not through the rail she came by.
            self._front().view.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, touched: Touched) -> None:
        if touched.everything or touched.kinds:
            self._read()

    def panes(self) -> Sequence[QWidget]:
        return self.bar, self._views, self.side

    def take_key(self, event: QKeyEvent) -> bool:
        """Arrows from nowhere in particular lead into the agenda."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self._front().view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def complete(self, activity_id: int) -> None:
        """From elsewhere: opens that row, in the agenda."""
        self._choose_view(AGENDA)
        self.agenda.complete(activity_id)

    def _read(self) -> None:
        self.bar.show_day(self._desk.workplace.clock.today())
        self._front().read()
        self.side.read(self._ways.pipeline_id())

    def _front(self) -> 'AgendaPane | CalendarPane':
        shown = self._views.currentWidget()
        return self.calendar if self.calendar is not None and shown is self.calendar else self.agenda

    def _arrange(self) -> None:
        self._views.addWidget(self.agenda)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._views, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.bar.row.insertWidget(3, OrderNote())

    def _connect(self) -> None:
        self.bar.new_asked.connect(self.commands.create)
        self.agenda.new_asked.connect(self.commands.create)
        self.agenda.deal_asked.connect(self._ways.open_deal)
        self.commands.completion_asked.connect(self.complete)
        self.bar.view_chosen.connect(self._choose_view)
        self.bar.searched.connect(self._ways.search)
        self.bar.search.hint_clicked.connect(self.palette_asked)
        self.side.opened.connect(self.commands.open_deal)
        self.side.watch_asked.connect(self._ways.show_attention)

    def _choose_view(self, key: str) -> None:
        self.bar.views.choose(key)
        if key == CALENDAR and self.calendar is None:
            self.calendar = CalendarPane(self._desk, self.commands, self)
            self._views.addWidget(self.calendar)
        held = self.window().focusWidget()
        beneath = held is not None and self._views.isAncestorOf(held)
        self._views.setCurrentWidget(self.calendar if key == CALENDAR and self.calendar else self.agenda)
        self._read()
        if beneath:
            # What had the keyboard is hidden now.
            self._front().view.setFocus(Qt.FocusReason.OtherFocusReason)
