"""What the seller says about when she works; what cadences have planned follows it."""

from datetime import date
from typing import Any

from salesdesk.controllers.cadences.replanning import replan
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.working_time.holiday_book import HolidayBook
from salesdesk.controllers.working_time.working_time import WorkingTime
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.agenda.day_off import PublicHoliday
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.errors import FieldInvalid
from salesdesk.settings import Preferences


class WorkingTimeController:
    """Her week, hours and country are preferences, outside the history; what moves because of them is an action."""

    def __init__(self, workspace: Workspace, preferences: PreferencesController) -> None:
        self._workspace = workspace
        self._preferences = preferences
        self.holidays = HolidayBook(workspace)

    @property
    def preferences(self) -> Preferences:
        return self._preferences.preferences

    def calendar(self) -> WorkingCalendar:
        return WorkingTime(self._workspace).calendar

    def change(self, **values: Any) -> None:
        """`country`, `work_week`, `day_starts`, `day_ends`. FieldInvalid for a week without a day, for hours that end
        before they begin.
        """
        week = values.get('work_week', self.preferences.work_week)
        starts, ends = (values.get(name, getattr(self.preferences, name)) for name in ('day_starts', 'day_ends'))
        if not week:
            raise FieldInvalid('work_week', 'empty')
        if starts >= ends:
            raise FieldInvalid('day_ends', 'too_early')
        before = self.calendar()
        self._preferences.change(**values)
        self.replan_from(before)

    def replan_from(self, before: WorkingCalendar) -> None:
        """Moves what was planned by that calendar; one action, and none where nothing moves."""
        with self._workspace.transaction(titled('change_working_time')) as work:
            replan(work, before, self.calendar())

    def holidays_to_come(self, today: date) -> list[PublicHoliday]:
        """The rest of this year, and next year's where little of this one is left."""
        this, following = (self.holidays.of_year(today.year + ahead) for ahead in (0, 1))
        left = [one for one in this if one.day >= today]
        return left if len(left) > 2 else left + following
