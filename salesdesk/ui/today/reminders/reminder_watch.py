"""Waits for the hour of the next reminder, by the clock it is given; notices that the computer slept."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.activities.reminder_controller import ReminderController
from salesdesk.controllers.clock import Clock
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.reminders import DueReminders
from salesdesk.domain.touched import Touched
from salesdesk.ui.workplace import Workplace

TICK_MS = 10_000
# So long between two ticks, and the computer was asleep: what came meanwhile was missed.
SLEPT = timedelta(minutes=5)
# The last look is written down now and then, so that a crash does not remind her of a whole day again.
SELDOM = timedelta(minutes=15)


class ReminderWatch(QObject):
    """`due(DueReminders)` when there is something to say; nothing while she has switched reminders off."""

    due = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._clock: Clock = workplace.clock
        self._preferences = workplace.preferences
        self._reminders = ReminderController(workplace.workspace)
        self._next: datetime | None = None
        self._stale = False
        self._looked = self._ticked = self._clock.now()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        workplace.signals.changed.connect(self._follow)

    def start(self) -> None:
        """What came since the last look was missed: the program was not running."""
        self._look(self._clock.now())
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def tick(self) -> None:
        """Looks when the hour has come; between two of them nothing is read."""
        now = self._clock.now()
        slept = now - self._ticked > SLEPT
        self._ticked = now
        if self._stale:
            self._stale = False
            self._next = self._reminders.next_due(self._preferences.preferences.reminder_minute)
        if slept or (self._next is not None and now >= self._next) or abs(now - self._looked) >= SELDOM:
            self._look(now if slept else None)

    def _look(self, started_at: datetime | None) -> None:
        preferences = self._preferences.preferences
        found: DueReminders[AgendaLine] = self._reminders.look(preferences.reminder_minute, started_at)
        self._looked = self._ticked = self._clock.now()
        self._next = self._reminders.next_due(preferences.reminder_minute)
        if preferences.reminders and (found.missed or found.fresh):
            self.due.emit(found)

    def _follow(self, touched: Touched) -> None:
        """An action planned for in five minutes must not be slept through; it is asked for at the next tick."""
        self._stale = self._stale or touched.everything or 'activity' in touched.kinds
