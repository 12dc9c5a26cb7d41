"""The commands that open the window. Only these load Qt."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.version import VERSION

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from salesdesk.cli.sample_file import make_sample
    from salesdesk.cli.speaking import complain
else:
    complain = on_demand('salesdesk.cli.speaking', 'complain')
    make_sample = on_demand('salesdesk.cli.sample_file', 'make_sample')

# What tells Qt where to draw. QT_QPA_PLATFORM is how tests and servers do without.
_SCREENS = ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM')


def fill_window(parser: 'ArgumentParser') -> None:
    parser.add_argument('--version', action='version', version=f'SalesDesk {VERSION}', help=_('say the version'))
    parser.add_argument('--database', type=Path, metavar='FILE', help=_('the database to open in the window'))
    parser.add_argument('--smoke', action='store_const', dest='run', const=_smoke,
                        help=_('open the window, paint the board once and leave'))  # fmt: skip
    parser.set_defaults(run=_open)


def fill_demo(parser: 'ArgumentParser') -> None:
    parser.set_defaults(run=_demo)


def open_window(database: Path | None = None) -> int:
    """On the database named, else on her own."""
    return int(_program().run_window(database)) if _has_screen() else 1


def _open(options: 'Namespace') -> int:
    return open_window(options.database)


def _smoke(options: 'Namespace') -> int:
    if not _has_screen():
        return 1
    if options.database is not None:
        return int(_program().run_smoke(options.database))
    with _sample() as database:
        return int(_program().run_smoke(database))


def _demo(_options: 'Namespace') -> int:
    if not _has_screen():
        return 1
    with _sample() as database:
        return int(_program().run_window(database))


def _has_screen() -> bool:
    """Says so where there is none: Qt would abort the process, with a page about plugins."""
    if sys.platform != 'linux' or any(os.environ.get(name) for name in _SCREENS):
        return True
    complain(_('There is no screen here to open a window on. The commands import, export and check need none.'))
    return False


def _program() -> Any:
    """Loaded only now: an import or an export must not wait for a window it does not open."""
    import salesdesk.app  # noqa: PLC0415

    return salesdesk.app


@contextmanager
def _sample() -> Iterator[Path]:
    """Fresh sample data in a place of its own: what is tried out there leaves nothing behind."""
    with TemporaryDirectory(prefix='salesdesk-', ignore_cleanup_errors=True) as folder:
        database = Path(folder) / 'demo.db'
        make_sample(database)
        yield database
