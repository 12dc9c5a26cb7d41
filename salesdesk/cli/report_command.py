"""`salesdesk report`: a report as CSV, JSON, a workbook or a table of the terminal, to a file or standard output."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.cli.import_questions import pipeline_from
from salesdesk.cli.reading_database import opened_for_figures
from salesdesk.cli.speaking import Ticker, faults_of_output, require_output, say
from salesdesk.cli.values import day, day_count, delimiter, require_ending
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.handing_out.export_request import usual_delimiter
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.reports.report_files import FORMATS, TABLE, XLSX, report_bytes, write_report
from salesdesk.controllers.reports.report_names import DEAL_TIMES, DEAL_TIMES_TITLE, REPORTS
from salesdesk.controllers.reports.report_sheet import sheet_of
from salesdesk.controllers.start.start_controller import StartChoices, open_workspace, set_up
from salesdesk.controllers.workspace import Workspace
from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.i18n.translator import _, system_language
from salesdesk.reports.attention.deal_times import DEAL_TIMES_COLUMNS
from salesdesk.reports.periods import PeriodKind, period_around
from salesdesk.reports.report import Column, Period, Scope
from salesdesk.settings import Preferences

STANDARD_OUTPUT = Path('-')
UNATTENDED = 'unattended'
_LIST_INDENT = ' ' * 4


def fill_report(parser: ArgumentParser) -> None:
    parser.add_argument(
        'name', nargs='?', choices=[*REPORTS, DEAL_TIMES], metavar='NAME', help=_('which report; see --list')
    )
    parser.add_argument('--list', action='store_true', help=_('say which reports there are, and their columns'))
    parser.add_argument('--database', type=Path, metavar='DB', help=_('the database to read'))
    parser.add_argument('--pipeline', metavar='NAME', help=_('one pipeline; else all of them'))
    parser.add_argument('--from', dest='first', type=day, metavar='DATE', help=_('the first day; else twelve months'))
    parser.add_argument('--to', dest='last', type=day, metavar='DATE', help=_('the last day; else today'))
    days = _('unattended: without contact for so many days; else as set in the program')
    parser.add_argument('--days', type=day_count, metavar='N', help=days)
    told = _('deal_times: its identifier as an export says it, or that of the program it was imported from')
    parser.add_argument('--deal', metavar='ID', help=told)
    parser.add_argument('--format', choices=list(FORMATS), help=_('csv, unless the file says otherwise by its name'))
    parser.add_argument('--output', type=Path, metavar='FILE', help=_('the file to write; else standard output'))
    told = _('comma, semicolon or tab; else a semicolon in a file of a French database, a comma everywhere else')
    parser.add_argument('--delimiter', type=delimiter, metavar='";"', help=told)
    parser.add_argument('--raw', action='store_true', help=_('for another program: column keys and exact numbers'))
    parser.set_defaults(run=lambda options: _report(parser, options))


def _report(parser: ArgumentParser, options: Namespace) -> int:
    if options.list:
        return _list()
    if options.name is None or options.database is None:
        parser.error(_('say which report, and give its --database; --list names them'))
    _check_further(parser, options)
    is_poured = options.output in {None, STANDARD_OUTPUT}
    format_ = options.format or ('csv' if is_poured else _format_of(options.output))
    if is_poured and format_ == XLSX:
        parser.error(_('xlsx needs --output'))
    if not is_poured:
        require_ending(parser, options.output, format_)
    clock, ticker = SystemClock(), Ticker()
    period = _period(parser, options, clock.today())
    with opened_for_figures(options.database, clock, ticker.report) as (workspace, figures):
        ticker.finish()
        language = PreferencesController(workspace).preferences.language
        sheet = _sheet(options, workspace, figures, period)
        if not is_poured:
            how = Format(options.delimiter or usual_delimiter(language), language == 'fr', options.raw)
            write_report(sheet, format_, how, options.output, options.database)
            say(_('{report} written to {file}.').format(report=sheet.title, file=options.output))
            return 0
    how = Format(options.delimiter or ',', raw=options.raw)
    if format_ == TABLE:
        say(b''.join(report_bytes(sheet, TABLE, how)).decode().rstrip('\n'))
    else:
        _pour(report_bytes(sheet, format_, how))
    return 0


def _check_further(parser: ArgumentParser, options: Namespace) -> None:
    """What one report alone takes."""
    if options.days is not None and options.name != UNATTENDED:
        parser.error(_('--days is for the report {name}').format(name=UNATTENDED))
    if (options.deal is None) == (options.name == DEAL_TIMES):
        parser.error(_('--deal is for the report {name}, which needs it').format(name=DEAL_TIMES))


def _format_of(path: Path) -> str:
    ending = path.suffix.lower().removeprefix('.')
    return ending if ending in FORMATS else 'csv'


def _period(parser: ArgumentParser, options: Namespace, today: date) -> Period:
    """Twelve months, where only one end is said up to or from there."""
    last = options.last or max(today, options.first or today)
    first = options.first or period_around(PeriodKind.TWELVE_MONTHS, last).first
    if first > last:
        parser.error(_('--from comes after --to'))
    return Period(first, last)


def _sheet(options: Namespace, workspace: Workspace, figures: Figures, period: Period) -> Sheet:
    book = ProcessBook(workspace)
    pipeline_id = pipeline_from(options.pipeline, book)
    reports = ReportController(workspace, book, figures)
    if options.name == DEAL_TIMES:
        return sheet_of(reports.deal_times(reports.deal_known_as(options.deal)), DEAL_TIMES_TITLE, book)
    scope = Scope(pipeline_id, period, days=options.days)
    return sheet_of(reports.report(options.name, scope), reports.title(options.name), book)


def _list() -> int:
    """The columns are those of a database without deals: with deals, those of further currencies come to them."""
    clock = SystemClock()
    with (
        TemporaryDirectory(prefix='salesdesk-', ignore_cleanup_errors=True) as folder,
        closing(open_workspace(Path(folder) / 'empty.db', clock, create=True)) as workspace,
    ):
        set_up(workspace, StartChoices('sales', Preferences(language=system_language())))
        figures = Figures(workspace)
        figures.refresh()
        reports = ReportController(workspace, ProcessBook(workspace), figures)
        scope = Scope(None, period_around(PeriodKind.TWELVE_MONTHS, clock.today()))
        for name in reports.names():
            _say_columns(name, reports.title(name), reports.report(name, scope).columns)
        _say_columns(DEAL_TIMES, DEAL_TIMES_TITLE, DEAL_TIMES_COLUMNS)
    return 0


def _say_columns(name: str, title: str, columns: Sequence[Column]) -> None:
    keys = ', '.join(column.key for column in columns)
    say(f'{name}: {_(title)}\n{_LIST_INDENT}{keys}')


def _pour(chunks: Iterable[bytes]) -> None:
    require_output()
    with faults_of_output():
        sys.stdout.buffer.writelines(chunks)
        sys.stdout.buffer.flush()
