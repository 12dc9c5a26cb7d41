"""Writes the files of schedules beside the seller's work, keeps what came of it, and says so."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from salesdesk.controllers.schedules.schedule_book import ScheduleBook
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import ngettext
from salesdesk.jobs.schedule_job import Run, write_due
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of


class ScheduleRuns(QObject):
    """`ended` once the last run is written down."""

    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._book = ScheduleBook(desk.workplace.workspace)
        self._is_running = False

    def run_due(self) -> None:
        """What is due today, or was while the program was closed."""
        self.run(self._book.due())

    def run(self, due: Sequence[tuple[Schedule, date]]) -> None:
        """One run at a time: what was asked meanwhile is still due afterwards."""
        if due and not self._is_running:
            self._is_running = True
            workspace = self._desk.workplace.workspace
            running = self._desk.jobs.start(write_due(workspace.path, workspace.clock, due), self._end, self._fail)
            running.cancelled.connect(self._free)

    def _end(self, runs: list[Run]) -> None:
        self._free()
        for run in runs:
            problem = sentence_of(run.error) if run.error is not None else ''
            self._book.note(run.schedule.id, run.day, problem)
            if run.error is not None:
                self._desk.say_error(run.error)
            else:
                self._desk.feedback.say(_done(run))
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._free()
        self._desk.jobs.failed.emit(error)

    def _free(self) -> None:
        self._is_running = False


def _done(run: Run) -> str:
    text = ngettext('{count} scheduled file written to {folder}.', '{count} scheduled files written to {folder}.',
                    run.files)  # fmt: skip
    return text.format(count=number_text(run.files), folder=run.schedule.folder)
