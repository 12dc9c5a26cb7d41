"""Files that are written by themselves on a day of the week or of the month."""

from pathlib import Path

from salesdesk.controllers.schedules.schedule_book import ScheduleBook
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.schedules.schedule_runs import ScheduleRuns
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.schedules.schedule_form import AskFolder, ScheduleForm
from salesdesk.ui.settings.schedules.schedule_rows import SchedulePane
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.floating.file_dialog import folder_to_write_to


class SchedulesSection(SettingsSection):
    """ask_folder stands in for Qt's own dialog in a test."""

    def __init__(self, desk: Desk, ask_folder: AskFolder | None = None) -> None:
        sentence = _('Written when SalesDesk is open on that day, else at the next start, once.')
        super().__init__(_('Scheduled files'), sentence)
        self._desk = desk
        self._book = ScheduleBook(desk.workplace.workspace)
        self.runs = ScheduleRuns(desk, self)
        self.none = EmptyState(_('Nothing is scheduled yet.'), dashed=True)
        self.pane = SchedulePane()
        self.form = ScheduleForm(ask_folder or self._asked_folder)
        adding = Pane(_('Schedule files'))
        adding.add_row(self.form)
        for part in (self.none, self.pane, adding):
            self.add(part)
        self.runs.ended.connect(self.refresh)
        self.pane.write_asked.connect(self._write)
        self.pane.edit_asked.connect(self._edit)
        self.pane.removal_asked.connect(self._remove)
        self.form.saved.connect(self._save)
        self.form.given_up.connect(self.form.show_new)

    def refresh(self) -> None:
        schedules = self._book.all()
        self.pane.show_schedules(schedules, self._desk.workplace.clock.today())
        self.none.setVisible(not schedules)

    def follow(self, touched: Touched) -> None:
        """Work on deals changes no schedule."""
        del touched

    def _write(self, schedule: Schedule) -> None:
        self.runs.run([(schedule, self._desk.workplace.clock.today())])

    def _edit(self, schedule: Schedule) -> None:
        self.form.show_schedule(schedule)
        self.form.when.select.setFocus()

    def _remove(self, schedule: Schedule) -> None:
        self._book.remove(schedule.id)
        # What she is changing of another one stays.
        if self.form.schedule().id == schedule.id:
            self.form.show_new()
        self.refresh()

    def _save(self, schedule: Schedule) -> None:
        try:
            self._book.save(schedule)
        except SalesDeskError as error:
            self.form.say(sentence_of(error))
            return
        self.form.show_new()
        self.refresh()
        self._desk.feedback.say(_('Schedule saved'))
        # Today may be such a day.
        self.runs.run_due()

    def _asked_folder(self, folder: str) -> Path | None:
        return folder_to_write_to(self._desk.window, _('Folder of the files'), folder)
