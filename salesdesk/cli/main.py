"""The command line: the same controllers without a window."""

from argparse import ArgumentParser
from collections.abc import Sequence

from salesdesk.cli.argparse_texts import translate_argparse
from salesdesk.cli.late_parser import LateParser
from salesdesk.cli.speaking import complain, finish_saying
from salesdesk.cli.window_command import fill_demo, fill_window
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.errors import error_sentence
from salesdesk.i18n.translator import _, mark, system_language, use_language
from salesdesk.on_demand import on_demand

_COMMANDS = {
    'demo': (mark('the window on fresh sample data, which is gone afterwards'), fill_demo),
    'import': (mark('take deals in from a CSV file'), on_demand('salesdesk.cli.import_command', 'fill_import')),
    'export': (mark('hand deals out as CSV'), on_demand('salesdesk.cli.export_command', 'fill_export')),
    'check': (
        mark('whether a database holds together, and its totals'),
        on_demand('salesdesk.cli.check_command', 'fill_check'),
    ),
}
# What a window would ask, the next command may say.
_HINTS = {
    'no_header': mark('For instance: --map "Column 1=title".'),
    'no_naming_column': mark('For instance: --map COLUMN=title.'),
    'stages_unanswered': mark('Use --stage VALUE=STAGE, or --create-stages to make them.'),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when it was done, 1 with a sentence on standard error when it was not; argparse leaves with 2."""
    use_language(system_language())
    translate_argparse()
    options = make_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        finish_saying()
    except SalesDeskError as error:
        hint = [_(_HINTS[error.code])] if error.code in _HINTS else []
        complain(' '.join([error_sentence(error.code, error.values), *hint]))
        return 1
    except KeyboardInterrupt:
        complain(_('Stopped. Nothing was changed.'))
        return 1
    return status


def make_parser() -> ArgumentParser:
    """Each command says itself what it understands, and leaves in `run` what is to be called."""
    parser = ArgumentParser('salesdesk', description=_('An offline sales desk. Without a command it opens its window.'))
    fill_window(parser)
    commands = parser.add_subparsers(title=_('commands'), metavar=_('COMMAND'), parser_class=LateParser)
    for name, (text, fill) in _COMMANDS.items():
        commands.add_parser(name, help=_(text), description=_(text), fill=fill)
    return parser
