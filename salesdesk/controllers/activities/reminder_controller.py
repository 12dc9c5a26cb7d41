"""Which reminders are due since she was last reminded; remembers that over a restart."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.reminders import DueReminders, due_between, next_due_at
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.errors import WorldFault
from salesdesk.storage.agenda_query import read_planned_between, read_snoozed_between
from salesdesk.storage.preferences import read_preferences, write_preferences

LAST_LOOK = 'last_reminder_look'
# Somebody back from a long leave is not shown every action of a year: those stand under "late".
LONGEST_LEAVE = timedelta(31)
_HORIZON = timedelta(1)


class ReminderController:
    """Looks follow one another: each begins where the last one ended, so that an activity is announced once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._last = self._read_last()

    def look(self, default_minute: int, started_at: datetime | None = None) -> DueReminders[AgendaLine]:
        """What came due since the last look; `started_at`: what came by then was missed."""
        now = self._workspace.clock.now()
        last, self._last = max(self._last, now - LONGEST_LEAVE), now
        # Where nothing can be written just now, the next start tells it again: better twice than not at all.
        with suppress(WorldFault):
            # Not an action of hers: undo must never bring a reminder back.
            write_preferences(self._workspace.database, {LAST_LOOK: now.isoformat()})
        lines = self._coming(last, now)
        return due_between(lines, last, now, self._workspace.clock.zone, default_minute, started_at)

    def next_due(self, default_minute: int) -> datetime | None:
        """The first reminder behind the last look, within a day: a timer need not sleep longer."""
        # From the last look, not from now: what came in between must not be passed over.
        lines = self._coming(self._last, self._last + _HORIZON)
        return next_due_at(lines, self._last, self._workspace.clock.zone, default_minute)

    def _coming(self, start: datetime, end: datetime) -> Iterable[AgendaLine]:
        """Every open activity whose reminder may come from one instant to another."""
        zone, database = self._workspace.clock.zone, self._workspace.database
        first, last = wall_of(start, zone).date(), wall_of(end, zone).date()
        planned = read_planned_between(database, first, last)
        known = {line.id for line in planned}
        snoozed = read_snoozed_between(database, start, end, last)
        return [*planned, *(line for line in snoozed if line.id not in known)]

    def _read_last(self) -> datetime:
        """Nothing was missed before the program was first used."""
        text = read_preferences(self._workspace.database).get(LAST_LOOK, '')
        try:
            return datetime.fromisoformat(text).astimezone(UTC)
        except ValueError:
            return self._workspace.clock.now()
