"""The first tab: what she writes down, what is planned, and what happened."""

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.deals.timeline import PAGE
from salesdesk.domain.deals.timeline import TimelineEntry
from salesdesk.i18n.translator import _
from salesdesk.ui.panel.composer.composer import Composer
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.timeline.entry_commands import EntryCommands
from salesdesk.ui.panel.timeline.planned_popover import PlannedPopover
from salesdesk.ui.panel.timeline.planned_rows import PlannedRows
from salesdesk.ui.panel.timeline.texts.entry_texts import is_overtaken
from salesdesk.ui.panel.timeline.timeline_view import TimelineView
from salesdesk.ui.widgets.text.label import Label

SIDE = 20


class TimelineTab(QWidget):
    """Reads a page at a time: near_end() when she has scrolled down. `counted(text)` for the tab's head."""

    counted = Signal(str)
    seen = Signal(QRect)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self._last: TimelineEntry | None = None
        self._has_more = False
        self._loaded = 0
        self.composer = Composer(shown)
        self.planned = PlannedRows(shown)
        self.view = TimelineView(shown)
        self.nothing = Label(_('Nothing has happened yet.'), color='text-3')
        self.commands = EntryCommands(shown, self.view)
        self._arrange()
        self.view.menu_asked.connect(self.commands.menu)
        self.view.opened.connect(self.commands.open)
        self.view.delete_asked.connect(self.commands.delete)
        self.view.seen.connect(lambda rect: self.seen.emit(rect.translated(self.view.pos())))
        self.planned.asked.connect(self._open_planned)

    def show_deal(self) -> None:
        self.composer.show_deal()
        self._read(PAGE)
        self.planned.refresh()

    def refresh(self) -> None:
        """As many lines as were there, so that the scroll position stays."""
        self.composer.refresh()
        self._read(max(PAGE, self._loaded))
        self.planned.refresh()

    def near_end(self) -> None:
        """More of the past, if there is more."""
        if self._has_more:
            more = self._shown.workplace.timeline.page(self._shown.id, self._last)
            self._take(self.view.entries, more, PAGE)

    def _read(self, count: int) -> None:
        self._loaded = 0
        self._last = None
        self._take([], self._shown.workplace.timeline.page(self._shown.id, limit=count), count)

    def _take(self, known: list[TimelineEntry], more: list[TimelineEntry], limit: int) -> None:
        self._has_more = len(more) == limit
        self._last = more[-1] if more else self._last
        self._loaded += len(more)
        # The same answer with its evidence a moment later is one line, not two.
        shown = known
        for entry in more:
            if not shown or not is_overtaken(entry, shown[-1]):
                shown.append(entry)
        self.view.show_entries(shown)
        self.nothing.setVisible(not shown)
        self.counted.emit(f'{len(shown)}+' if self._has_more else str(len(shown)))

    def _open_planned(self, activity_id: int) -> None:
        workplace, window = self._shown.workplace, self.window()
        activity = next((one for one in workplace.activities.planned_of(self._shown.id) if one.id == activity_id), None)
        if activity is not None:
            popover = PlannedPopover(self._shown, activity, window)
            at = QRect(self.planned.mapTo(window, QPoint(0, 0)), self.planned.size())
            popover.open_at(at, 'left')

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        box = QVBoxLayout()
        box.setContentsMargins(SIDE, 0, SIDE, 0)
        box.addWidget(self.composer)
        box.addWidget(self.nothing)
        self.nothing.setContentsMargins(0, 12, 0, 0)
        column.addLayout(box)
        column.addSpacing(12)
        column.addWidget(self.planned)
        column.addSpacing(6)
        column.addWidget(self.view)
