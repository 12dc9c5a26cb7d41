"""What goes on beside the seller's work: today's copy, deals that come back, the passing of days."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.domain.errors import DatabaseBusy, SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.i18n.formats import moment_text
from salesdesk.i18n.sentences import done_sentence
from salesdesk.i18n.translator import _
from salesdesk.jobs.backup_job import copy_now, daily_copy
from salesdesk.jobs.holidays_job import write_holidays
from salesdesk.jobs.index_job import read_index
from salesdesk.on_demand import on_demand
from salesdesk.ui.calendar_files.calendar_upkeep import CalendarUpkeep
from salesdesk.ui.day_watch import DayWatch
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.job_runner import Running
from salesdesk.ui.office.figure_upkeep import FigureUpkeep
from salesdesk.ui.schedules.schedule_runs import ScheduleRuns

if TYPE_CHECKING:
    from salesdesk.controllers.letters.library import ensure_library
    from salesdesk.ui.office.rule_sweep import RuleSweep
    from salesdesk.ui.today.reminders.reminders import Reminders
else:
    ensure_library = on_demand('salesdesk.controllers.letters.library', 'ensure_library')
    RuleSweep = on_demand('salesdesk.ui.office.rule_sweep', 'RuleSweep')
    Reminders = on_demand('salesdesk.ui.today.reminders.reminders', 'Reminders')

# The window is painted first; copies and tidying up come when it has settled, in ms.
AFTER_START_MS = 1200
# So many deals at once are an import, or its undoing.
MANY = 200


class Upkeep(QObject):
    """`day_begun` when everything that depends on today must be read again; `copied` when there is a new copy.

    `deal_asked(deal)` and `completion_asked(activity)` when a reminder leads there.
    """

    day_begun = Signal()
    copied = Signal()
    deal_asked = Signal(ID)
    completion_asked = Signal(ID)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workplace.workspace
        self._settling = QTimer(self, singleShot=True, interval=AFTER_START_MS)
        self._settling.timeout.connect(self._settle_in)
        self._settling.timeout.connect(self.start_reminders)
        self.reminders: Reminders | None = None
        self._days = DayWatch(self._workspace.clock, self)
        self._days.begun.connect(self._begin_day)
        self._reading: Running | None = None
        self._figures = FigureUpkeep(desk, self)
        self._schedules = ScheduleRuns(desk, self)
        self.calendar = CalendarUpkeep(desk, self)
        self._rules: RuleSweep | None = None
        desk.workplace.signals.changed.connect(self._follow)

    def start(self) -> None:
        self._bring_back()
        self._settling.start()
        self._figures.wait()

    def stop(self) -> None:
        """Before the database is closed: a day that begins afterwards is no longer its affair."""
        self._settling.stop()
        self._days.stop()
        self._figures.stop()
        self.calendar.stop()
        if self.reminders is not None:
            self.reminders.stop()

    def start_reminders(self) -> None:
        """What was missed is shown now, what comes in its hour."""
        if self.reminders is None:
            self.reminders = Reminders(self._desk, self)
            self.reminders.deal_asked.connect(self.deal_asked)
            self.reminders.completion_asked.connect(self.completion_asked)
            self.reminders.start()

    def copy_now(self) -> None:
        """A copy because she asks for one."""
        self._desk.jobs.start(copy_now(self._desk.workplace.backups), self._say_copied)

    def copy_text(self) -> str:
        """What the rail says about her data: that it is saved, and when it was copied last."""
        words = _('Everything is saved on this computer.')
        try:
            last = self._desk.workplace.backups.last()
        except SalesDeskError as error:
            # Asked while the window is being furnished: a folder that cannot be read must not keep her from her deals.
            return f'{words}\n{sentence_of(error)}'
        if last is None:
            return words
        when = moment_text(last.made_at, self._workspace.clock.today())
        return words + '\n' + _('Last copy: {moment}').format(moment=when)

    def _begin_day(self) -> None:
        self._bring_back()
        self.day_begun.emit()
        self._settle_in()

    def _bring_back(self) -> None:
        """Deals whose day to come back has come."""
        try:
            back = self._desk.workplace.closing.bring_back_due()
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        if back:
            sentence = done_sentence('deals_came_back', {'count': str(back)})
            # Said once the window is there to say it in.
            QTimer.singleShot(0, self, lambda: self._desk.feedback.say(sentence))

    def _settle_in(self) -> None:
        # Another program may be writing: the next start tidies up.
        with suppress(DatabaseBusy):
            self._workspace.forget_old_actions()
            # A database of an older program has none yet.
            ensure_library(self._workspace)
        self._read_index()
        self._schedules.run_due()
        self.calendar.wait()
        self._desk.jobs.start(write_holidays(self._workspace.path, self._workspace.clock), lambda _written: None)
        self._rules = self._rules or RuleSweep(self._desk, self)
        self._rules.run()
        self._desk.jobs.start(daily_copy(self._desk.workplace.backups), self._note_copied)

    def _follow(self, touched: Touched) -> None:
        """An import leaves more to be read than the next search may wait for."""
        if touched.everything or len(touched.deals) > MANY:
            self._read_index()

    def _read_index(self) -> None:
        if self._reading is None:
            job = read_index(self._workspace.path, self._workspace.clock)
            self._reading = self._desk.jobs.start(job, self._end_reading)
            # What it could not read waits on, and the next start tries again.
            self._reading.failed.connect(self._end_reading)

    def _end_reading(self, _result: object) -> None:
        self._reading = None

    def _note_copied(self, made: Backup | None) -> None:
        if made is not None:
            self.copied.emit()

    def _say_copied(self, _made: Backup) -> None:
        self.copied.emit()
        self._desk.feedback.say(_('A verified copy has been made.'))
