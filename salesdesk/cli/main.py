"""The command line: the same controllers without a window; without a word, the window."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from salesdesk.cli.window_command import open_window
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _, system_language, use_language
from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from salesdesk.cli.commands import run_command
    from salesdesk.cli.complaints import complaint_about
    from salesdesk.cli.speaking import complain, finish_saying
else:
    run_command = on_demand('salesdesk.cli.commands', 'run_command')
    complaint_about = on_demand('salesdesk.cli.complaints', 'complaint_about')
    complain = on_demand('salesdesk.cli.speaking', 'complain')
    finish_saying = on_demand('salesdesk.cli.speaking', 'finish_saying')


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when it was done, 1 with a sentence on standard error when it was not; argparse leaves with 2."""
    asked = sys.argv[1:] if arguments is None else arguments
    use_language(system_language())
    try:
        status = run_command(asked) if asked else open_window()
        finish_saying()
    except SalesDeskError as error:
        complain(complaint_about(error))
        return 1
    except KeyboardInterrupt:
        complain(_('Stopped. Nothing was changed.'))
        return 1
    return status
