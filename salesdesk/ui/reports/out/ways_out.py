"""Takes figures out of the page: tables, pictures, paper, the clipboard."""

from functools import partial

from salesdesk.controllers.reports.report_archive import usual_format, write_archive
from salesdesk.controllers.reports.report_files import CSV, XLSX, write_report
from salesdesk.controllers.reports.report_names import report_titles
from salesdesk.controllers.reports.report_sheet import sheet_of
from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, current_language, mark
from salesdesk.jobs.reports_job import read_reports
from salesdesk.reports.report import Report, Scope
from salesdesk.ui.exchange.file_questions import named
from salesdesk.ui.paper.saving import Saving
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.out.block_picture import block_picture
from salesdesk.ui.reports.out.page_paper import Paper, paper_pdf
from salesdesk.ui.reports.overview import Overview
from salesdesk.ui.reports.words.explained import About, meanings
from salesdesk.ui.theme.theme import theme

TIMES = mark('Its time per stage')


class WaysOut(Saving):
    """Of a block, of a report, of the page."""

    def copy(self, report: Report) -> None:
        self.copy_sheet(self._sheet(report))

    def save_table(self, report: Report) -> None:
        """As CSV or as a workbook, by the ending of the name."""
        sheet = self._sheet(report)
        path = self.ask_file(_('Save as a table'), 'CSV (*.csv);;XLSX (*.xlsx)', f'{sheet.title}.csv')
        if path is not None:
            path = named(path, '.csv', '.xlsx')
            kind = XLSX if path.suffix.lower() == '.xlsx' else CSV
            how, database = usual_format(current_language()), self._desk.workplace.workspace.path
            self._attempt(path, partial(write_report, sheet, kind, how, path, database))

    def save_all(self, scope: Scope) -> None:
        """Every report as CSV, in one ZIP; counted beside her work."""
        path = self.ask_file(_('Export all'), 'ZIP (*.zip)', f'{_("Reports")}.zip')
        if path is None:
            return
        path, workspace = named(path, '.zip'), self._desk.workplace.workspace
        what = partial(
            write_archive, scope=scope, path=path, database=workspace.path, clock=workspace.clock,
            language=current_language(),
        )  # fmt: skip
        job = read_reports(workspace.path, workspace.clock, what)
        self._desk.jobs.start(job, lambda _count: self._say_saved(path))

    def save_picture(self, content: Content, ending: str, about: About) -> None:
        """ending: '.png' or '.svg'."""
        kinds = f'{ending[1:].upper()} (*{ending})'
        path = self.ask_file(_('Save as a picture'), kinds, f'{content.title}{ending}')
        if path is not None:
            path = named(path, ending, '.png', '.svg')
            self._write(path, block_picture(content, path.suffix, theme(), about.scope_text(content.report.scope)))

    def save_paper(self, overview: Overview, about: About) -> None:
        """The overview as PDF, once it was read."""
        contents = overview.contents()
        path = self.ask_file(_('Save as PDF'), 'PDF (*.pdf)', f'{_("Reports")}.pdf') if contents else None
        if path is None:
            return
        path = named(path, '.pdf')
        shown = [figure.definition for content in contents for figure in content.shown]
        words = meanings([*(tile.definition for tile in overview.tiles.tiles), *shown])
        heading = _('Reports'), about.scope_text(overview.scope), date_text(about.today)
        self._write(path, paper_pdf(Paper(*heading, overview.tiles.faces(), contents, words)))

    def _sheet(self, report: Report) -> Sheet:
        # How long one deal was in each stage is no report of the list.
        return sheet_of(report, report_titles().get(report.name, TIMES), self._desk.workplace.book)
