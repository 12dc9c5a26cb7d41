"""`salesdesk export deals`: to a file, or to standard output, where it is nothing but CSV."""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from salesdesk.cli.speaking import Ticker, faults_of_output, require_output, say
from salesdesk.cli.values import delimiter
from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.exchange.export_controller import ExportController
from salesdesk.controllers.exchange.export_request import ExportRequest, ExportStatus, usual_delimiter
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.workspace import Workspace
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.storage.connection.opening import open_for_reading

STANDARD_OUTPUT = Path('-')


def fill_export(parser: ArgumentParser) -> None:
    parser.add_argument('what', choices=['deals'], help=_('what to hand out'))
    parser.add_argument('--database', type=Path, metavar='DB', required=True, help=_('the database to read'))
    parser.add_argument('--output', type=Path, metavar='FILE.csv', help=_('the file to write; else standard output'))
    parser.add_argument('--status', choices=[str(status) for status in ExportStatus], default='all',
                        help=_('which deals (all)'))  # fmt: skip
    told = _('comma, semicolon or tab; else a semicolon in a file of a French database, a comma everywhere else')
    parser.add_argument('--delimiter', type=delimiter, metavar='";"', help=told)
    parser.add_argument('--raw', action='store_true', help=_('leave cells as they are that a spreadsheet would run'))
    parser.set_defaults(run=_export)


def _export(options: Namespace) -> int:
    clock = SystemClock()
    with closing(open_for_reading(options.database)) as database:
        language = PreferencesController(Workspace(database, clock)).preferences.language
        controller = ExportController(database, clock)
        if options.output in {None, STANDARD_OUTPUT}:
            _pour(controller, _request(options, language, options.delimiter or ',', bom=False))
            return 0
        separator = options.delimiter or usual_delimiter(language)
        ticker = Ticker()
        request = _request(options, language, separator, bom=language == 'fr')
        count = controller.write(request, options.output, ticker.report)
        ticker.finish()
    said = ngettext('{count} deal exported to {file}.', '{count} deals exported to {file}.', count)
    say(said.format(count=number_text(count), file=options.output))
    return 0


def _request(options: Namespace, language: str, separator: str, *, bom: bool) -> ExportRequest:
    """Excel knows UTF-8 by its mark; other programs would take the mark for a part of the first name."""
    return ExportRequest(ExportStatus(options.status), language=language, delimiter=separator, bom=bom, raw=options.raw)


def _pour(controller: ExportController, request: ExportRequest) -> None:
    require_output()
    with faults_of_output():
        for chunk in controller.chunks(request):
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
