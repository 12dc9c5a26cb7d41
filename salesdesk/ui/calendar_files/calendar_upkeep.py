"""Keeps her calendar file up to date: after changes, once they have come to rest, without her waiting for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from salesdesk.domain.errors import DatabaseBusy, SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.jobs.job import Cancelled, Progress
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of

if TYPE_CHECKING:
    from salesdesk.controllers.calendar.calendar_controller import CalendarMemory
    from salesdesk.jobs.calendar_job import Written, write_calendar
else:
    write_calendar = on_demand('salesdesk.jobs.calendar_job', 'write_calendar')

IDLE_MS = 3000
# What an action in a calendar is made of, by the names of the tables.
SHOWN = frozenset(('activity', 'deal', 'organization', 'contact', 'contact_point'))


class CalendarUpkeep(QObject):
    """A fault is told once, and once more only when it is another one or came back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._memory: CalendarMemory | None = None
        self._is_writing = False
        self._told = ''
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.write)
        desk.workplace.signals.changed.connect(self._follow)

    def wait(self) -> None:
        """Written once nothing has changed for a while; nothing is begun where she wants no file."""
        if self._path() is not None:
            self._idle.start()

    def stop(self) -> None:
        """Before the database is closed."""
        self._idle.stop()
        self._desk.workplace.signals.changed.disconnect(self._follow)

    def write(self) -> None:
        path = self._path()
        if path is None:
            return
        if self._is_writing:
            self.wait()
            return
        self._is_writing = True
        self._desk.jobs.start(_job(self._desk, path, self._memory), self._end, self._fail)

    def _path(self) -> Path | None:
        kept = self._desk.workplace.preferences.preferences.calendar_file
        return Path(kept) if kept else None

    def _follow(self, touched: Touched) -> None:
        if touched.everything or touched.kinds & SHOWN:
            self.wait()

    def _end(self, written: 'Written') -> None:
        self._is_writing = False
        self._memory, self._told = written.memory, ''

    def _fail(self, error: Exception) -> None:
        self._is_writing = False
        if isinstance(error, DatabaseBusy):
            # An import holds the file until it is whole.
            self.wait()
        elif not isinstance(error, SalesDeskError):
            self._desk.jobs.failed.emit(error)
        elif sentence_of(error) != self._told:
            self._told = sentence_of(error)
            self._desk.say_error(error)


def _job(desk: Desk, path: Path, memory: 'CalendarMemory | None') -> 'Callable[[Progress, Cancelled], Written]':
    """On its thread from the first line: the library it needs takes a moment to load."""
    workspace = desk.workplace.workspace

    def run(progress: Progress, cancelled: Cancelled) -> 'Written':
        return write_calendar(workspace.path, workspace.clock, path, memory)(progress, cancelled)

    return run
