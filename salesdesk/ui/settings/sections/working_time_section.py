"""When she works: her week and hours, public holidays, her own days off. Follow-ups are counted by it."""

from functools import partial
from typing import Any

from salesdesk.controllers.time_settings.days_off_controller import DaysOffController
from salesdesk.controllers.time_settings.working_time_controller import WorkingTimeController
from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.domain.touched import Touched
from salesdesk.i18n.country_names import NAMES, country_name
from salesdesk.i18n.translator import _
from salesdesk.jobs.holidays_job import write_holidays
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.working.days_off_form import DaysOffForm
from salesdesk.ui.settings.working.days_off_rows import DaysOffPane, HolidayPane
from salesdesk.ui.settings.working.hours_pick import HoursPick
from salesdesk.ui.settings.working.week_picks import WeekPicks
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select

SELECT = 220


class WorkingTimeSection(SettingsSection):
    """What is chosen is kept at once; what cadences have planned moves with it and can be taken back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_('Working time'), _('Cadences and rules plan on the days and in the hours you work.'))
        self._desk = desk
        workplace = desk.workplace
        self._today = workplace.clock.today
        self._doing = Doing(desk)
        self._time = WorkingTimeController(workplace.workspace, workplace.preferences)
        self._days_off = DaysOffController(workplace.workspace)
        self.week = WeekPicks(_('Days worked'))
        self.hours = HoursPick()
        self.country = Select(_('Public holidays'), ())
        self.country.setMinimumWidth(SELECT)
        self.holidays = HolidayPane()
        self.days_off = DaysOffPane()
        self.form = DaysOffForm(self._save, self._today())
        self._arrange()
        self.week.changed.connect(lambda days: self._change(work_week=days))
        self.hours.changed.connect(lambda name, minute: self._change(**{name: minute}))
        self.country.chosen.connect(self._choose_country)
        self.days_off.edit_asked.connect(self.form.show_days)
        self.days_off.removal_asked.connect(self._remove)

    def refresh(self) -> None:
        preferences, today = self._time.preferences, self._today()
        self.week.show_days(preferences.work_week)
        self.hours.show_hours(preferences.day_starts, preferences.day_ends)
        codes = dict.fromkeys([*NAMES, preferences.country])
        self.country.set_options(Option(code, country_name(code)) for code in codes)
        self.country.choose(preferences.country)
        self.holidays.show_holidays(self._time.holidays_to_come(today), today)
        self.days_off.show_days(self._days_off.all(), today)
        self._write_holidays()

    def follow(self, touched: Touched) -> None:
        if touched.everything or 'day_off' in touched.kinds:
            self.refresh()

    def _change(self, **values: Any) -> None:
        problem = self._doing.do(partial(self._time.change, **values))
        if problem:
            self._desk.feedback.say(problem)
        self.refresh()

    def _choose_country(self, code: str) -> None:
        self._change(country=code)

    def _write_holidays(self) -> None:
        """The package that knows them is slow to load: meanwhile she goes on."""
        if self._time.holidays.is_written():
            return
        before, workplace = self._time.calendar(), self._desk.workplace

        def end(written: bool) -> None:
            if written:
                self._doing.do(partial(self._time.replan_from, before))
                self.refresh()

        self._desk.jobs.start(write_holidays(workplace.workspace.path, workplace.clock), end)

    def _save(self, day_off: DayOff) -> str:
        if day_off.id:
            edit = partial(self._days_off.edit, day_off.id, day_off.first_on, day_off.last_on, day_off.name)
            return self._doing.do(edit)
        return self._doing.do(partial(self._days_off.add, day_off.first_on, day_off.last_on, day_off.name))

    def _remove(self, day_off: DayOff) -> None:
        # What she is changing of others stays.
        if self.form.edited_id == day_off.id:
            self.form.show_new()
        self._doing.do(partial(self._days_off.delete, day_off.id))

    def _arrange(self) -> None:
        week = Pane(_('Working time'))
        week.add_row(SettingRow(_('Days worked'), _('Nothing is planned on the others.'), self.week))
        week.add_row(SettingRow(_('Working hours'), _('What cadences plan at an hour stays within them.'), self.hours))
        self.add(week)
        moved = _('Leave, fairs, training: what cadences planned on them moves to the next working day.')
        self.add_head(_('Days off'), moved)
        self.add(self.days_off)
        adding = Pane(_('Add days off'))
        adding.add_row(self.form)
        self.add(adding)
        self.add_head(_('Public holidays'))
        place = Pane(_('Public holidays'))
        regional = _('Those of the whole country; note regional ones as days off.')
        place.add_row(SettingRow(_('Country'), regional, self.country))
        self.add(place)
        self.add(self.holidays)
