"""The command line as argparse reads it. A start without a word needs none of this."""

from argparse import ArgumentParser
from collections.abc import Sequence

from salesdesk.cli.argparse_texts import translate_argparse
from salesdesk.cli.late_parser import LateParser
from salesdesk.cli.window_command import fill_demo, fill_window
from salesdesk.i18n.translator import _, mark
from salesdesk.on_demand import on_demand

_COMMANDS = {
    'demo': (mark('the window on fresh sample data, which is gone afterwards'), fill_demo),
    'import': (mark('take deals in from a CSV file'), on_demand('salesdesk.cli.import_command', 'fill_import')),
    'export': (
        mark('hand deals, contacts or everything out as CSV'),
        on_demand('salesdesk.cli.export_command', 'fill_export'),
    ),
    'report': (
        mark('a report as CSV, JSON, a workbook or a table'),
        on_demand('salesdesk.cli.report_command', 'fill_report'),
    ),
    'check': (
        mark('whether a database holds together, and its totals'),
        on_demand('salesdesk.cli.check_command', 'fill_check'),
    ),
}


def run_command(arguments: Sequence[str]) -> int:
    """The exit status of what was asked for; argparse itself leaves with 2."""
    translate_argparse()
    options = make_parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def make_parser() -> ArgumentParser:
    """Each command says itself what it understands, and leaves in `run` what is to be called."""
    parser = ArgumentParser('salesdesk', description=_('An offline sales desk. Without a command it opens its window.'))
    fill_window(parser)
    commands = parser.add_subparsers(title=_('commands'), metavar=_('COMMAND'), parser_class=LateParser)
    for name, (text, fill) in _COMMANDS.items():
        commands.add_parser(name, help=_(text), description=_(text), fill=fill)
    return parser
