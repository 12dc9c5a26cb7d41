"""Exporting as CSV: what, how, and where the file lies afterwards."""

from collections.abc import Callable, Sequence
from pathlib import Path

from salesdesk.controllers.exchange.targets import check_target
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.sheet_controller import SheetController
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import _
from salesdesk.jobs.export_job import export_into
from salesdesk.ui.desk import Desk
from salesdesk.ui.exchange.export_form import ExportForm
from salesdesk.ui.exchange.export_texts import begin_text, done_text, endings_of, file_name
from salesdesk.ui.exchange.file_questions import AskTarget, asking_target, new_or_there, open_folder
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.job_runner import Running
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog


class ExportDialog(ModalDialog):
    """board: what the board shows now, deal_ids: those behind a figure; offered first. The file is asked for last."""

    def __init__(
        self, desk: Desk, board: BoardFilter | None = None, *, deal_ids: Sequence[int] | None = None,
        ask_target: AskTarget | None = None, show_folder: Callable[[Path], None] = open_folder,
    ) -> None:  # fmt: skip
        super().__init__(desk.window, _('Export as CSV'), icon='file-up')
        self._desk = desk
        self._ask_target = ask_target or asking_target(desk.window)
        self._show_folder = show_folder
        self._running: Running | None = None
        self._is_over = False
        workplace = desk.workplace
        exporting = ExportController(workplace.workspace.database, workplace.clock)
        sheets = SheetController(workplace.workspace.database, workplace.clock)
        self.form = ExportForm(exporting, sheets, board, workplace.preferences.preferences.language, deal_ids)
        self.progress = ProgressRow(_('Exporting…'))
        self.banner: Banner | None = None
        self.leave = Button(_('Cancel'))
        self.main = Button('', 'primary', key_hint='Ctrl+Return')
        self._fill()
        self._offer()

    def _fill(self) -> None:
        self.body.addWidget(self.form)
        self.body.addWidget(self.progress)
        self.progress.hide()
        self.footer.add_button(self.leave)
        self.footer.add_button(self.main)
        self.form.changed.connect(self._offer)
        self.progress.stopped.connect(self._stop)
        self.leave.clicked.connect(self.reject)
        self.main.clicked.connect(self.submit)

    def submit(self) -> None:
        """Asks for the file and writes it; closes once that is done."""
        if self._is_over:
            self.accept()
        elif self.main.isEnabled() and self._running is None:
            path = self._ask_target(self._proposed_name())
            if path is not None:
                self._write(new_or_there(path, *endings_of(self.form.what.current())))

    def reject(self) -> None:
        if self._running is not None:
            self._stop()
        else:
            super().reject()

    def _offer(self) -> None:
        count = self.form.count()
        self.main.set_caption(begin_text(self.form.what.current(), count))
        self.main.updateGeometry()
        self.main.set_disabled_reason('' if count else _('There is nothing to export.'))

    def _proposed_name(self) -> str:
        day = self._desk.workplace.clock.today().isoformat()
        return file_name(self.form.what.current(), day)

    def _write(self, path: Path) -> None:
        workplace = self._desk.workplace
        self._say(None)
        try:
            check_target(path, workplace.workspace.path)
        except SalesDeskError as error:
            self._say(Banner('error', sentence_of(error)))
            return
        job = export_into(workplace.workspace.path, workplace.clock, self.form.request(), path)
        running = self._desk.jobs.start(job, lambda count: self._end(path, count), self._fail)
        running.progressed.connect(self.progress.show_progress)
        running.cancelled.connect(self._take_stop)
        self._running = running
        self.progress.stop.setEnabled(True)
        self.progress.show()
        self.form.setEnabled(False)
        self.main.setEnabled(False)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _end(self, path: Path, count: int) -> None:
        """Where the file is now, and the way there."""
        self._show_idle()
        self._is_over = True
        banner = Banner('info', done_text(self.form.what.current(), count), str(path))
        banner.add_button(_('Open the folder')).clicked.connect(lambda: self._show_folder(path.parent))
        self._say(banner)
        self.form.hide()
        self.leave.hide()
        self.main.set_caption(_('Close'))
        self.main.setFocus()

    def _fail(self, error: Exception) -> None:
        self._show_idle()
        if not isinstance(error, SalesDeskError):
            raise error
        self._say(Banner('error', sentence_of(error)))

    def _take_stop(self) -> None:
        self._show_idle()
        self._say(Banner('info', _('Stopped.'), _('No file was written.')))

    def _show_idle(self) -> None:
        self._running = None
        self.progress.hide()
        self.form.setEnabled(True)
        self._offer()

    def _say(self, banner: Banner | None) -> None:
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
        self.banner = banner
        if banner is not None:
            self.body.insertWidget(0, banner)
