"""Hands her planned actions to calendars of other programs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from salesdesk.controllers.calendar.zone_names import zone_name
from salesdesk.controllers.exchange.refusals import FolderMissing
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.errors import NotFound
from salesdesk.exchange.calendar.entries import CalendarEntry, CalendarPlace
from salesdesk.exchange.calendar.ics import CalendarWriter
from salesdesk.storage.agenda_query import read_line
from salesdesk.storage.calendar.calendar_query import (
    read_calendar_lines,
    read_first_days,
    read_sequences,
    read_source,
)
from salesdesk.storage.disk.private_output import private_output

# What is kept from one file to the next.
CalendarMemory = CalendarWriter
# More make a calendar slow that reads the file again every quarter of an hour.
MOST = 3_000
# A calendar that has not looked for longer finds the action missing instead of cancelled.
TOLD_AS_CANCELLED = timedelta(days=30)


class CalendarController:
    """Reads only. `memory`, handed on to the next one, makes its file faster."""

    def __init__(self, workspace: Workspace, memory: CalendarMemory | None = None) -> None:
        self._workspace = workspace
        self.memory = memory or CalendarMemory()

    def one(self, activity_id: int) -> bytes:
        """An action alone. NotFound if it is gone."""
        line = read_line(self._workspace.database, activity_id)
        if line is None:
            raise NotFound(kind='Activity', id=activity_id)
        return self.memory.content(self._entries([line]), self._place())

    def planned(self) -> tuple[bytes, int]:
        """All that is planned on open deals, MOST of them at most, and how many those are."""
        workspace = self._workspace
        since = workspace.clock.now() - TOLD_AS_CANCELLED
        lines = read_calendar_lines(workspace.database, workspace.clock.today(), since, MOST)
        planned = sum(line.deleted_at is None for line in lines)
        return self.memory.content(self._entries(lines), self._place()), planned

    def write_one(self, activity_id: int, path: Path) -> None:
        """Raises FolderMissing, DiskFull, DatabaseReadOnly ... about that path."""
        _write(path, self.one(activity_id))

    def write_planned(self, path: Path) -> int:
        """How many there are in it now; a program that reads it meanwhile sees the old file or the new one."""
        content, count = self.planned()
        _write(path, content)
        return count

    def _entries(self, lines: Sequence[AgendaLine]) -> list[CalendarEntry]:
        database = self._workspace.database
        sequences = read_sequences(database, (line.id for line in lines))
        series = {line.activity.series_id for line in lines if line.activity.repeats}
        first_days = read_first_days(database, (id_ for id_ in series if id_))
        return [
            CalendarEntry(_shown(line), sequences.get(line.id, 0), first_days.get(line.activity.series_id or 0))
            for line in lines
        ]

    def _place(self) -> CalendarPlace:
        clock = self._workspace.clock
        preferences = PreferencesController(self._workspace).preferences
        alarm = preferences.reminder_minute if preferences.reminders else None
        source, now = f'{read_source(self._workspace.database):x}', clock.now()
        return CalendarPlace(source, now, clock.zone, zone_name(clock.zone, now), alarm)


def _shown(line: AgendaLine) -> AgendaLine:
    """Without what no calendar is told: it would be written anew when a deal goes on to its next stage."""
    return replace(line, activity=replace(line.activity, is_next=False), stage_id=0, amount=None)


def _write(path: Path, content: bytes) -> None:
    if not path.parent.is_dir():
        raise FolderMissing(path=str(path.parent))
    with private_output(path) as file:
        file.write(content)
