"""The calendar of a week with its commands, and the way to other weeks."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda.agenda import week_of
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.activity.activity_menu import ActivityMenu
from salesdesk.ui.today.activity.day_choice import DayChoice
from salesdesk.ui.today.calendar.week_places import Moment
from salesdesk.ui.today.calendar.week_view import WeekView
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

LEFT, TOP, RIGHT, BOTTOM, BAR = 24, 14, 20, 20, 34


class CalendarPane(QWidget):
    """Shows the week of `day`; `complete` is the page's, for it happens in the agenda."""

    def __init__(self, desk: Desk, commands: ActivityCommands, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._commands = desk, commands
        self.day = desk.workplace.clock.today()
        self.title = Label('', weight='semibold')
        self.week = Label('', 'small', 'text-3', shrinks=False)
        self.today = Button(_('This week'), size='sm')
        self.before = IconButton('chevron-left', _('Previous week'), size='sm')
        self.after = IconButton('chevron-right', _('Next week'), size='sm')
        self.view = WeekView(desk.workplace, self)
        self.days = DayChoice(self)
        self._arrange()
        self._connect()

    def read(self) -> None:
        days = week_of(self.day)
        self.view.show_week(self.day, self._desk.workplace.agenda.week(self.day))
        self.title.setText(span_text(days[0], days[-1]))
        self.week.setText(_('week {number}').format(number=self.day.isocalendar().week))
        self.today.setEnabled(self._desk.workplace.clock.today() not in days)

    def go(self, weeks: int) -> None:
        """So many weeks ahead, or back."""
        before = self.day
        try:
            self._show(before + timedelta(weeks=weeks))
        except OverflowError:
            # A week that is not whole is none.
            self.day = before

    def go_today(self) -> None:
        self.day = self._desk.workplace.clock.today()
        self.read()

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(6)
        bar.addWidget(self.title)
        bar.addWidget(self.week)
        bar.addStretch(1)
        for button in (self.today, self.before, self.after):
            bar.addWidget(button)
        holder = QWidget()
        holder.setFixedHeight(BAR)
        holder.setLayout(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, TOP, RIGHT, BOTTOM)
        column.setSpacing(0)
        column.addWidget(holder)
        frame = _Frame()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self.view)
        column.addWidget(frame, 1)

    def _connect(self) -> None:
        commands, view = self._commands, self.view
        self.today.clicked.connect(self.go_today)
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        view.week_asked.connect(self.go)
        view.moved.connect(self._move)
        view.edit_asked.connect(commands.edit)
        view.delete_asked.connect(commands.delete)
        view.done_asked.connect(self._complete)
        view.menu_asked.connect(self._open_menu)
        view.new_asked.connect(lambda moment: commands.create(moment.day, moment.minute))
        self.days.chosen.connect(commands.move_to_day)

    def _move(self, activity_id: int, moment: Moment) -> None:
        if self._commands.move(activity_id, moment.day, moment.minute):
            if moment.day not in week_of(self.day):
                # Carried over the edge: the week goes with it.
                self._show(moment.day)
            self.view.focus_on(activity_id)

    def _show(self, day: date) -> None:
        self.day = day
        self.read()

    def _complete(self, activity_id: int) -> None:
        self._commands.completion_asked.emit(activity_id)

    def _open_menu(self, activity_id: int, at: QPoint) -> None:
        line = self._commands.line(activity_id)
        if line is not None:
            menu = ActivityMenu(
                self._desk.workplace, self._commands, line, self._complete, self._choose_day, self.view
            )  # fmt: skip
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def _choose_day(self, activity_id: int) -> None:
        line, rect = self._commands.line(activity_id), self.view.places().rect_of(activity_id)
        if line is not None and rect is not None:
            spot = rect.topLeft().toPoint() + QPoint(8, 8)
            self.days.ask(activity_id, self.view, spot, self._desk.workplace.clock.today(), line.due_on)


class _Frame(QWidget):
    """The white box around the week."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(
            QPainter(self), QRectF(self.rect()), radius=tokens().radius['card'], fill=theme().color('surface'),
            border=theme().color('border'),
        )  # fmt: skip


def span_text(first: date, last: date) -> str:
    """'8 juin – 14 juin 2026'."""
    return f'{date_text(first, with_year=first.year != last.year)} – {date_text(last)}'
