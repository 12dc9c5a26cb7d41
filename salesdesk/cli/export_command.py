"""`salesdesk export`: to a file, a folder or a ZIP, or to standard output, where it is nothing but CSV."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.cli.reading_database import opened_to_read
from salesdesk.cli.speaking import Ticker, faults_of_output, require_output, say
from salesdesk.cli.values import delimiter, require_ending
from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.handing_out.export_controller import ExportController
from salesdesk.controllers.handing_out.export_request import ExportRequest, ExportStatus, usual_delimiter
from salesdesk.controllers.handing_out.sheet_controller import ALONE, EVERYTHING, SheetController, SheetRequest
from salesdesk.controllers.knowledge.lesson_export import LessonExport
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, in_language, mark_plural, ngettext
from salesdesk.on_demand import on_demand
from salesdesk.storage.connection.database import Database

if TYPE_CHECKING:
    from salesdesk.controllers.calendar.calendar_controller import CalendarController
else:
    CalendarController = on_demand('salesdesk.controllers.calendar.calendar_controller', 'CalendarController')

STANDARD_OUTPUT = Path('-')
DEALS, LESSONS, CALENDAR = 'deals', 'lessons', 'calendar'
_DONE = {
    DEALS: mark_plural('{count} deal exported to {file}.', '{count} deals exported to {file}.'),
    'contacts': mark_plural('{count} contact exported to {file}.', '{count} contacts exported to {file}.'),
    'organizations': mark_plural(
        '{count} organisation exported to {file}.', '{count} organisations exported to {file}.'
    ),
    'activities': mark_plural('{count} activity exported to {file}.', '{count} activities exported to {file}.'),
    'history': mark_plural('{count} event exported to {file}.', '{count} events exported to {file}.'),
    LESSONS: mark_plural('{count} lesson exported to {file}.', '{count} lessons exported to {file}.'),
    'closing_reports': mark_plural('{count} report exported to {file}.', '{count} reports exported to {file}.'),
    CALENDAR: mark_plural('{count} action exported to {file}.', '{count} actions exported to {file}.'),
    EVERYTHING: mark_plural('{count} table exported to {file}.', '{count} tables exported to {file}.'),
}


def fill_export(parser: ArgumentParser) -> None:
    names = [name.replace('_', '-') for name in (DEALS, *ALONE, CALENDAR, EVERYTHING)]
    parser.add_argument('what', choices=names, help=_('what to hand out'))
    parser.add_argument('--database', type=Path, metavar='DB', required=True, help=_('the database to read'))
    written = _(
        'the file to write; else standard output. For everything a new folder or FILE.zip; for lessons a folder of '
        'Markdown files too'
    )
    parser.add_argument('--output', type=Path, metavar='FILE', help=written)
    parser.add_argument('--status', choices=[str(status) for status in ExportStatus], help=_('which deals (all)'))
    told = _('comma, semicolon or tab; else a semicolon in a file of a French database, a comma everywhere else')
    parser.add_argument('--delimiter', type=delimiter, metavar='";"', help=told)
    parser.add_argument('--raw', action='store_true', help=_('leave cells as they are that a spreadsheet would run'))
    again = _('write over files of lessons that say something else')
    parser.add_argument('--replace', action='store_true', help=again)
    parser.set_defaults(run=lambda options: _export(parser, options))


def _export(parser: ArgumentParser, options: Namespace) -> int:
    options.what = options.what.replace('-', '_')
    is_poured = options.output in {None, STANDARD_OUTPUT}
    if options.what == EVERYTHING and is_poured:
        parser.error(_('everything needs --output: a new folder, or a file that ends in .zip'))
    if options.what != DEALS and options.status:
        parser.error(_('--status goes with deals alone'))
    if options.what == CALENDAR:
        return _export_calendar(parser, options, is_poured=is_poured)
    if options.what == LESSONS and not is_poured and _is_folder(options.output):
        return _export_folder(options)
    if not is_poured:
        require_ending(parser, options.output, 'zip' if options.what == EVERYTHING else 'csv')
    with opened_to_read(options.database) as database:
        if is_poured:
            _pour(_chunks(database, options))
            return 0
        ticker = Ticker()
        count = _write(database, options, ticker)
        ticker.finish()
    say(ngettext(*_DONE[options.what], count).format(count=number_text(count), file=options.output))
    return 0


def _export_calendar(parser: ArgumentParser, options: Namespace, *, is_poured: bool) -> int:
    """Her planned actions as an iCalendar file, in the language of the database."""
    if not is_poured:
        require_ending(parser, options.output, 'ics')
    with opened_to_read(options.database) as database, in_language(_language(database)):
        controller = CalendarController(Workspace(database, SystemClock()))
        if is_poured:
            _pour(content for content, _count in [controller.planned()])
            return 0
        count = controller.write_planned(options.output)
    say(ngettext(*_DONE[CALENDAR], count).format(count=number_text(count), file=options.output))
    return 0


def _is_folder(path: Path) -> bool:
    """Whether a folder is meant, there or not: a table has a name that ends in .csv."""
    return path.is_dir() or not path.suffix


def _export_folder(options: Namespace) -> int:
    """A file for each lesson; those that say something else are left, and that is said."""
    with opened_to_read(options.database) as database:
        export = LessonExport(database, _language(database))
        files = export.plan(options.output)
        count = export.write(files, replace=options.replace)
    say(ngettext(*_DONE[LESSONS], count).format(count=number_text(count), file=options.output))
    left = 0 if options.replace else sum(file.differs for file in files)
    if left:
        told = ngettext(
            '{count} file says something else and was left as it is: --replace writes over it.',
            '{count} files say something else and were left as they are: --replace writes over them.', left,
        )  # fmt: skip
        say(told.format(count=number_text(left)))
    return 0


def _chunks(database: Database, options: Namespace) -> Generator[bytes, None, None]:
    how = Format(options.delimiter or ',', raw=options.raw)
    if options.what == DEALS:
        return ExportController(database, SystemClock()).chunks(_deals(options, _language(database), how))
    return SheetController(database, SystemClock()).chunks(SheetRequest(options.what, _language(database), how))


def _write(database: Database, options: Namespace, ticker: Ticker) -> int:
    """Excel knows UTF-8 by its mark; other programs would take the mark for a part of the first name."""
    language = _language(database)
    how = Format(options.delimiter or usual_delimiter(language), language == 'fr', options.raw)
    if options.what == DEALS:
        request = _deals(options, language, how)
        return ExportController(database, SystemClock()).write(request, options.output, ticker.report)
    asked = SheetRequest(options.what, language, how)
    return SheetController(database, SystemClock()).write(asked, options.output, ticker.report)


def _deals(options: Namespace, language: str, how: Format) -> ExportRequest:
    status = ExportStatus(options.status or ExportStatus.ALL)
    return ExportRequest(status, language=language, delimiter=how.delimiter, bom=how.bom, raw=how.raw)


def _language(database: Database) -> str:
    return PreferencesController(Workspace(database, SystemClock())).preferences.language


def _pour(chunks: Generator[bytes, None, None]) -> None:
    require_output()
    # Closed before the database is, also where standard output takes no more.
    with faults_of_output(), closing(chunks):
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
