"""When she works: her week and hours, public holidays, her days off, and what day and hour it is."""

from datetime import date, datetime
from functools import cached_property

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.cadences.step_days import Moment
from salesdesk.settings import Preferences
from salesdesk.storage.preferences import read_preferences
from salesdesk.storage.working_days import read_days_off, read_holidays


class WorkingTime:
    """Made for one action. The calendar is read when it is first asked for: most actions never ask."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @property
    def today(self) -> date:
        return self._workspace.clock.today()

    @cached_property
    def now(self) -> Moment:
        wall = wall_of(self._workspace.clock.now(), self._workspace.clock.zone)
        return Moment(wall.date(), wall.hour * 60 + wall.minute)

    @cached_property
    def calendar(self) -> WorkingCalendar:
        database = self._workspace.database
        preferences = Preferences.from_texts(read_preferences(database))
        return WorkingCalendar(
            frozenset(map(int, preferences.work_week)),
            frozenset(one.day for one in read_holidays(database, preferences.country)),
            tuple((one.first_on, one.last_on) for one in read_days_off(database)),
            preferences.day_starts,
            preferences.day_ends,
        )

    def day_of(self, instant: datetime) -> date:
        """The day of an instant where she is."""
        return wall_of(instant, self._workspace.clock.zone).date()
