"""Reminds her: by a message of the system tray where there is one, else in the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.reminders import DueReminders
from salesdesk.domain.touched import Touched
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.drawn_icons import app_icon
from salesdesk.ui.today.activity.activity_commands import ActivityCommands
from salesdesk.ui.today.activity.line_texts import deal_of, subject_of
from salesdesk.ui.today.reminders.reminder_card import ReminderCard
from salesdesk.ui.today.reminders.reminder_watch import ReminderWatch


class Reminders(QObject):
    """`deal_asked(deal)` and `completion_asked(activity)` are answered by whoever knows the pages."""

    deal_asked = Signal(ID)
    completion_asked = Signal(ID)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.commands = ActivityCommands(desk, self.deal_asked.emit, self)
        self.watch = ReminderWatch(desk.workplace, self)
        self.card = ReminderCard(desk.window, desk.workplace, self.commands)
        self._tray: QSystemTrayIcon | None = None
        self._waiting: list[AgendaLine] = []
        self.watch.due.connect(self._remind)
        self.card.done_asked.connect(self.completion_asked)
        self.card.opened.connect(self.commands.open_deal)
        desk.workplace.signals.changed.connect(self._follow)

    def start(self) -> None:
        self.watch.start()

    def stop(self) -> None:
        """Before the database is closed."""
        self.watch.stop()
        self.card.dismiss()
        self.card.deleteLater()
        if self._tray is not None:
            self._tray.hide()

    def _remind(self, found: DueReminders[AgendaLine]) -> None:
        missed = [reminder.activity for reminder in found.missed]
        fresh = [reminder.activity for reminder in found.fresh]
        # A message of the tray would be gone before she has sat down.
        if missed:
            self.card.add(missed, missed=True)
        if not fresh:
            return
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._say_in_tray(fresh)
        else:
            self.card.add(fresh, missed=False)

    def _say_in_tray(self, lines: list[AgendaLine]) -> None:
        """A click on the message brings the window with what can be done about it."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.messageClicked.connect(self._show_waiting)
            self._tray.activated.connect(lambda _reason: self._show_waiting())
            self._tray.show()
        self._waiting += lines
        for line in lines:
            self._tray.showMessage(subject_of(line), deal_of(line), app_icon())

    def _show_waiting(self) -> None:
        window = self._desk.window
        window.show()
        window.raise_()
        window.activateWindow()
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.card.add(waiting, missed=False)
            self.card.refresh()

    def _follow(self, touched: Touched) -> None:
        if self.card.isVisible() and (touched.everything or touched.kinds):
            self.card.refresh()
