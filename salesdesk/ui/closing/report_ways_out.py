"""Hands the report on a won or lost deal out: on paper, as Markdown, as CSV."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from salesdesk.controllers.closing.loss_report_controller import LossReportController
from salesdesk.exchange.closing.report_document import document_of
from salesdesk.i18n.translator import _
from salesdesk.ui.closing.report_pdf import report_pdf
from salesdesk.ui.exchange.file_questions import named
from salesdesk.ui.paper.saving import Saving


class ReportWaysOut(Saving):
    """Of any report, by its id."""

    def save_paper(self, report_id: int) -> None:
        told, today = self._reports.told(report_id), self._desk.workplace.clock.today()
        path = self._asked(_('Save as PDF'), 'PDF', '.pdf', report_id)
        if path is not None:
            self._write(path, report_pdf(document_of(told, today), is_won=told.is_won))

    def save_markdown(self, report_id: int) -> None:
        self._save(_('Save as Markdown'), 'Markdown', '.md', report_id, self._reports.write_markdown)

    def save_csv(self, report_id: int) -> None:
        self._save(_('Save as CSV'), 'CSV', '.csv', report_id, self._reports.write_csv)

    @property
    def _reports(self) -> LossReportController:
        workplace = self._desk.workplace
        return LossReportController(workplace.workspace, workplace.book)

    def _save(self, title: str, kind: str, ending: str, report_id: int, write: Callable[[int, Path], None]) -> None:
        path = self._asked(title, kind, ending, report_id)
        if path is not None:
            self._attempt(path, partial(write, report_id, path))

    def _asked(self, title: str, kind: str, ending: str, report_id: int) -> Path | None:
        told = self._reports.told(report_id)
        what = _('Report on a won deal') if told.is_won else _('Loss report')
        name = _('{what}, {title}').format(what=what, title=told.title)
        path = self.ask_file(title, f'{kind} (*{ending})', f'{name}{ending}')
        return named(path, ending) if path is not None else None
