"""Copies of the database: those there are, one more now, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _
from salesdesk.jobs.backup_job import copy_now
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.job_runner import Running
from salesdesk.ui.settings.backups.backup_checks import BackupChecks
from salesdesk.ui.settings.backups.backup_rows import BackupPane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow

PER_CENT = 100


class BackupsSection(SettingsSection):
    """Signals: copy_made(Backup), restore_asked(Backup) once confirmed, folder_asked()."""

    copy_made = Signal(Backup)
    restore_asked = Signal(Backup)
    folder_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        sentence = _('A verified copy is made each day you work. Seven days, four weeks and twelve months are kept.')
        super().__init__(_('Copies'), sentence)
        self._desk = desk
        self._backups = desk.workplace.backups
        self._running: Running | None = None
        self._checks = BackupChecks(self._backups, desk.jobs, self)
        self._checks.found.connect(self.refresh)
        self.make = Button(_('Make a copy now'), icon='copy-check')
        self.folder = Button(_('Open the folder'), 'ghost', icon='folder-open')
        self.progress = ProgressRow(_('Copying and checking…'))
        self.problem = Banner('error', '')
        self.none = EmptyState(_('No copy yet.'), dashed=True)
        self.pane = BackupPane()
        self._arrange()
        self.make.clicked.connect(self.copy_now)
        self.folder.clicked.connect(self.folder_asked)
        self.progress.stopped.connect(self._stop)
        self.pane.restore_asked.connect(self.restore_asked)

    def refresh(self) -> None:
        try:
            backups = self._backups.backups()
        except SalesDeskError as error:
            self._say_problem(error)
            return
        self.pane.show_backups(backups, self._checks.verdicts, self._desk.workplace.clock.today())
        self.pane.setVisible(bool(backups))
        self.none.setVisible(not backups)
        self.folder.setEnabled(self._backups.folder.is_dir())
        self._checks.look_at(backups)

    def follow(self, touched: Touched) -> None:
        """Work on deals makes no copy: the folder is read when the section is opened."""
        del touched

    def copy_now(self) -> None:
        if self._running is not None:
            return
        self.problem.hide()
        self.progress.stop.setEnabled(True)
        # Nobody knows yet how much there is to copy.
        self.progress.show_progress(0, 0)
        self._show_running(self._desk.jobs.start(copy_now(self._backups), self._take, self._fail))

    def _show_running(self, running: Running) -> None:
        self._running = running
        running.progressed.connect(lambda done, total: self.progress.show_progress(*_percent(done, total)))
        running.cancelled.connect(self._end)
        self.make.setEnabled(False)
        self.progress.show()

    def _take(self, made: Backup) -> None:
        self._end()
        self.copy_made.emit(made)
        self._desk.feedback.say(_('Copy made and checked'))

    def _fail(self, error: Exception) -> None:
        self._end()
        # A fault of ours is not dressed up as one of the disk.
        if not isinstance(error, SalesDeskError):
            raise error
        self._say_problem(error)

    def _say_problem(self, error: SalesDeskError) -> None:
        self.problem.say(sentence_of(error))
        self.problem.show()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _end(self) -> None:
        self._running = None
        self.make.setEnabled(True)
        self.progress.hide()
        self.refresh()

    def _arrange(self) -> None:
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.make)
        row.addWidget(self.folder)
        row.addStretch(1)
        for part in (acts, self.progress, self.problem, self.none, self.pane):
            self.add(part)
        self.progress.hide()
        self.problem.hide()


def _percent(done: int, total: int) -> tuple[int, int]:
    """Of bytes nobody wants to read nine digits."""
    return (done * PER_CENT // total, PER_CENT) if total else (0, 0)
