"""Reads the page Today: what is to be done, what was done, how far the day is, and a week of the calendar."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.agenda import Section, days_of, week_of
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.day_figures import DayFigures, Progress
from salesdesk.domain.agenda.wall_clock import instant_of, wall_of
from salesdesk.domain.agenda.week import HALF_AN_HOUR
from salesdesk.storage.agenda_query import (
    count_done_between,
    count_planned_between,
    read_done_between,
    read_next_meeting,
    read_planned_between,
    read_waiting,
)

# Counting stops here: beyond it a number tells her nothing more.
COUNT_LIMIT = 500
MEETING_DAYS = 7
DONE_LIMIT = 30


@dataclass(frozen=True)
class AgendaPart:
    """A section as far as it is shown. count is of all its lines, at most COUNT_LIMIT."""

    section: Section
    lines: tuple[AgendaLine, ...]
    count: int

    @property
    def has_more(self) -> bool:
        return len(self.lines) < self.count


class AgendaController:
    """Reads only, and never more than the screen asks for; every section is bounded."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._counted: dict[Section, dict[ActivityKind, int]] = {}
        self._counted_at: object = None

    def parts(self, shown: Mapping[Section, int]) -> list[AgendaPart]:
        """Every section that has something, with at most so many lines of each."""
        parts = [self._part(section, limit) for section, limit in shown.items()]
        return [part for part in parts if part.count]

    def figures(self) -> DayFigures:
        """The day's work: what was done today, and what still waits, late or for today."""
        done = dict.fromkeys(ActivityKind, 0) | count_done_between(self._workspace.database, *self._today())
        waiting = dict.fromkeys(ActivityKind, 0)
        for section in (Section.LATE, Section.TODAY):
            for kind, count in self._counts(section).items():
                waiting[kind] += count
        by_kind = {kind: Progress(done[kind], done[kind] + waiting[kind]) for kind in ActivityKind}
        all_done, all_waiting = sum(done.values()), sum(waiting.values())
        return DayFigures(Progress(all_done, all_done + all_waiting), by_kind)

    def done_today(self) -> list[AgendaLine]:
        """The latest first, at most DONE_LIMIT of them; figures() says how many there are."""
        return read_done_between(self._workspace.database, *self._today(), DONE_LIMIT)

    def next_meeting(self) -> AgendaLine | None:
        """The one she is in or that comes next, within a week."""
        today = self._workspace.clock.today()
        until = today + timedelta(MEETING_DAYS)
        return read_next_meeting(self._workspace.database, today, until, self.minute_now(), HALF_AN_HOUR)

    def waiting(self, activity_id: int) -> AgendaLine | None:
        """An activity while it is still to be done: None once it, or its deal, is over or gone."""
        return read_waiting(self._workspace.database, activity_id)

    def week(self, day: date) -> list[AgendaLine]:
        """What is planned in the week of a day, and what was done in it."""
        days = week_of(day)
        # A past day would look idle without what was done on it.
        done = read_done_between(
            self._workspace.database, self._midnight(days[0]), self._midnight(days[-1] + timedelta(1))
        )
        return [*read_planned_between(self._workspace.database, days[0], days[-1]), *done]

    def minute_now(self) -> int:
        """Minutes after midnight where the seller is."""
        wall = wall_of(self._workspace.clock.now(), self._workspace.clock.zone)
        return wall.hour * 60 + wall.minute

    def minutes_until(self, line: AgendaLine) -> int:
        """As they pass, not as the walls show them: an hour more or less over a change of the clocks."""
        due = instant_of(line.due_on, line.due_minute or 0, self._workspace.clock.zone)
        now = self._workspace.clock.now()
        return (due - now.replace(second=0, microsecond=0)) // timedelta(minutes=1)

    def _part(self, section: Section, limit: int) -> AgendaPart:
        lines = tuple(read_planned_between(self._workspace.database, *self._days(section), limit))
        # What is shown whole need not be counted as well.
        count = len(lines) if len(lines) < limit else sum(self._counts(section).values())
        return AgendaPart(section, lines, count)

    def _counts(self, section: Section) -> dict[ActivityKind, int]:
        """The list and the figures beside it ask for the same ones: counted once, until anything is written."""
        database = self._workspace.database
        state = database.state(), self._workspace.clock.today()
        if state != self._counted_at:
            self._counted, self._counted_at = {}, state
        if section not in self._counted:
            self._counted[section] = count_planned_between(database, *self._days(section), COUNT_LIMIT)
        return self._counted[section]

    def _days(self, section: Section) -> tuple[date, date]:
        return days_of(section, self._workspace.clock.today())

    def _today(self) -> tuple[datetime, datetime]:
        """From this midnight to the next."""
        today = self._workspace.clock.today()
        return self._midnight(today), self._midnight(today + timedelta(1))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._workspace.clock.zone).astimezone(UTC)
