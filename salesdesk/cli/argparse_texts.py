"""What argparse says by itself, in the seller's language: it asks gettext, which is told where our catalog lies."""

import gettext

from salesdesk.i18n.translator import mark
from salesdesk.paths import resource

_OF_ARGPARSE = (
    mark('usage: '),
    mark('positional arguments'),
    mark('options'),
    mark('show this help message and exit'),
    mark('%(prog)s: error: %(message)s\n'),
    mark('argument %(argument_name)s: %(message)s'),
    mark('unrecognized arguments: %s'),
    mark('the following arguments are required: %s'),
    mark('expected one argument'),
    mark('invalid choice: %(value)r (choose from %(choices)s)'),
    mark('ambiguous option: %(option)s could match %(matches)s'),
)


def translate_argparse() -> None:
    gettext.bindtextdomain('salesdesk', str(resource('locale')))
    gettext.textdomain('salesdesk')
