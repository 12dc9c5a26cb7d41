"""The column beside the agenda: my day, the month, the next meeting, what to watch, what was done."""

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.controllers.activities.month_controller import Watch
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.errors import NotFound
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.month_figures import MonthFigures
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.do_not_contact import silent_in
from salesdesk.ui.deal.asking.system_address import open_address
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.month_texts import month_name, of_month
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.today.side.day_card import DayCard
from salesdesk.ui.today.side.done_card import DoneCard
from salesdesk.ui.today.side.meeting_card import MeetingCard
from salesdesk.ui.today.side.target_card import TargetCard
from salesdesk.ui.today.side.target_popover import TargetPopover
from salesdesk.ui.today.side.watch_card import WatchCard
from salesdesk.ui.today.side.watch_reader import WatchReader

WIDTH, RIGHT, TOP, BOTTOM, GAP = 320, 24, 14, 20, 12
# 'in 1 h 20' is counted on while the page stands there.
TICK_MS = 20_000


class SideColumn(ScrollColumn):
    """`opened(activity)`: its deal is wanted; `watch_asked(attention)`: those deals on the board."""

    opened = Signal(ID)
    watch_asked = Signal(Attention)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        content = TallContent()
        self.day, self.target, self.meeting = DayCard(), TargetCard(), MeetingCard()
        self.watch, self.done = WatchCard(), DoneCard()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, TOP, RIGHT, BOTTOM)
        column.setSpacing(GAP)
        for card in (self.day, self.target, self.meeting, self.watch):
            column.addWidget(card)
        column.addWidget(self.done, 1)
        content.setAccessibleName(_('The day and the month'))
        super().__init__(content, parent)
        self._desk = desk
        self._month: MonthFigures | None = None
        self._reader = WatchReader(desk, self)
        self.setFixedWidth(WIDTH)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._show_meeting)
        self._tick.start()
        self._connect()

    def read(self, pipeline_id: int) -> None:
        """What is quick at once; sums over all deals a moment later."""
        workplace = self._desk.workplace
        self._pipeline_id = pipeline_id
        figures = workplace.agenda.figures()
        self.day.show_figures(figures)
        self.done.show_lines(workplace.agenda.done_today(), figures.total.done, workplace.clock.zone)
        self._show_meeting()
        self._fit()
        self._reader.ask(pipeline_id)

    def _show_meeting(self) -> None:
        if self.isVisible() or self.meeting.note.text() == '':
            agenda, clock = self._desk.workplace.agenda, self._desk.workplace.clock
            line = agenda.next_meeting()
            self.meeting.show_line(line, clock.today(), agenda.minutes_until(line) if line else 0)

    def _fit(self) -> None:
        """The cards scroll rather than shrink; at once, or they would be squeezed for a frame."""
        content = self.widget()
        for card in (self.day, self.target, self.meeting, self.watch, self.done):
            card.column.activate()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None:
            layout.invalidate()
            wraps, width = layout.hasHeightForWidth(), self.viewport().width()
            content.setMinimumHeight(layout.totalHeightForWidth(width) if wraps else layout.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self._reader.read.connect(self._show_watch)
        self.target.edit_asked.connect(self._edit_target)
        self.meeting.opened.connect(self.opened)
        self.meeting.call_asked.connect(self._call)
        self.done.opened.connect(self.opened)
        self.watch.asked.connect(self.watch_asked)

    def _call(self, line: AgendaLine) -> None:
        """Who does not want to be called is asked about first, as on the page of people."""
        desk, question = self._desk, self.meeting.question
        try:
            silent = silent_in(desk.workplace, line.activity.deal_id, line.activity.contact_id)
        except NotFound as error:
            desk.say_error(error)
            return
        question.before(silent, _('Call anyway'), lambda: open_address(desk, 'tel:', line.phone))
        self._fit()
        self.ensureWidgetVisible(question if silent else self.meeting)

    def _show_watch(self, watch: Watch) -> None:
        self._month = watch.month
        self.target.show_month(watch.month)
        process = self._desk.workplace.book.processes.get(self._pipeline_id)
        self.watch.show_deals(watch.deals, name_of(process.pipeline) if process else '')
        self._fit()

    def _edit_target(self) -> None:
        workplace = self._desk.workplace
        title = of_month(_('Target for {month}'), month_name(workplace.clock.today()))
        present = workplace.month.target(workplace.currency)
        popover = TargetPopover(self._desk, title, present, self._desk.window)
        card = QRect(self.target.mapTo(self._desk.window, QPoint(0, 0)), self.target.size())
        popover.open_at(card, 'left')
