"""What she waits for, or must not let pass, over the agenda: as many rows as are of use, settled where they stand."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.closing.watched import Watched
from salesdesk.i18n.formats import day_text, number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.activity.day_choice import DayChoice
from salesdesk.ui.today.activity.when_picks import near_days
from salesdesk.ui.today.watching.watch_commands import PUT_OFF, WatchCommands
from salesdesk.ui.today.watching.watch_row import ROW, WatchRow, day_of
from salesdesk.ui.widgets.floating.menu import Menu

HEAD, ICON, HEAD_GAP, BELOW = 34, 16, 8, 10
# The day's own work stands below: more than so many rows scroll.
MOST_ROWS = 4
LEAST_DAY = 54


class WatchHead(QWidget):
    """As the head of a section of the agenda."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self._count = _('Deadlines to watch'), ''
        self.setFixedHeight(HEAD)

    def show_count(self, count: int) -> None:
        self._count = number_text(count)
        self.setAccessibleName(f'{self.title} {self._count}')
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        spot = QRectF(box.left(), box.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, spot, 'hourglass', look.color('warning'))
        words = box.adjusted(ICON + HEAD_GAP, 0, 0, 0)
        draw_text(painter, words, self.title, 'body', look.color('text'), weight='semibold')
        count = words.adjusted(text_size(self.title, 'body', 'semibold') + HEAD_GAP, 0, 0, 0)
        draw_text(painter, count, self._count, 'body', look.color('text-3'))


class WatchRows(TallContent):
    """The rows, with a rule between two of them."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, border = QPainter(self), theme().color('border')
        for at in range(1, self.column.count()):
            top = at * (ROW + 1) - 1
            paint_line(painter, QPointF(0, top), QPointF(self.width(), top), border)


class WatchBox(QWidget):
    """Takes no place where there is nothing to watch. `opened(deal)` when its deal is wanted."""

    opened = Signal(ID)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._commands = desk, WatchCommands(desk)
        self._said: tuple[Sequence[Watched], date] | None = None
        self.rows: list[WatchRow] = []
        self.head, self._content = WatchHead(), WatchRows()
        self.area = ScrollColumn(self._content, filled_later=True)
        self.days = DayChoice(self)
        self._put_off: Watched | None = None
        self.setAccessibleName(self.head.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area)
        self.area.setContentsMargins(1, 1, 1, 1)
        self.days.chosen.connect(self._take_day)
        self.hide()

    def show_watched(self, watched: Sequence[Watched], today: date) -> None:
        """Rows that say the same stay: the keyboard may be on one."""
        if (watched, today) != self._said:
            self._said = watched, today
            self.setVisible(bool(watched))
            self.head.show_count(len(watched))
            self._make(watched, today)

    def _make(self, watched: Sequence[Watched], today: date) -> None:
        held = self._held()
        for row in self.rows:
            self._content.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        width = max([LEAST_DAY, *(text_size(day_of(one, today), 'body', 'medium') for one in watched)])
        self.rows = [WatchRow(one, self._commands, today, width) for one in watched]
        for row in self.rows:
            row.face.clicked.connect(partial(self.opened.emit, row.watched.deal_id))
            row.menu_asked.connect(self._open_menu)
            self._content.column.addWidget(row)
        count = len(watched)
        shown = count if count <= MOST_ROWS else MOST_ROWS + 0.5
        self.area.setFixedHeight(round(shown * (ROW + 1)) + 1)
        if held >= 0 and self.rows:
            # What she has settled is gone: the one that came up in its place is next.
            self.rows[min(held, count - 1)].face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> int:
        """The row the keyboard is in, -1 for none."""
        held = self.window().focusWidget()
        return next((at for at, row in enumerate(self.rows) if held is not None and row.isAncestorOf(held)), -1)

    def _open_menu(self, row: WatchRow) -> None:
        menu, watched = Menu(self), row.watched
        for settling in self._commands.settlings(watched):
            menu.add(settling.caption, partial(self._commands.do, settling.act), icon=settling.icon)
        if self._commands.may_put_off(watched):
            menu.addMenu(self._days_menu(menu, row))
        menu.addSeparator()
        menu.add(_('Open the deal'), partial(self.opened.emit, watched.deal_id), icon='file-text')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(row.more.mapToGlobal(row.more.rect().bottomLeft()))

    def _days_menu(self, parent: QWidget, row: WatchRow) -> Menu:
        menu, today = Menu(parent), self._desk.workplace.clock.today()
        menu.setTitle(_(PUT_OFF[row.watched.kind]))
        for day in self._commands.days(row.watched, near_days(today)):
            menu.add(day_text(day, today), partial(self._commands.put_off, row.watched, day))
        menu.addSeparator()
        menu.add(_('Choose a day…'), partial(self._choose_day, row), icon='calendar')
        return menu

    def _choose_day(self, row: WatchRow) -> None:
        self._put_off = row.watched
        today = self._desk.workplace.clock.today()
        at = row.more.mapTo(self.area.viewport(), QPoint(0, ROW // 2))
        self.days.ask(row.watched.id, self.area, at, today, row.watched.on)

    def _take_day(self, _id: int, day: date) -> None:
        if self._put_off is not None:
            self._commands.put_off(self._put_off, day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box, look = QRectF(self.area.geometry()), theme()
        paint_box(QPainter(self), box, radius=tokens().radius['card'], fill=look.color('surface'),
                  border=look.color('border'))  # fmt: skip
