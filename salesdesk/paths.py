"""Where files live: what the program brings along (resources) and what belongs to the seller (her data folder)."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.on_demand import on_demand

if TYPE_CHECKING:
    from platformdirs import user_data_dir
else:
    user_data_dir = on_demand('platformdirs', 'user_data_dir')

APPLICATION = 'SalesDesk'
DATA_FOLDER_VARIABLE = 'SALESDESK_DATA'


@cache
def resources_folder() -> Path:
    """The bundle's, the installed package's or the checkout's resources, whichever this process runs from."""
    bundle = getattr(sys, '_MEIPASS', None)
    package = Path(__file__).resolve().parent
    candidates = [Path(bundle) / 'resources'] if bundle else [package / 'resources', package.parent / 'resources']
    return next(folder for folder in candidates if folder.is_dir())


def resource(*parts: str) -> Path:
    return resources_folder().joinpath(*parts)


def data_folder() -> Path:
    """The seller's own folder; SALESDESK_DATA names another (a stick, a test). It is not created here."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    # What platformdirs says of Linux is one line, and it takes longer to load than the database to open.
    on_linux = _folder_on_linux() if sys.platform == 'linux' else None
    return on_linux or Path(user_data_dir(APPLICATION, appauthor=False))


def _folder_on_linux() -> Path | None:
    """By the XDG base directory specification; None where the home folder is not known."""
    named, home = os.environ.get('XDG_DATA_HOME', '').strip(), os.environ.get('HOME', '')
    root = named or (f'{home}/.local/share' if home else '')
    return Path(root, APPLICATION) if root else None


def own_database() -> Path:
    return data_folder() / 'salesdesk.db'


def sample_database() -> Path:
    """Sample data has a file of its own, so that it never mixes with hers."""
    return data_folder() / 'sample.db'


def backup_folder(database: Path) -> Path:
    """Copies lie beside the database they were made of."""
    return database.parent / f'{database.stem}-backups'


def files_folder(database: Path) -> Path:
    """What is dropped on deals is kept beside the database."""
    return database.parent / 'files'
